/** A stretch of rows, from the first to before the last. */
export type Run = { readonly from: number; readonly to: number }

const MOST_ROWS = 10_000
/** Rows times columns that a sample may have, so that a table of thousands of columns stays quick too. */
const MOST_CELLS = 2_000_000
const RUNS = 20

/**
 * Which rows of a table a preview rests on: all, or runs of consecutive rows spread over the table. Whole runs, because
 * lags and rolling windows of rows drawn one by one would look back to strangers.
 */
export const sampleRuns = (rows: number, columns: number): Run[] => {
  const most = Math.max(RUNS, Math.min(MOST_ROWS, Math.floor(MOST_CELLS / Math.max(1, columns))))
  if (rows <= most) return [{ from: 0, to: rows }]
  const length = Math.floor(most / RUNS)
  return Array.from({ length: RUNS }, (_, run) => {
    const from = Math.floor((run * (rows - length)) / (RUNS - 1))
    return { from, to: from + length }
  })
}
