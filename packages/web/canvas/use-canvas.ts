import { MAIN_VARIANT } from '@leinwand/method'
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { noteQueueLength } from '../wire/queue-length.ts'
import { canvasStore } from './canvas-store.ts'
import { view } from './replica.ts'

/** The canvas of a variant of a project for as long as the component stands. */
export const useCanvas = (project: string, variant: string = MAIN_VARIANT) => {
  const [stores] = useState(() => new Map<string, ReturnType<typeof canvasStore>>())
  const key = `${project}/${variant}`
  let store = stores.get(key)
  if (!store) {
    store = canvasStore(project, variant)
    stores.set(key, store)
  }
  const { start, subscribe, current, act, retry } = store
  useEffect(() => start(), [start])
  const state = useSyncExternalStore(subscribe, current)
  const { replica } = state
  const waiting = replica.pending.length
  useEffect(() => {
    noteQueueLength(project, waiting)
    return () => noteQueueLength(project, 0)
  }, [project, waiting])
  const canvas = useMemo(() => view(replica), [replica])
  return { ...state, canvas, act, retry }
}
