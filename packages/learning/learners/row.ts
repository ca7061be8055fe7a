import type { Feature } from './model-head.ts'

/** One live row by feature name. `null`, `undefined`, an absent name and an unknown category are missing values. */
export type Row = Readonly<Record<string, number | bigint | boolean | string | null | undefined>>

type ReadValue = (row: Row) => number

/** How the model's number for a feature is read from a row; missing is `NaN`, text in a numeric feature is missing. */
export const readerOf = (feature: Feature): ReadValue => {
  const { name } = feature
  if (feature.kind === 'numeric')
    return row => {
      const value = row[name]
      return value === null || value === undefined || typeof value === 'string' ? Number.NaN : Number(value)
    }
  const codeOf = new Map(feature.categories.map((category, code) => [category, code]))
  return row => {
    const value = row[name]
    return value === null || value === undefined ? Number.NaN : (codeOf.get(String(value)) ?? Number.NaN)
  }
}
