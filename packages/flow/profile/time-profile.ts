/** The time axis of a table. Times are ISO 8601 in UTC; of a counted axis (`unit` step) the numbers themselves. */
export type TimeProfile = {
  column: string
  group: string | null
  unit: 's' | 'step'
  /** Median between neighbours of a group; null where there are none. */
  interval: number | null
  from: string | null
  to: string | null
  /** Longer than three times the median; the longest first in the list. */
  gaps: { count: number; longest: number; list: { from: string; to: string; group: string | null }[] }
  /** Rows whose time stands for none (1900-01-01, 9999-12-31), and has no place on the axis. */
  leftOut: number
  /** Rows at a time that their group has already. */
  duplicates: number
  /** Rows that stand after a later one of their group. */
  unordered: number
  /** Signals that keep a value for longer than chance allows. */
  frozen: { column: string; from: string; to: string; rows: number }[]
  /** Steps that are out of all proportion to those around them. */
  jumps: { column: string; at: string; size: number }[]
  /** Autocorrelation one period later, of the largest assets. `period` in the unit of the axis. */
  seasonality: { column: string; period: number; strength: number }[]
  /** Of the times that the grid asks for between the first and the last of all, how many a group has. */
  coverage: { group: string; share: number; rows: number }[]
  /** Rows in which frozen and jumping signals and seasons were looked for: all, or the first of them, or of each asset. */
  signalRows: number
  /** Signals that were looked at, and how many there are. */
  signalColumns: number
  signalColumnsOf: number
}
