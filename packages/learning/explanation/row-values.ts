import type { Column } from '../matrix/column.ts'

/** One row as trees read it: categories as codes, missing as `NaN`. */
export const readRow = (columns: readonly Column[], row: number, into: Float64Array): void => {
  for (let f = 0; f < columns.length; f++) {
    const column = columns[f]!
    if (column.kind === 'numeric') into[f] = column.values[row]!
    else into[f] = column.codes[row]! < 0 ? Number.NaN : column.codes[row]!
  }
}
