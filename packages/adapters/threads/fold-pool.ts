import { Worker } from 'node:worker_threads'
import type { FoldOutcome, FoldRunner, FoldTask, SearchData } from '@leinwand/learning'
import type { FoldOrder } from './fold-worker.ts'
import { shareData } from './share-data.ts'

/** With more rows one training keeps all threads busy, and several at once would only take more memory. */
const ROWS_FOR_ALL_THREADS = 100_000

type Waiting = { resolve: (outcome: FoldOutcome | null) => void; reject: (error: unknown) => void }

/** A thread that does one order at a time. */
const openThread = (data: SearchData, threads: number) => {
  const worker = new Worker(new URL('./fold-worker.ts', import.meta.url), { workerData: { data, threads } })
  const waiting = new Map<number, Waiting>()
  const failAll = (error: unknown) => {
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.on('message', ({ id, outcome }: { id: number; outcome: FoldOutcome | null }) => {
    waiting.get(id)?.resolve(outcome)
    waiting.delete(id)
  })
  worker.on('error', failAll)
  worker.on('exit', code => failAll(new Error(`a training thread ended with ${code}`)))
  let next = 0
  return {
    order: (task: FoldTask, until: number) =>
      new Promise<FoldOutcome | null>((resolve, reject) => {
        const id = next++
        waiting.set(id, { resolve, reject })
        worker.postMessage({ id, task, until } satisfies FoldOrder)
      }),
    close: async () => {
      waiting.clear()
      await worker.terminate()
    },
  }
}

type Thread = ReturnType<typeof openThread>

export type FoldPool = FoldRunner & { close: () => Promise<void> }

/**
 * Trains folds in threads of their own, which share one copy of the data. `until` is by `sharedClock`. Aborting ends the
 * threads at once; the pool cannot be used after it. Close it when done.
 */
export const openFoldPool = (data: SearchData, threads: number): FoldPool => {
  const inside = data.data.x.rows > ROWS_FOR_ALL_THREADS ? threads : 1
  const shared = shareData(data)
  const pool = Array.from({ length: Math.max(1, Math.floor(threads / inside)) }, () =>
    openThread(shared, inside),
  )
  const close = async () => {
    await Promise.all(pool.map(thread => thread.close()))
  }
  const free = [...pool]
  const waiting: ((thread: Thread) => void)[] = []
  const take = () =>
    new Promise<Thread>(resolve => {
      const thread = free.pop()
      if (thread) resolve(thread)
      else waiting.push(resolve)
    })
  const give = (thread: Thread) => {
    const resolve = waiting.shift()
    if (resolve) resolve(thread)
    else free.push(thread)
  }
  const run: FoldRunner['run'] = async (tasks, until, signal) => {
    signal?.throwIfAborted()
    const work = Promise.all(
      tasks.map(async task => {
        const thread = await take()
        try {
          return await thread.order(task, until)
        } finally {
          give(thread)
        }
      }),
    )
    if (!signal) return work
    let abort = () => {}
    const aborted = new Promise<never>((_, reject) => {
      abort = () => {
        void close()
        reject(signal.reason)
      }
      signal.addEventListener('abort', abort, { once: true })
    })
    try {
      return await Promise.race([work, aborted])
    } finally {
      signal.removeEventListener('abort', abort)
    }
  }
  return { run, parallel: pool.length, close }
}
