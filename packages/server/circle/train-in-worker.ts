import { Worker } from 'node:worker_threads'
import type { Trained, TrainInput, TrainProgress } from '@leinwand/flow/train'
import type { Checked } from '@leinwand/learning'

type Said = { progress: TrainProgress } | { outcome: Checked<Trained> }

/**
 * Trains in a thread of its own, so that the event loop stays free and a training can be ended at once: the thread is
 * stopped, and nothing of it remains. Rejects with the signal's reason when aborted.
 */
export const trainInWorker = (
  input: TrainInput,
  onProgress: (progress: TrainProgress) => void,
  signal?: AbortSignal,
): Promise<Checked<Trained>> =>
  new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const worker = new Worker(new URL('./training-worker.ts', import.meta.url), { workerData: input })
    const abort = () => {
      void worker.terminate()
      reject(signal?.reason)
    }
    signal?.addEventListener('abort', abort, { once: true })
    worker.on('message', (said: Said) => {
      if ('progress' in said) onProgress(said.progress)
      else resolve(said.outcome)
    })
    worker.on('error', reject)
    worker.on('exit', code => {
      signal?.removeEventListener('abort', abort)
      // After an outcome this changes nothing; without one nobody would hear of the end.
      reject(new Error(`the training thread ended with ${code}`))
    })
  })
