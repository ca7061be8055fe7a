import type { Job, RouteName } from '@leinwand/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { jobsQuery, sessionQuery } from '../wire/query.ts'
import { useConnection, useLive } from '../wire/use-live.ts'

/** What is read anew when something of a project changed. Readings come over the socket, one by one. */
const RESTING_ON_THE_PROJECT: readonly RouteName[] = [
  'readProject',
  'overview',
  'readCanvas',
  'latestRun',
  'liveStatus',
  'listProjects',
  'listDataSets',
  'listPrepared',
  'listModels',
  'readModel',
]

/** Many changes come in bursts (a run, a dragged note); one reading afterwards is enough. */
const QUIET_MS = 250

const withJob = (jobs: Job[], job: Job): Job[] =>
  jobs.some(known => known.id === job.id)
    ? jobs.map(known => (known.id === job.id ? job : known))
    : [job, ...jobs]

export const useProjectNews = (project: string): void => {
  const client = useQueryClient()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  // The server shuts the sockets of a session that ended elsewhere; the sign-in then takes over.
  const connection = useConnection()
  useEffect(() => {
    if (connection === 'offline') void client.invalidateQueries({ queryKey: sessionQuery.queryKey })
  }, [connection, client])
  const readAnew = () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      void client.invalidateQueries({
        predicate: ({ queryKey }) => (RESTING_ON_THE_PROJECT as readonly unknown[]).includes(queryKey[0]),
      })
    }, QUIET_MS)
  }
  useLive(project, event => {
    switch (event.kind) {
      case 'canvas':
        return readAnew()
      case 'changed':
        // Not with every act on a canvas: the server does the sums of all variants for it.
        void client.invalidateQueries({ queryKey: ['listVariants' satisfies RouteName] })
        return readAnew()
      case 'job':
        client.setQueryData(jobsQuery(project).queryKey, jobs => withJob(jobs ?? [], event.job))
        if (event.job.endedAt !== null) readAnew()
        return
      case 'joined':
        // After a break in the connection nobody knows what was missed.
        void client.invalidateQueries({ queryKey: jobsQuery(project).queryKey })
        return readAnew()
      case 'presence':
      case 'scored':
      case 'refused':
        return
    }
  })
}
