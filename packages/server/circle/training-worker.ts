import { parentPort, workerData } from 'node:worker_threads'
import { type TrainInput, type TrainProgress, train } from '@leinwand/flow/train'

/** Ten times a second is enough for eyes, and keeps messages from costing more than trees. */
const EVERY_MS = 100

const port = parentPort
if (!port) throw new Error('training-worker.ts runs as a worker thread')
let last = 0
const onProgress = (progress: TrainProgress) => {
  const now = performance.now()
  if (now - last < EVERY_MS) return
  last = now
  port.postMessage({ progress })
}
port.postMessage({ outcome: train(workerData as TrainInput, onProgress) })
