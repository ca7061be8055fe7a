import { type Checked, failed, passed } from '../failure.ts'
import { checkClassWeights } from './check-class-weights.ts'
import { checkRanges, type Range } from './check-ranges.ts'
import type { Learner } from './learner.ts'

/**
 * A learner's `check`: what `given` leaves out takes the defaults, `auto` may stand where it is the default, and class
 * weights are looked at by themselves. Failures: `parameter-unknown` (`name`, `choices`), those of `checkRanges`,
 * `class-weight-invalid`.
 */
export const checkParameters =
  (defaults: Readonly<Record<string, unknown>>, ranges: readonly Range<string>[]): Learner['check'] =>
  given => {
    const unknown = Object.keys(given).find(name => !Object.hasOwn(defaults, name))
    if (unknown !== undefined)
      return failed('parameter-unknown', { name: unknown, choices: Object.keys(defaults).join(', ') || '–' })
    const parameters: Readonly<Record<string, unknown>> = { ...defaults, ...given }
    const mayBeAuto = (name: string) => defaults[name] === 'auto' && parameters[name] === 'auto'
    const ranged = checkRanges(
      parameters,
      ranges.filter(({ name }) => Object.hasOwn(defaults, name) && !mayBeAuto(name)),
    )
    if (!ranged.ok || !Object.hasOwn(defaults, 'classWeights')) return ranged
    const weights: Checked<unknown> = checkClassWeights(parameters.classWeights)
    return weights.ok ? passed(parameters) : weights
  }
