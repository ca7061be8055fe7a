import type { ColumnType } from '@leinwand/recipe'

/** A value as it is shown: a number, or the text that stood there. */
export type ShownValue = number | string | null

/** What one column holds. Quantiles and histogram are empty where the values are not numbers. */
export type ColumnProfile = {
  name: string
  type: ColumnType
  /** The decimal sign that the numbers are written with. */
  decimal: '.' | ','
  /** From a header like `Torque [Nm]`. */
  unit: string | null
  missing: number
  /** Values that are there and do not read as the type: at most 5 %, otherwise the type is text. */
  unreadable: number
  distinct: number
  min: ShownValue
  max: ShownValue
  mean: number | null
  sd: number | null
  quantiles: { share: number; value: number }[]
  histogram: { from: number; to: number; count: number }[]
  frequent: { value: string; count: number }[]
  examples: string[]
}

/**
 * Something to look at before learning from the data. `figure` is a share (missing, imbalance: of the rarer class), a
 * correlation (correlated, with `other`) or a number of values (constant, identifier).
 */
export type Alert = {
  code: 'constant' | 'identifier' | 'missing' | 'unreadable' | 'imbalance' | 'correlated' | 'duplicates'
  column: string | null
  other: string | null
  figure: number
}

/**
 * A column that knows the outcome, and would not be there before it. `figure`: `separates` area under ROC,
 * `implies` and `filled` the share of positives among the rows concerned, `family` the agreement of the whole group with
 * the target, `same` the correlation. `group` are the columns of the family.
 */
export type Leak = {
  column: string
  reason: 'separates' | 'implies' | 'filled' | 'family' | 'same'
  figure: number
  group: string[]
}

/** The outcome that the profile was asked about. `positive` is the watched class; null for a number. */
export type TargetProfile = { column: string; positive: string | null; positives: number; known: number }

/** What is in a data set. Plain JSON. */
export type Profile = {
  dataSet: string
  rows: number
  duplicates: number
  rejected: number
  target: TargetProfile | null
  columns: ColumnProfile[]
  alerts: Alert[]
  leaks: Leak[]
}
