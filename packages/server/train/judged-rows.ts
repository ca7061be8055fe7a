import type { LoadedFeatures } from '@leinwand/adapters/duckdb'
import { type Applicability, compileLimits, type Limits, rowsByName } from '@leinwand/learning'

/** For each row whether the model applies; null where the bundle knows no limits. A category counts as it stands. */
export const judgedRows = (
  limits: Limits | null,
  { matrix, texts }: Pick<LoadedFeatures, 'matrix' | 'texts'>,
): Applicability[] | null => {
  if (!limits) return null
  const judge = compileLimits(limits)
  const categories = Object.entries(texts)
  return rowsByName(matrix).map((row, at) =>
    judge({ ...row, ...Object.fromEntries(categories.map(([name, values]) => [name, values[at]!])) }),
  )
}
