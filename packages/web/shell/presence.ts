import type { ServerEvent } from '@leinwand/contract'
import { useSyncExternalStore } from 'react'
import { onLive } from '../wire/socket.ts'

type People = Extract<ServerEvent, { kind: 'presence' }>['people']

const NOBODY: People = []
const byProject = new Map<string, People>()
const listeners = new Set<() => void>()

onLive(event => {
  if (event.kind !== 'presence') return
  byProject.set(event.project, event.people)
  for (const listener of listeners) listener()
})

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Who else is in this project, and which note each of them edits. */
export const usePeople = (project: string): People =>
  useSyncExternalStore(subscribe, () => byProject.get(project) ?? NOBODY)
