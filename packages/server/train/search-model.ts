import { openFoldPool, sharedClock } from '@leinwand/adapters/threads'
import {
  checkTrainingData,
  type Fold,
  type SearchBudget,
  type SearchData,
  type SearchMetric,
  type SearchProgress,
  type SearchResult,
  search,
  type Task,
  type TrainingData,
} from '@leinwand/learning'
import type { Outcome } from '../outcome.ts'

export type SearchInput = {
  data: TrainingData
  task: Task
  folds: readonly Fold[]
  metric: SearchMetric
  budget: SearchBudget
  seed: number
  threads: number
  learners?: readonly string[] | undefined
  onProgress?: (progress: SearchProgress) => void
  isEnough?: () => boolean
  signal?: AbortSignal
}

/**
 * Searches in threads of their own and comes back with a model that is fitted on all rows. Fails as `checkTrainingData`,
 * and with `folds-too-few`.
 */
export const searchModel = async (input: SearchInput): Promise<Outcome<SearchResult>> => {
  const { data, task, threads } = input
  const folds = input.folds.filter(({ train, test }) => train.length > 0 && test.length > 0)
  if (folds.length < 2)
    return { ok: false, failure: { code: 'folds-too-few', params: { folds: folds.length } } }
  const checked = checkTrainingData(data, task)
  if (!checked.ok) return checked
  const searched: SearchData = { data, task, folds }
  const runner = openFoldPool(searched, threads)
  try {
    return { ok: true, value: await search(searched, { ...input, runner, clock: sharedClock }) }
  } finally {
    await runner.close()
  }
}
