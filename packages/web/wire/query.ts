import type { RouteName } from '@leinwand/contract'
import { queryOptions } from '@tanstack/react-query'
import { call, type Sent } from './call.ts'

/** A reading route as a query: its key is the route's name and what was sent, so that one call can be forgotten alone. */
export const query = <N extends RouteName>(name: N, sent: Sent<N>) =>
  queryOptions({ queryKey: [name, sent] as const, queryFn: ({ signal }) => call(name, sent, signal) })

export const sessionQuery = query('session', {})
export const projectQuery = (project: string) => query('readProject', { params: { project } })
export const overviewQuery = (project: string) => query('overview', { params: { project } })
export const latestRunQuery = (project: string) => query('latestRun', { params: { project } })
export const jobsQuery = (project: string) => query('listJobs', { params: { project } })
export const liveQuery = (project: string) => query('liveStatus', { params: { project } })
