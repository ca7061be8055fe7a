import { fork } from 'node:child_process'
import type { Progress } from '@leinwand/contract'
import { failed, type Outcome } from '../outcome.ts'
import type { FromWork, ToWork } from './process-message.ts'
import type { Watch } from './task.ts'

/** How long work may take to put its things in order after it was told to stop, or after its last word. */
const GRACE_MS = 5000

/**
 * Work in a process of its own, so that the event loop stays free however long it computes, and so that nothing its
 * native parts do can end the server: a thread that was stopped while DuckDB worked has aborted all of Node once. A
 * process each time, not a pool: such work is rare and long, and a process that ends gives all its memory back.
 * `program` is a file that calls `answerServer`.
 */
export const inProcess = <Input, Value>(
  program: string,
  input: Input,
  { onProgress, signal, enough }: Watch,
): Promise<Outcome<Value>> =>
  new Promise((resolve, reject) => {
    if (signal.aborted) return resolve(failed('cancelled'))
    const work = fork(program, { serialization: 'advanced', execArgv: [] })
    // A process that is gone cannot be told anything; its exit says all that is to be said.
    const tell = (message: ToWork<Input>) => work.connected && work.send(message, () => {})
    let grace: NodeJS.Timeout | undefined
    const killLater = () => {
      grace ??= setTimeout(() => work.kill('SIGKILL'), GRACE_MS)
    }
    const cancel = () => {
      tell({ kind: 'cancel' })
      killLater()
    }
    const keepBest = () => tell({ kind: 'enough' })
    let answer: (() => void) | null = null
    work.on('message', (message: FromWork<Progress, Value>) => {
      if (message.kind === 'progress') return onProgress(message.progress)
      answer = () => (message.kind === 'done' ? resolve(message.outcome) : reject(new Error(message.stack)))
      killLater()
    })
    // The answer waits for the exit, until when the work may still hold files, and for the end of the channel, until when
    // its last word may still be on the way: the exit overtakes it under load.
    const ended = (error?: Error) => {
      clearTimeout(grace)
      signal.removeEventListener('abort', cancel)
      enough?.removeEventListener('abort', keepBest)
      if (answer !== null) answer()
      else if (signal.aborted) resolve(failed('cancelled'))
      else reject(error ?? new Error('the work ended without a result'))
    }
    let open = 2
    const closed = () => --open === 0 && ended()
    work.on('error', ended)
    work.on('exit', closed)
    work.on('disconnect', closed)
    signal.addEventListener('abort', cancel, { once: true })
    enough?.addEventListener('abort', keepBest, { once: true })
    tell({ kind: 'begin', input })
  })
