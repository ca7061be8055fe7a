import type { Result, TableColumn } from '@leinwand/recipe'
import type { DataSet } from '../data-set.ts'
import type { Profile } from './profile.ts'

export type ProfileQuestion = {
  /** The outcome to look for leaks of. */
  target?: string
  /** The watched class of the target; the rarer of two where left out. */
  positive?: string
  /** Rows that the import could not read. */
  rejected?: number
  /** The columns of a prepared data set; the types of a source are inferred. */
  typed?: readonly TableColumn[]
  signal?: AbortSignal
}

/** Looks at a data set. Fails with `target-missing` and the nearest name, `cancelled` or `out-of-memory`. */
export interface Profiler {
  profile(dataSet: DataSet, question: ProfileQuestion): Promise<Result<Profile>>
}
