import { type Checked, failed, passed } from '../failure.ts'

/** Factor on each row by its class; `balanced` lets every class weigh the same. */
export type ClassWeights = 'none' | 'balanced' | Readonly<Record<string, number>>

/** Failures: `class-weight-invalid` (`class`, `value`). */
export const checkClassWeights = (given: unknown): Checked<ClassWeights> => {
  if (given === 'none' || given === 'balanced') return passed(given)
  if (typeof given !== 'object' || given === null)
    return failed('class-weight-invalid', { class: '', value: String(given) })
  for (const [name, value] of Object.entries(given))
    if (!(typeof value === 'number' && value >= 0 && value <= 1e9))
      return failed('class-weight-invalid', { class: name, value: String(value) })
  return passed(given as ClassWeights)
}
