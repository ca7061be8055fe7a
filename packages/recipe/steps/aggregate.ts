import { z } from 'zod'

/**
 * What many values become. `sd` divides by n − 1; `rms` is the root of the mean square; `crest` the largest magnitude by it;
 * `kurtosis` is the excess m₄/m₂² − 3 and `skewness` m₃/m₂^1.5, both by central moments of the values at hand; `slope` is that
 * of the least-squares line. All of them pass over missing values.
 */
export const GroupAggregate = z.enum([
  'count',
  'sum',
  'mean',
  'median',
  'min',
  'max',
  'sd',
  'first',
  'last',
  'quantile',
  'slope',
  'rms',
  'crest',
  'kurtosis',
  'skewness',
])
export type GroupAggregate = z.infer<typeof GroupAggregate>

export const WindowAggregate = z.enum([
  'mean',
  'sd',
  'min',
  'max',
  'slope',
  'rms',
  'kurtosis',
  'crest',
  'count',
])
export type WindowAggregate = z.infer<typeof WindowAggregate>
