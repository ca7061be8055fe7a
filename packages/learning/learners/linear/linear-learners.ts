import { type Checked, failed, passed } from '../../failure.ts'
import type { Task } from '../../matrix/training-data.ts'
import { checkClassWeights } from '../check-class-weights.ts'
import { checkRanges, type Range } from '../check-ranges.ts'
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

const check =
  (defaults: LinearParameters): Learner['check'] =>
  given => {
    const parameters: Readonly<Record<string, unknown>> = { ...defaults, ...given }
    const unknown = Object.keys(given).find(name => !Object.hasOwn(defaults, name))
    if (unknown !== undefined)
      return failed('parameter-unknown', { name: unknown, choices: Object.keys(defaults).join(', ') || '–' })
    const ranged = checkRanges(
      parameters,
      RANGES.filter(
        ({ name }) => Object.hasOwn(defaults, name) && !(name === 'penalty' && parameters[name] === 'auto'),
      ),
    )
    const weights: Checked<unknown> =
      'classWeights' in parameters ? checkClassWeights(parameters.classWeights) : passed(null)
    return weights.ok ? ranged : weights
  }

const learnerOf = (name: LinearLearner, task: Task['kind'], defaults: LinearParameters): Learner => ({
  name,
  tasks: [task],
  defaults,
  check: check(defaults),
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
