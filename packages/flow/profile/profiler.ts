import type { ColumnType, Result, TableColumn } from '@leinwand/recipe'
import type { DataSet } from '../data-set.ts'
import type { Profile } from './profile.ts'

/** How a text column is to be read; a decision of the detection is one. */
export type ColumnReading = {
  name: string
  unit: string | null
  as: ColumnType
  decimal: '.' | ','
  thousands: '' | '.' | ',' | ' ' | "'"
  format: string | null
  /** What stands before or behind a number and is no part of it. */
  affixes?: readonly string[]
  missing: readonly string[]
  true: readonly string[]
  false: readonly string[]
}

export type ProfileQuestion = {
  /** The outcome to look for leaks of. */
  target?: string
  /** The watched class of the target; the rarer of two where left out. */
  positive?: string
  /** The time axis; found where left out. */
  time?: string
  /** Whose times they are (a machine, an engine); found where left out. */
  group?: string
  /** Rows that the import could not read. */
  rejected?: number
  /** The columns of a data set with types, such as a prepared one. */
  typed?: readonly TableColumn[]
  /** How the texts of a source are read; inferred where left out. */
  parsing?: readonly ColumnReading[]
  signal?: AbortSignal
}

/** Looks at a data set. Fails with `target-missing` and the nearest name, `cancelled` or `out-of-memory`. */
export interface Profiler {
  profile(dataSet: DataSet, question: ProfileQuestion): Promise<Result<Profile>>
}
