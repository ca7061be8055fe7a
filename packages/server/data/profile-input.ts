import type { DataSet, RejectedRow } from '@leinwand/flow/data-set'
import type { ColumnDecision } from '@leinwand/recipe'

/** What is asked of a data set, as it goes to the process. */
export type ProfileInput = {
  directory: string
  dataSet: DataSet
  source: string
  rejected: readonly RejectedRow[]
  question: { target?: string; time?: string; group?: string; parsing?: readonly ColumnDecision[] }
}
