import type { Part, Texts } from '@leinwand/adapters/duckdb'
import type { DataSet, RejectedRow } from '@leinwand/flow/data-set'
import type { ColumnDecision } from '@leinwand/recipe'

/** What is looked at: a data set, a part of it, or texts that lie nowhere yet. */
export type Looked =
  | { kind: 'whole'; dataSet: DataSet }
  | { kind: 'part'; dataSet: DataSet; part: Part; name: string }
  | { kind: 'texts'; texts: Texts; lineage: DataSet['lineage']; name: string }

/** What is asked of a data set, as it goes to the process. `name` is that of a file that lies there meanwhile. */
export type ProfileInput = {
  directory: string
  looked: Looked
  source: string
  rejected: readonly RejectedRow[]
  question: { target?: string; time?: string; group?: string; parsing?: readonly ColumnDecision[] }
}
