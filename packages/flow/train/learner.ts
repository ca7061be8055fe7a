import {
  type Checked,
  LEARNERS,
  type LearnerName,
  type Model,
  type Task,
  type TrainingData,
} from '@leinwand/learning'

/** What a project says about its learner; what `parameters` leaves out takes the learner's default. */
export type LearnerSettings = {
  learner: LearnerName
  parameters: Readonly<Record<string, unknown>>
  seed: number
}

/** A learner that is ready to train: its parameters are checked and filled in. `share` of one training, 0 … 1. */
export type ReadyLearner = {
  parameters: Readonly<Record<string, unknown>>
  checkData: (data: TrainingData) => Checked<null>
  train: (data: TrainingData, seed: number, onShare: (share: number) => void) => Model
}

const unknownClass = ({ classWeights }: Readonly<Record<string, unknown>>, task: Task): string | undefined =>
  typeof classWeights === 'object' && classWeights !== null && task.kind === 'classification'
    ? Object.keys(classWeights).find(name => !task.classes.includes(name))
    : undefined

/** Fails as the learner's `check`, and with `class-weight-unknown` (`class`, `allowed`). */
export const readyLearner = (settings: LearnerSettings, task: Task, threads = 1): Checked<ReadyLearner> => {
  const learner = LEARNERS[settings.learner]
  const checked = learner.check(settings.parameters)
  if (!checked.ok) return checked
  const stranger = unknownClass(checked.value, task)
  if (stranger !== undefined && task.kind === 'classification') {
    const params = { class: stranger, allowed: task.classes.join(', ') }
    return { ok: false, failure: { code: 'class-weight-unknown', params } }
  }
  const train: ReadyLearner['train'] = (data, seed, onShare) =>
    learner.train(data, task, checked.value, {
      seed,
      threads,
      onProgress: ({ done, of }) => onShare(done / of),
    })
  const checkData: ReadyLearner['checkData'] = data =>
    learner.checkData?.(data, task, checked.value) ?? { ok: true, value: null }
  return { ok: true, value: { parameters: checked.value, checkData, train } }
}
