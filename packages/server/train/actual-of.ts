import { toNumber } from '@leinwand/flow/score'
import type { Value } from '@leinwand/flow/value'

/** Outcomes as a model counts them: class codes or values; NaN where there is none, or a class that it does not know. */
export const actualOf = (values: readonly Value[], classes: readonly string[] | null): Float64Array => {
  if (!classes) return Float64Array.from(values, toNumber)
  const codes = new Map(classes.map((name, code) => [name, code]))
  return Float64Array.from(values, value => codes.get(String(value)) ?? Number.NaN)
}
