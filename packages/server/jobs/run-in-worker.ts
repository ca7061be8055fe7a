import { Worker } from 'node:worker_threads'
import type { Progress, RunResult } from '@leinwand/contract'
import { failed, type Outcome } from '../outcome.ts'
import type { FromWorker, RunInput, ToWorker } from './run-message.ts'

/** How long a run may take to put its things in order after it was told to stop. */
const GRACE_MS = 5000

/**
 * One run in a thread of its own, so that the event loop stays free however long it computes. A thread per run, not a
 * pool: runs are rare and long, and a run that ends gives all its memory back.
 */
export const runInWorker = (
  input: RunInput,
  { onProgress, signal }: { onProgress: (progress: Progress) => void; signal: AbortSignal },
): Promise<Outcome<RunResult>> =>
  new Promise((resolve, reject) => {
    if (signal.aborted) return resolve(failed('cancelled'))
    const worker = new Worker(new URL('./run-worker.ts', import.meta.url))
    const send = (message: ToWorker) => worker.postMessage(message)
    let grace: NodeJS.Timeout | undefined
    const cancel = () => {
      send({ kind: 'cancel' })
      grace = setTimeout(() => end(() => resolve(failed('cancelled'))), GRACE_MS)
    }
    let ending = false
    // The first answer counts; the exit that follows it is ours.
    const end = (answer: () => void) => {
      if (ending) return
      ending = true
      clearTimeout(grace)
      signal.removeEventListener('abort', cancel)
      worker.terminate().then(answer, answer)
    }
    worker.on('message', (message: FromWorker) => {
      if (message.kind === 'progress') onProgress(message.progress)
      else end(() => resolve(message.outcome))
    })
    worker.on('error', error => end(() => reject(error)))
    worker.on('exit', () => end(() => reject(new Error('the run ended without a result'))))
    signal.addEventListener('abort', cancel, { once: true })
    send({ kind: 'run', input })
  })
