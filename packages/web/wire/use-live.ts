import type { ServerEvent } from '@leinwand/contract'
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import { currentConnection, joinLive, onConnection, onLive } from './socket.ts'

export const useConnection = () => useSyncExternalStore(onConnection, currentConnection)

/** Joins the project for as long as the component stands and hands it the project's live events. */
export const useLive = (project: string, listen: (event: ServerEvent) => void): void => {
  const heard = useEffectEvent((event: ServerEvent) => {
    if (event.kind === 'refused' || event.project === project) listen(event)
  })
  useEffect(() => {
    const stop = onLive(event => heard(event))
    const leave = joinLive(project)
    return () => {
      stop()
      leave()
    }
  }, [project])
}
