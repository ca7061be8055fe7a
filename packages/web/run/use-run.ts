import type { Job } from '@leinwand/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { showFailure } from '../shell/notices.ts'
import { call } from '../wire/call.ts'
import { jobsQuery, latestRunQuery } from '../wire/query.ts'

/** The socket tells every step; asking now and then covers a socket that is down. */
const ASK_EVERY_MS = 2_000

type OpenJob = Job & { state: 'queued' | 'running' }

export const isOpen = (job: Job | undefined): job is OpenJob =>
  job?.state === 'queued' || job?.state === 'running'

/** Files that are read in are jobs too; they show where they were handed over. */
const lastRunJob = (jobs: readonly Job[] | undefined): Job | undefined =>
  jobs?.find(({ kind }) => kind === 'run')

export const useRun = (project: string) => {
  const client = useQueryClient()
  const params = { project }
  const jobs = useQuery({
    ...jobsQuery(project),
    refetchInterval: ({ state }) => (isOpen(lastRunJob(state.data)) ? ASK_EVERY_MS : false),
  })
  const readAnew = () => client.invalidateQueries({ queryKey: jobsQuery(project).queryKey })
  const start = useMutation({
    mutationFn: () => call('startRun', { params }),
    onSuccess: readAnew,
    onError: showFailure,
  })
  const stop = useMutation({
    mutationFn: (job: string) => call('cancelJob', { params: { project, job } }),
    onSuccess: readAnew,
    onError: showFailure,
  })
  const keep = useMutation({
    mutationFn: (job: string) => call('keepBest', { params: { project, job } }),
    onError: showFailure,
  })
  return { job: lastRunJob(jobs.data), start, stop, keep }
}

/** The last finished run; `undefined` while it is being read, `null` where there is none yet. */
export const useLatestRun = (project: string) => {
  const run = useQuery(latestRunQuery(project))
  return { run: run.data, error: run.error, retry: run.refetch }
}
