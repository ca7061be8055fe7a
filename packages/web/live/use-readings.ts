import type { ScoredReading } from '@leinwand/contract'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { query } from '../wire/query.ts'
import { useLive } from '../wire/use-live.ts'
import { WINDOW, withReadings } from './reading-window.ts'

/** The last scored readings of a machine, growing as they come over the socket. */
export const useReadings = (project: string, machine: string) => {
  const [window, setWindow] = useState<readonly ScoredReading[]>([])
  const first = useQuery({
    ...query('recentReadings', { params: { project }, query: { machine, limit: WINDOW } }),
    // After a break the socket has missed some; asking again fills the gap.
    refetchOnReconnect: 'always',
    staleTime: 0,
  })
  useEffect(() => {
    if (first.data) setWindow(known => withReadings(known, first.data))
  }, [first.data])
  useLive(project, event => {
    if (event.kind === 'joined') void first.refetch()
    if (event.kind !== 'scored') return
    setWindow(known =>
      withReadings(
        known,
        event.readings.filter(reading => reading.machine === machine),
      ),
    )
  })
  return { window, pending: first.isPending, error: first.error, retry: first.refetch }
}
