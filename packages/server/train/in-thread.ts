import { parentPort, Worker, workerData } from 'node:worker_threads'

type Said<P, O> = { progress: P } | { outcome: O }

/** Ten times a second is enough for eyes, and keeps messages from costing more than the work. */
const EVERY_MS = 100

/**
 * Runs a program in a thread of its own, so that the event loop stays free and the work can be ended at once: the thread
 * is stopped, and nothing of it remains. Rejects with the signal's reason when aborted.
 */
export const inThread = <Input, Progress, Outcome>(
  program: URL,
  input: Input,
  { onProgress, signal }: { onProgress: (progress: Progress) => void; signal?: AbortSignal | undefined },
): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const worker = new Worker(program, { workerData: input })
    const abort = () => {
      void worker.terminate()
      reject(signal?.reason)
    }
    signal?.addEventListener('abort', abort, { once: true })
    worker.on('message', (said: Said<Progress, Outcome>) => {
      if ('progress' in said) onProgress(said.progress)
      else resolve(said.outcome)
    })
    worker.on('error', reject)
    worker.on('exit', code => {
      signal?.removeEventListener('abort', abort)
      // After an outcome this changes nothing; without one nobody would hear of the end.
      reject(new Error(`a thread ended with ${code}`))
    })
  })

/** The other end of `inThread`: what the program of a thread does with its input. */
export const answerThread = <Input, Progress, Outcome>(
  work: (input: Input, onProgress: (progress: Progress) => void) => Outcome,
): void => {
  const port = parentPort
  if (!port) throw new Error('this program runs as a worker thread')
  let last = 0
  const onProgress = (progress: Progress) => {
    const now = performance.now()
    if (now - last < EVERY_MS) return
    last = now
    port.postMessage({ progress })
  }
  port.postMessage({ outcome: work(workerData as Input, onProgress) })
}
