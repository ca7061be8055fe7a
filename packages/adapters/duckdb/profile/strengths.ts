import type { DuckDBConnection } from '@duckdb/node-api'
import { binnedCodes, commonCodes, strengthOf } from '@leinwand/flow/profile'
import { chunked } from './chunked.ts'
import { codesOf, type Sample, type Sampled, sampledColumns } from './sample.ts'
import type { Place } from './typed-table.ts'

/** So many quantile bins or categories of a column, and bins of a numeric target. */
const BINS = 16
const TARGET_BINS = 8
const MOST_CLASSES = 50

const codes = (column: Sampled, bins: number): Int32Array => {
  if (Array.isArray(column)) return commonCodes(codesOf(column), bins)
  const kinds = new Set(column.filter(value => !Number.isNaN(value)))
  return kinds.size <= bins
    ? codesOf(Array.from(column, value => (Number.isNaN(value) ? null : String(value))))
    : binnedCodes(column, bins)
}

/** How much each column says of the target, by name (see `strengthOf`), in a sample of the rows. */
export const strengthsOf = async (
  connection: DuckDBConnection,
  sample: Sample,
  places: readonly Place[],
  target: Place,
  signal?: AbortSignal,
): Promise<Map<string, number>> => {
  const [outcome] = await sampledColumns(connection, sample, [target], signal)
  const classes = codes(outcome!, Array.isArray(outcome) ? MOST_CLASSES : TARGET_BINS)
  const found = new Map<string, number>()
  for (const some of chunked(
    places.filter(place => place !== target),
    50,
  )) {
    const columns = await sampledColumns(connection, sample, some, signal)
    for (const [at, { name }] of some.entries())
      found.set(name, strengthOf(codes(columns[at]!, BINS), classes))
  }
  return found
}
