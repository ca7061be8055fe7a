import type { CanvasEvent } from '@leinwand/method'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../wire/call.ts'

/** All events of a variant's canvas. Read anew it asks only for what came since: the old ones never change. */
export const eventsQuery = (project: string, variant: string) => {
  const queryKey = ['readCanvas', { params: { project }, query: { variant } }, 'events'] as const
  return queryOptions({
    queryKey,
    queryFn: async ({ client, signal }): Promise<readonly CanvasEvent[]> => {
      const known = client.getQueryData<readonly CanvasEvent[]>(queryKey) ?? []
      const since = known.at(-1)?.seq ?? 0
      const { events } = await call('readCanvas', { params: { project }, query: { since, variant } }, signal)
      return events.length === 0 ? known : [...known, ...events]
    },
    // Comparing thousands of events field by field would cost more than drawing them.
    structuralSharing: false,
  })
}
