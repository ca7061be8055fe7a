import type { Feature } from '../model-head.ts'
import { isList, isNumber, isNumbers, isRecord } from './json-values.ts'

const isSoundTerm = (value: unknown, features: readonly Feature[]): boolean => {
  if (!isRecord(value) || !isNumber(value.feature)) return false
  const feature = features[value.feature]
  if (value.kind === 'number')
    return feature?.kind === 'numeric' && [value.centre, value.lowest, value.highest].every(isNumber)
  if (value.kind === 'missing') return feature?.kind === 'numeric'
  return (
    value.kind === 'category' &&
    feature?.kind === 'categorical' &&
    isNumber(value.code) &&
    feature.categories[value.code] !== undefined
  )
}

/** `outputs`: sums of the model, one for a number and for two classes, otherwise one a class. */
export const isSoundLinear = (
  { terms, sums }: Record<string, unknown>,
  features: readonly Feature[],
  outputs: number,
): boolean =>
  isList(terms, isRecord) &&
  terms.every(term => isSoundTerm(term, features)) &&
  isList(sums, isRecord) &&
  sums.length === outputs &&
  sums.every(({ base, coefficients }) => isNumber(base) && isNumbers(coefficients, terms.length))
