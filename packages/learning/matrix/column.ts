/** Measured values, one a row. `NaN` is missing; an infinite value counts as larger (smaller) than any finite one. */
export type NumericColumn = { name: string; kind: 'numeric'; values: Float64Array }

/** One code a row into `categories`. `-1` is missing or unknown. */
export type CategoricalColumn = {
  name: string
  kind: 'categorical'
  codes: Int32Array
  categories: readonly string[]
}

export type Column = NumericColumn | CategoricalColumn

export const columnLength = (column: Column): number =>
  column.kind === 'numeric' ? column.values.length : column.codes.length
