import type { Task } from '../../matrix/training-data.ts'
import { checkParameters } from '../check-parameters.ts'
import type { Range } from '../check-ranges.ts'
import type { Learner } from '../learner.ts'
import type { LinearLearner } from './linear-model.ts'
import { type LinearParameters, trainLinear } from './train-linear.ts'

/** `penalty` may also be `auto`; all ranges that the learner has a default for are checked. */
const RANGES: readonly Range<string>[] = [
  { name: 'l2', from: 0, to: 1e12 },
  { name: 'penalty', from: 0, to: 1e12 },
  { name: 'l1Share', from: 0, to: 1 },
  { name: 'iterations', from: 1, to: 100_000, whole: true },
]

const learnerOf = (name: LinearLearner, task: Task['kind'], defaults: LinearParameters): Learner => ({
  name,
  tasks: [task],
  defaults,
  check: checkParameters(defaults, RANGES),
  train: (data, wanted, given, run) => trainLinear(name, data, wanted, { ...defaults, ...given }, run),
})

/** Least squares, ridge, lasso and elastic net for numbers, logistic regression for classes. */
export const LINEAR_LEARNERS: Readonly<Record<LinearLearner, Learner>> = {
  linear: learnerOf('linear', 'regression', {}),
  ridge: learnerOf('ridge', 'regression', { l2: 1 }),
  lasso: learnerOf('lasso', 'regression', { penalty: 'auto' }),
  'elastic-net': learnerOf('elastic-net', 'regression', { penalty: 'auto', l1Share: 0.5 }),
  logistic: learnerOf('logistic', 'classification', { l2: 1, classWeights: 'none', iterations: 500 }),
}
