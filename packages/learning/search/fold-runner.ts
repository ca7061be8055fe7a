import { type FoldOutcome, type FoldTask, runFoldTask, type SearchData } from './fold-task.ts'

/** Trains folds, one or several at a time. The order and number of threads change nothing but the time it takes. */
export type FoldRunner = {
  /** How many tasks it does at once. */
  parallel: number
  /**
   * Outcomes in the order of the tasks; null for one that was not done by `until` (on the runner's clock, ms). Aborting
   * rejects with the signal's reason.
   */
  run: (tasks: readonly FoldTask[], until: number, signal?: AbortSignal) => Promise<(FoldOutcome | null)[]>
}

/** Thrown between two steps of a learner whose time is over. */
class TimeIsOver extends Error {}

/** One task, or null where the time was over before it was done. */
export const runUntil = (
  data: SearchData,
  task: FoldTask,
  run: { until: number; threads: number; clock: () => number; signal?: AbortSignal | undefined },
): FoldOutcome | null => {
  const check = () => {
    run.signal?.throwIfAborted()
    if (run.clock() > run.until) throw new TimeIsOver()
  }
  try {
    check()
    return runFoldTask(data, task, { check, threads: run.threads, clock: run.clock })
  } catch (error) {
    if (error instanceof TimeIsOver) return null
    throw error
  }
}

/** Trains in the calling thread, one after the other. */
export const sequentialRunner = (data: SearchData, threads: number, clock: () => number): FoldRunner => ({
  parallel: 1,
  run: async (tasks, until, signal) =>
    tasks.map(task => runUntil(data, task, { until, threads, clock, signal })),
})
