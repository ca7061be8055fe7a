import type { Job, RouteName } from '@leinwand/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../language/language.ts'
import { showFailure, showSentence } from '../shell/notices.ts'
import { call } from '../wire/call.ts'
import { query } from '../wire/query.ts'
import { upload } from '../wire/upload.ts'
import { dataWords } from './words.ts'

/** An import as this page began it: the file is on its way, or the server reads it. */
export type Import =
  | { kind: 'sending'; source: string; name: string; sent: number; all: number }
  | { kind: 'reading'; source: string; name: string; job: Job | undefined }
  | { kind: 'failed'; source: string; message: string }

type Begun = { job: string; source: string; name: string; done: string }

/** What rests on the data of a source, and is read anew once they are others. */
const RESTING_ON_DATA: readonly RouteName[] = [
  'readProject',
  'overview',
  'listDataSets',
  'readDetection',
  'readQuarantine',
  'acquisitionPlan',
]

const ASK_EVERY_MS = 700

/** Brings files in: sends them, follows the job that reads them, and stops either. */
export const useImport = (project: string, imported?: (source: string) => void) => {
  const words = useWords(dataWords)
  const client = useQueryClient()
  const [sending, setSending] = useState<Extract<Import, { kind: 'sending' }>>()
  const [begun, setBegun] = useState<Begun>()
  const [failure, setFailure] = useState<Extract<Import, { kind: 'failed' }>>()
  const stop = useRef<AbortController>(undefined)
  const job = useQuery({
    ...query('readJob', { params: { project, job: begun?.job ?? '' } }),
    enabled: begun !== undefined,
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.endedAt ? false : ASK_EVERY_MS),
  }).data
  useEffect(() => {
    if (begun === undefined || job?.id !== begun.job || job.endedAt === null) return
    setBegun(undefined)
    if (job.state === 'cancelled') return showSentence(words.cancelled)
    if (job.state === 'failed') {
      setFailure({ kind: 'failed', source: begun.source, message: job.failure?.message ?? '' })
      return
    }
    showSentence(begun.done)
    void client.invalidateQueries({
      predicate: ({ queryKey }) => (RESTING_ON_DATA as readonly unknown[]).includes(queryKey[0]),
    })
    imported?.(begun.source)
  }, [job, begun, client, words, imported])

  const send = async (source: string, file: File): Promise<void> => {
    const controller = new AbortController()
    stop.current = controller
    setFailure(undefined)
    const progress = { kind: 'sending' as const, source, name: file.name, all: file.size }
    setSending({ ...progress, sent: 0 })
    try {
      const watch = { onSent: (sent: number) => setSending({ ...progress, sent }), signal: controller.signal }
      const { job: id } = await upload({ project, source, file }, watch)
      setBegun({ job: id, source, name: file.name, done: words.readIn(file.name) })
    } catch (error) {
      if (controller.signal.aborted) showSentence(words.cancelled)
      else setFailure({ kind: 'failed', source, message: error instanceof Error ? error.message : '' })
    } finally {
      setSending(undefined)
    }
  }
  const cancel = (): void => {
    stop.current?.abort()
    if (begun === undefined) return
    call('cancelJob', { params: { project, job: begun.job } }).catch(showFailure)
  }
  const reading: Import | undefined = begun && {
    kind: 'reading',
    source: begun.source,
    name: begun.name,
    job: job?.id === begun.job ? job : undefined,
  }
  const now: Import | undefined = sending ?? reading ?? failure
  return { now, send, follow: setBegun, cancel }
}
