import { type Checked, failed, passed } from '../failure.ts'
import { FEWEST_TRAINING_ROWS } from '../matrix/check-training-data.ts'
import { columnLength, type NumericColumn } from '../matrix/column.ts'
import type { Matrix } from '../matrix/matrix.ts'

/** What the detectors learn from: numbers only. */
export type NumericMatrix = { rows: number; columns: readonly NumericColumn[] }

const isNumeric = (matrix: Matrix): matrix is NumericMatrix =>
  matrix.columns.every(({ kind }) => kind === 'numeric')

/**
 * Whether the normal can be learned from the rows. Failures: `data-empty`, `features-none`, `features-not-numeric`
 * (`names`), `feature-twice`, `feature-length`, `data-too-few-rows`, `feature-empty` (no value at all in a column).
 */
export const checkAnomalyData = (
  x: Matrix,
  fewestRows: number = FEWEST_TRAINING_ROWS,
): Checked<NumericMatrix> => {
  if (x.rows === 0) return failed('data-empty')
  if (x.columns.length === 0) return failed('features-none')
  if (!isNumeric(x)) {
    const names = x.columns.filter(({ kind }) => kind !== 'numeric').map(({ name }) => name)
    return failed('features-not-numeric', { names: names.join(', ') })
  }
  const names = new Set<string>()
  for (const column of x.columns) {
    if (names.has(column.name)) return failed('feature-twice', { feature: column.name })
    names.add(column.name)
    if (columnLength(column) !== x.rows)
      return failed('feature-length', { feature: column.name, rows: columnLength(column), expected: x.rows })
  }
  if (x.rows < fewestRows) return failed('data-too-few-rows', { rows: x.rows, atLeast: fewestRows })
  const empty = x.columns.find(({ values }) => !values.some(Number.isFinite))
  return empty ? failed('feature-empty', { feature: empty.name }) : passed(x)
}
