import type { NumericColumn } from './column.ts'

/** Writes one row's values into `into`, a place a column. */
export const gatherRow = (columns: readonly NumericColumn[], row: number, into: Float64Array): void => {
  for (let at = 0; at < columns.length; at++) into[at] = columns[at]!.values[row]!
}
