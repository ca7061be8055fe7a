import { type Checked, failed, passed } from '../failure.ts'
import type { Matrix } from '../matrix/matrix.ts'
import type { Feature } from './model-head.ts'

/**
 * Whether the matrix has exactly the model's columns, by name and kind, in any order. Categories the model has not seen
 * are no failure: they count as missing. Failures: `features-missing`, `features-extra` (`names`), `feature-kind`.
 */
export const checkFeatures = (model: { features: readonly Feature[] }, matrix: Matrix): Checked<Matrix> => {
  const given = new Map(matrix.columns.map(column => [column.name, column.kind]))
  const missing = model.features.filter(feature => !given.has(feature.name))
  if (missing.length > 0) return failed('features-missing', { names: missing.map(f => f.name).join(', ') })
  const known = new Set(model.features.map(feature => feature.name))
  const extra = [...given.keys()].filter(name => !known.has(name))
  if (extra.length > 0) return failed('features-extra', { names: extra.join(', ') })
  for (const { name, kind } of model.features)
    if (given.get(name) !== kind)
      return failed('feature-kind', { feature: name, expected: kind, found: given.get(name)! })
  return passed(matrix)
}
