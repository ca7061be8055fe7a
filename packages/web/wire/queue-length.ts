import { useSyncExternalStore } from 'react'

const lengths = new Map<string, number>()
const listeners = new Set<() => void>()

/** How many acts of a project wait for the server; the banner over every page says so. */
export const noteQueueLength = (project: string, length: number): void => {
  lengths.set(project, length)
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useQueueLength = (project: string): number =>
  useSyncExternalStore(subscribe, () => lengths.get(project) ?? 0)
