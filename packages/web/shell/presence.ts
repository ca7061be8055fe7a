import type { ServerEvent } from '@leinwand/contract'
import { MAIN_VARIANT } from '@leinwand/method'
import { useSyncExternalStore } from 'react'
import { onLive } from '../wire/socket.ts'

type People = Extract<ServerEvent, { kind: 'presence' }>['people']

const NOBODY: People = []
const byCanvas = new Map<string, People>()
const canvasKey = (project: string, variant: string) => `${project}/${variant}`
const listeners = new Set<() => void>()

onLive(event => {
  if (event.kind !== 'presence') return
  byCanvas.set(canvasKey(event.project, event.variant), event.people)
  for (const listener of listeners) listener()
})

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Who else is in this variant of a project, and which note each of them edits. */
export const usePeople = (project: string, variant: string = MAIN_VARIANT): People =>
  useSyncExternalStore(subscribe, () => byCanvas.get(canvasKey(project, variant)) ?? NOBODY)
