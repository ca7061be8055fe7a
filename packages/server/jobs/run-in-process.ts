import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Progress, RunResult } from '@leinwand/contract'
import { failed, type Outcome } from '../outcome.ts'
import type { FromRun, RunInput, ToRun } from './run-message.ts'

/** How long a run may take to put its things in order after it was told to stop, or after its last word. */
const GRACE_MS = 5000

const PROGRAM = fileURLToPath(new URL('./run-process.ts', import.meta.url))

/**
 * One run in a process of its own, so that the event loop stays free however long it computes, and so that nothing the
 * run's native parts do can end the server: a thread that was stopped while DuckDB worked has aborted all of Node once. A
 * process per run, not a pool: runs are rare and long, and a run that ends gives all its memory back.
 */
export const runInProcess = (
  input: RunInput,
  { onProgress, signal }: { onProgress: (progress: Progress) => void; signal: AbortSignal },
): Promise<Outcome<RunResult>> =>
  new Promise((resolve, reject) => {
    if (signal.aborted) return resolve(failed('cancelled'))
    const run = fork(PROGRAM, { serialization: 'advanced', execArgv: [] })
    // A process that is gone cannot be told anything; its exit says all that is to be said.
    const tell = (message: ToRun) => run.connected && run.send(message, () => {})
    let grace: NodeJS.Timeout | undefined
    const killLater = () => {
      grace ??= setTimeout(() => run.kill('SIGKILL'), GRACE_MS)
    }
    const cancel = () => {
      tell({ kind: 'cancel' })
      killLater()
    }
    let answer: (() => void) | null = null
    run.on('message', (message: FromRun) => {
      if (message.kind === 'progress') return onProgress(message.progress)
      answer = () => (message.kind === 'done' ? resolve(message.outcome) : reject(new Error(message.stack)))
      killLater()
    })
    // The answer waits for the exit, until when the run may still hold files, and for the end of the channel, until when
    // its last word may still be on the way: the exit overtakes it under load.
    const ended = (error?: Error) => {
      clearTimeout(grace)
      signal.removeEventListener('abort', cancel)
      if (answer !== null) answer()
      else if (signal.aborted) resolve(failed('cancelled'))
      else reject(error ?? new Error('the run ended without a result'))
    }
    let open = 2
    const closed = () => --open === 0 && ended()
    run.on('error', ended)
    run.on('exit', closed)
    run.on('disconnect', closed)
    signal.addEventListener('abort', cancel, { once: true })
    tell({ kind: 'run', input })
  })
