import type { Column } from './column.ts'
import type { Matrix } from './matrix.ts'

export type RowIndexes = Int32Array | readonly number[]

/** The values at the given rows, in the given order. */
export const takeValues = (values: Float64Array, rows: RowIndexes): Float64Array => {
  const taken = new Float64Array(rows.length)
  for (let i = 0; i < rows.length; i++) taken[i] = values[rows[i]!]!
  return taken
}

const takeCodes = (codes: Int32Array, rows: RowIndexes): Int32Array => {
  const taken = new Int32Array(rows.length)
  for (let i = 0; i < rows.length; i++) taken[i] = codes[rows[i]!]!
  return taken
}

const takeFromColumn = (column: Column, rows: RowIndexes): Column =>
  column.kind === 'numeric'
    ? { ...column, values: takeValues(column.values, rows) }
    : { ...column, codes: takeCodes(column.codes, rows) }

/** A matrix of the given rows, in the given order; a row may be taken more than once. Copies. */
export const takeRows = (matrix: Matrix, rows: RowIndexes): Matrix => ({
  rows: rows.length,
  columns: matrix.columns.map(column => takeFromColumn(column, rows)),
})
