import type { Checked } from '../failure.ts'
import type { Task, TrainingData } from '../matrix/training-data.ts'
import type { LearnerName, Model } from './model.ts'

/** How far a training is, in the learner's own steps: rounds, trees, sweeps. Losses are means over rows. */
export type LearnerProgress = { done: number; of: number; loss?: number; validationLoss?: number }

export type LearnerRun = {
  /** Decides every draw. The same data, parameters and seed give the same bits, for any number of threads. */
  seed: number
  /** Worker threads at most; 1 where left out. */
  threads?: number
  /** Called after every step; what it throws ends the training. */
  onProgress?: (progress: LearnerProgress) => void
  signal?: AbortSignal
  /** Rows whose loss is told after every step, and which end the training early where the parameters ask for it. */
  validation?: TrainingData
}

/**
 * A way to learn, as the search, a project file and the command line know it. What is left out of `given` takes the
 * defaults; `check` says which parameter is wrong. `train` expects data that passed `checkTrainingData` and parameters
 * that passed `check`.
 */
export type Learner = {
  name: LearnerName
  tasks: readonly Task['kind'][]
  defaults: Readonly<Record<string, unknown>>
  check: (given: Readonly<Record<string, unknown>>) => Checked<Readonly<Record<string, unknown>>>
  /** What `check` cannot know: whether the data go with checked parameters. Left out: they always do. */
  checkData?: (data: TrainingData, task: Task, parameters: Readonly<Record<string, unknown>>) => Checked<null>
  train: (data: TrainingData, task: Task, given: Readonly<Record<string, unknown>>, run: LearnerRun) => Model
}
