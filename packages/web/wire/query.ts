import type { RouteName } from '@leinwand/contract'
import { MAIN_VARIANT } from '@leinwand/method'
import { queryOptions } from '@tanstack/react-query'
import { call, type Sent } from './call.ts'
import { isRefusal } from './refusal.ts'

/** A reading route as a query: its key is the route's name and what was sent, so that one call can be forgotten alone. */
export const query = <N extends RouteName>(name: N, sent: Sent<N>) =>
  queryOptions({ queryKey: [name, sent] as const, queryFn: ({ signal }) => call(name, sent, signal) })

export const sessionQuery = query('session', {})

/** Without a query for the main variant, so that every screen that does not know of variants shares its answer. */
const ofVariant = (variant: string) => (variant === MAIN_VARIANT ? {} : { query: { variant } })
export const projectQuery = (project: string, variant: string = MAIN_VARIANT) =>
  query('readProject', { params: { project }, ...ofVariant(variant) })
export const overviewQuery = (project: string, variant: string = MAIN_VARIANT) =>
  query('overview', { params: { project }, ...ofVariant(variant) })

/**
 * The last finished run, or `null` where none has finished yet: that is an answer. Were it kept as a failure, each new
 * asking would be “loading” again, and would take down whatever is under way on a screen that waits for it.
 */
export const latestRunQuery = (project: string) => {
  const sent = { params: { project } } as const
  return queryOptions({
    queryKey: ['latestRun', sent] as const,
    queryFn: ({ signal }) =>
      call('latestRun', sent, signal).catch((error: unknown) => {
        if (isRefusal(error, 'run-not-found')) return null
        throw error
      }),
  })
}
export const jobsQuery = (project: string) => query('listJobs', { params: { project } })
export const liveQuery = (project: string) => query('liveStatus', { params: { project } })
