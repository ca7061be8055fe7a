import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { noteQueueLength } from '../wire/queue-length.ts'
import { canvasStore } from './canvas-store.ts'
import { view } from './replica.ts'

/** The canvas of a project for as long as the component stands. */
export const useCanvas = (project: string) => {
  const [stores] = useState(() => new Map<string, ReturnType<typeof canvasStore>>())
  let store = stores.get(project)
  if (!store) {
    store = canvasStore(project)
    stores.set(project, store)
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
