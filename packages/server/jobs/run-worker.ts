import { parentPort } from 'node:worker_threads'
import { runCircle } from '../circle/index.ts'
import type { FromWorker, RunInput, ToWorker } from './run-message.ts'

const port = parentPort
if (port === null) throw new Error('run-worker.ts runs as a worker thread only')

const stop = new AbortController()
const send = (message: FromWorker): void => port.postMessage(message)

const run = async (input: RunInput): Promise<void> => {
  const onProgress = (progress: Extract<FromWorker, { kind: 'progress' }>['progress']) =>
    send({ kind: 'progress', progress })
  const outcome = await runCircle({ ...input, onProgress, signal: stop.signal })
  send({ kind: 'done', outcome })
}

port.on('message', (message: ToWorker) => {
  if (message.kind === 'cancel') return stop.abort()
  // What is thrown here is a bug: it ends the thread, and the server hears of it as the worker's error.
  run(message.input).catch(error => {
    setImmediate(() => {
      throw error
    })
  })
})
