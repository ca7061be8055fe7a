import {
  type BoostedTreesParameters,
  type Checked,
  checkBoostedTreesParameters,
  type Model,
  type Task,
  type TrainingData,
  trainBoostedTrees,
  trainConstant,
} from '@leinwand/learning'

/** What a project says about its learner. */
export type LearnerSettings =
  | { learner: 'boostedTrees'; parameters: Partial<BoostedTreesParameters>; seed: number }
  | { learner: 'constant'; seed: number }

/** A learner that is ready to train: its parameters are checked and filled in. `share` of one training, 0 … 1. */
export type ReadyLearner = {
  parameters: Readonly<Record<string, unknown>>
  train: (data: TrainingData, seed: number, onShare: (share: number) => void) => Model
}

const unknownClass = (weights: BoostedTreesParameters['classWeights'], task: Task): string | undefined =>
  typeof weights === 'object' && task.kind === 'classification'
    ? Object.keys(weights).find(name => !task.classes.includes(name))
    : undefined

/** Fails as `checkBoostedTreesParameters`, and with `class-weight-unknown` (`class`, `allowed`). */
export const readyLearner = (settings: LearnerSettings, task: Task): Checked<ReadyLearner> => {
  if (settings.learner === 'constant')
    return { ok: true, value: { parameters: {}, train: data => trainConstant(data, task) } }
  const checked = checkBoostedTreesParameters(settings.parameters)
  if (!checked.ok) return checked
  const stranger = unknownClass(checked.value.classWeights, task)
  if (stranger !== undefined && task.kind === 'classification') {
    const params = { class: stranger, allowed: task.classes.join(', ') }
    return { ok: false, failure: { code: 'class-weight-unknown', params } }
  }
  const train: ReadyLearner['train'] = (data, seed, onShare) =>
    trainBoostedTrees(data, task, checked.value, {
      seed,
      onProgress: ({ tree, trees }) => onShare(tree / trees),
    })
  return { ok: true, value: { parameters: { ...checked.value }, train } }
}
