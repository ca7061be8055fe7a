import type { Progress } from '@leinwand/contract'
import type { Outcome } from '../outcome.ts'
import type { FromWork, ToWork } from './process-message.ts'
import type { Watch } from './task.ts'

/** The side of the process: does the work that the server asks for, tells how far it is, and ends. */
export const answerServer = <Input, Value>(
  work: (input: Input, watch: Watch) => Promise<Outcome<Value>>,
): void => {
  const { send, disconnect } = process
  if (!send || !disconnect) throw new Error('this program runs as a process of the server only')
  const stop = new AbortController()
  const enough = new AbortController()
  const say = (message: FromWork<Progress, Value>): Promise<void> =>
    new Promise(said => send.call(process, message, () => said()))
  const begin = async (input: Input): Promise<void> => {
    const onProgress = (progress: Progress) => void say({ kind: 'progress', progress })
    await say({
      kind: 'done',
      outcome: await work(input, { onProgress, signal: stop.signal, enough: enough.signal }),
    })
  }
  process.on('message', (message: ToWork<Input>) => {
    if (message.kind === 'cancel') return stop.abort()
    if (message.kind === 'enough') return enough.abort()
    begin(message.input)
      // What is thrown here is a bug: the server hears of it and writes it to its log.
      .catch(error => say({ kind: 'broken', stack: String(error instanceof Error ? error.stack : error) }))
      .finally(() => process.connected && disconnect.call(process))
  })
  // The server is gone, perhaps killed: nobody waits for the result, and the work puts its things in order and ends.
  process.on('disconnect', () => stop.abort())
  // Ctrl-C reaches the whole group; the server decides what becomes of its work.
  process.on('SIGINT', () => {})
}
