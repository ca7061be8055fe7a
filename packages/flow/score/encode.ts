import type { Column, Feature, Matrix } from '@leinwand/learning'
import type { ColumnType, TableColumn } from '@leinwand/recipe'

/** A value of a prepared row. Integers beyond 2^53 come as text. */
type Value = number | string | boolean | null

/** What a column is to a learner; null where it is nothing: a point in time says which row, not what it is like. */
export const featureKind = (type: ColumnType): Feature['kind'] | null => {
  switch (type) {
    case 'number':
    case 'integer':
    case 'boolean':
      return 'numeric'
    case 'text':
      return 'categorical'
    case 'date':
    case 'timestamp':
      return null
  }
}

/** A missing value is NaN; true and false are 1 and 0. */
export const toNumber = (value: Value): number =>
  value === null || value === '' ? Number.NaN : Number(value)

/** One column, from its values row by row. A category that training did not see is missing. */
export const encodeColumn = (values: readonly Value[], feature: Feature): Column => {
  const { name } = feature
  if (feature.kind === 'numeric')
    return { name, kind: 'numeric', values: Float64Array.from(values, toNumber) }
  const codeOf = new Map(feature.categories.map((category, code) => [category, code]))
  const code = (value: Value) => (value === null ? -1 : (codeOf.get(String(value)) ?? -1))
  return { name, kind: 'categorical', codes: Int32Array.from(values, code), categories: feature.categories }
}

/**
 * Prepared rows as a matrix with one column for each feature, in their order. Training comes through `encodeColumn` too,
 * so that a row means the same to the model in both.
 */
export const encode = (
  rows: readonly Readonly<Record<string, Value>>[],
  features: readonly Feature[],
): Matrix => ({
  rows: rows.length,
  columns: features.map(feature => {
    const { name } = feature
    const cell = (row: Readonly<Record<string, Value>>) => (Object.hasOwn(row, name) ? row[name]! : null)
    return encodeColumn(rows.map(cell), feature)
  }),
})

/** Columns to learn from: all but the target, those that are not to be learned from, and leaks. */
export const featureNames = (
  columns: readonly TableColumn[],
  without: { target: string; ignore?: readonly string[]; leaks?: readonly string[] },
): string[] => {
  const left = new Set([without.target, ...(without.ignore ?? []), ...(without.leaks ?? [])])
  return columns
    .filter(({ name, type }) => !left.has(name) && featureKind(type) !== null)
    .map(({ name }) => name)
}
