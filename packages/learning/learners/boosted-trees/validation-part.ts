import { type Task, type TrainingData, takeTrainingRows } from '../../matrix/training-data.ts'
import { randomHoldout, stratifiedHoldout } from '../../splits/holdout.ts'
import type { BoostedTreesParameters } from './parameters.ts'

/** What is trained on, and what early stopping watches (null: nothing is watched). */
export type Parts = { training: TrainingData; validation: TrainingData | null }

/** Takes the validation set that was given; holds one out of the training rows only if early stopping needs it. */
export const partForValidation = (
  data: TrainingData,
  task: Task,
  parameters: BoostedTreesParameters,
  seed: number,
  given: TrainingData | undefined,
): Parts => {
  if (given || parameters.earlyStoppingRounds === 0) return { training: data, validation: given ?? null }
  const { train, test } =
    task.kind === 'classification'
      ? stratifiedHoldout(data.y, parameters.validationFraction, seed)
      : randomHoldout(data.y.length, parameters.validationFraction, seed)
  if (train.length === 0 || test.length === 0) return { training: data, validation: null }
  return { training: takeTrainingRows(data, train), validation: takeTrainingRows(data, test) }
}
