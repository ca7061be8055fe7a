import type { ColumnType } from '@leinwand/recipe'
import type { ProposedRule, RuleReason } from './proposed-rule.ts'
import type { TimeProfile } from './time-profile.ts'

/** A value as it is shown: a number, or the text that stood there. */
export type ShownValue = number | string | null

/** What one column holds. Quantiles and histogram are empty where the values are not numbers. */
export type ColumnProfile = {
  name: string
  type: ColumnType
  /** The decimal sign that the numbers are written with. */
  decimal: '.' | ','
  /** How dates are written (strptime); null for ISO 8601 and for what is no date. */
  format: string | null
  /** From the detection, or from a header like `Torque [Nm]`. */
  unit: string | null
  missing: number
  /** Values that are there and do not read as the type: at most 5 %, otherwise the type is text. */
  unreadable: number
  distinct: number
  /** Above a million rows many different values are estimated; never more than there are rows. */
  distinctIsExact: boolean
  min: ShownValue
  max: ShownValue
  /** Mean and deviation are rounded to 12 digits, so that they are the same whenever they are taken. */
  mean: number | null
  sd: number | null
  quantiles: { share: number; value: number }[]
  /** Exact up to a million rows, a t-digest above. */
  quantilesAreExact: boolean
  histogram: { from: number; to: number; count: number }[]
  frequent: { value: string; count: number }[]
  rare: { value: string; count: number }[]
  /** Rows in which frequent and rare values were counted: all, or those of a sample. */
  frequentRows: number
  examples: string[]
  /** Shapes of texts, a letter as `A` or `a` and a digit as `9`, counted in `patternRows` values of a sample. */
  patterns: { pattern: string; count: number }[]
  patternRows: number
  /** Codes of the alerts that name the column. */
  alerts: Alert['code'][]
  /** How much the column says of the target: 0 nothing, 1 all (share of its entropy); area under ROC of two classes. */
  target?: { strength: number; auc: number | null }
}

type AlertCode =
  | 'constant'
  | 'identifier'
  | 'missing'
  | 'unreadable'
  | 'mixed-types'
  | 'imbalance'
  | 'correlated'
  | 'duplicates'
  | 'duplicate-key'
  | 'leak'
  | 'gap'
  | 'duplicate-times'
  | 'unordered'
  | 'frozen'
  | 'jump'
  | 'out-of-range'
  | 'suspicious-date'
  | 'encoding-damage'

/**
 * Something to look at before learning from the data. `figure` is a share (missing, imbalance: of the rarer class,
 * mixed-types: of numbers and times), a correlation (correlated, with `other`), a size (gap: the longest in seconds, jump) or a
 * number of values, rows or times. `rows` are the ordinals of the first few concerned.
 */
export type Alert = {
  code: AlertCode
  column: string | null
  other: string | null
  figure: number | null
  rows?: number[]
  /** The first of the values that it is about. */
  example?: string
}

/**
 * A column that knows the outcome, and would not be there before it. `figure`: `separates` area under ROC, `implies` and
 * `filled` the share of positives (or of rows with a target, where it is missing in others) among the rows concerned,
 * `family` the agreement of the whole group with the target, `determines` the share of the uncertainty about several classes
 * that it takes away, `same` the correlation. `group` are the columns of the family.
 */
export type Leak = {
  column: string
  reason: 'separates' | 'implies' | 'filled' | 'family' | 'determines' | 'same'
  figure: number
  group: string[]
}

/** The outcome that the profile was asked about. `positive` is the watched class; null for a number. */
export type TargetProfile = { column: string; positive: string | null; positives: number; known: number }

/** Pearson and Spearman from −1 to 1, Cramér's V from 0 to 1. */
export type Association = { a: string; b: string; kind: 'pearson' | 'spearman' | 'cramer'; value: number }

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
  /** Columns, alone or in pairs, of which every row has another value. */
  keys: string[][]
  /** Columns that were tried in pairs, those with most values, of how many that could be. */
  keyColumns: number
  keyColumnsOf: number
  /** The strongest first; among `associationColumns` of the columns that have any, in `associationRows` rows. */
  associations: Association[]
  associationColumns: number
  associationColumnsOf: number
  associationRows: number
  /** Which columns are missing together, the commonest first; rows where nothing is missing are left out. */
  missingPatterns: { columns: string[]; rows: number }[]
  time: TimeProfile | null
  /** Rules for a `check` step that the data keep today, to be accepted by a person; why, by id of the rule. */
  proposals: ProposedRule[]
  reasons: Record<string, RuleReason>
  seconds: number
}
