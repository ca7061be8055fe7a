import { runCircle } from '../circle/index.ts'
import type { FromRun, RunInput, ToRun } from './run-message.ts'

const { send, disconnect } = process
if (!send || !disconnect) throw new Error('run-process.ts runs as a process of the server only')

const stop = new AbortController()
const say = (message: FromRun): Promise<void> =>
  new Promise(said => send.call(process, message, () => said()))

const run = async (input: RunInput): Promise<void> => {
  const onProgress = (progress: Extract<FromRun, { kind: 'progress' }>['progress']) =>
    void say({ kind: 'progress', progress })
  await say({ kind: 'done', outcome: await runCircle({ ...input, onProgress, signal: stop.signal }) })
}

process.on('message', (message: ToRun) => {
  if (message.kind === 'cancel') return stop.abort()
  run(message.input)
    // What is thrown here is a bug: the server hears of it and writes it to its log.
    .catch(error => say({ kind: 'broken', stack: String(error instanceof Error ? error.stack : error) }))
    .finally(() => process.connected && disconnect.call(process))
})
// The server is gone, perhaps killed: nobody waits for the result, and the run puts its things in order and ends.
process.on('disconnect', () => stop.abort())
// Ctrl-C reaches the whole group; the server decides what becomes of its runs.
process.on('SIGINT', () => {})
