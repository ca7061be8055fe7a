import { parentPort, workerData } from 'node:worker_threads'
import { type FoldTask, runUntil, type SearchData } from '@leinwand/learning'
import { sharedClock } from './shared-clock.ts'

export type FoldOrder = { id: number; task: FoldTask; until: number }

const port = parentPort
if (!port) throw new Error('fold-worker.ts runs as a worker thread')
const { data, threads } = workerData as { data: SearchData; threads: number }
port.on('message', ({ id, task, until }: FoldOrder) => {
  port.postMessage({ id, outcome: runUntil(data, task, { until, threads, clock: sharedClock }) })
})
