/** An immutable table, named by the hash of its content. Columns of a source are all text; a recipe types them. */
export type DataSet = {
  /** sha256 of the Parquet file, hex. */
  id: string
  path: string
  rows: number
  columns: readonly string[]
  /** Where a row's ordinal `_row` is: a column of the file (the default), or the row's position in it. */
  ordinals?: 'stored' | 'position'
  /** What people said of the data when they handed them over. */
  about?: { name?: string; licence?: string; owner?: string; personalData?: boolean }
  lineage: { from: string; at: string; recipe?: string; parents: readonly string[] }
}

/** A row of a file that could not be read: kept aside with its place, so that nothing is lost. */
export type RejectedRow = {
  /** Counts from 1 over the rejected rows of a data set. */
  id: number
  line: number
  reason: 'too-few-columns' | 'too-many-columns' | 'encoding' | 'quote' | 'nul' | 'other'
  text: string
  expected?: number
  found?: number
}
