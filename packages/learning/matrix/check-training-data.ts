import { type Checked, failed, passed } from '../failure.ts'
import { columnLength } from './column.ts'
import type { Matrix } from './matrix.ts'
import type { Task, TrainingData } from './training-data.ts'

/** With fewer rows neither a held-out part nor a leaf of the default 20 rows on both sides of a split exists. */
export const FEWEST_TRAINING_ROWS = 40

const checkShape = (x: Matrix, y: Float64Array, weights: Float64Array | undefined): Checked<null> => {
  const names = new Set<string>()
  for (const column of x.columns) {
    if (names.has(column.name)) return failed('feature-twice', { feature: column.name })
    names.add(column.name)
    if (columnLength(column) !== x.rows)
      return failed('feature-length', { feature: column.name, rows: columnLength(column), expected: x.rows })
  }
  if (y.length !== x.rows) return failed('target-length', { rows: y.length, expected: x.rows })
  if (weights && weights.length !== x.rows)
    return failed('weights-length', { rows: weights.length, expected: x.rows })
  return passed(null)
}

const checkClasses = (y: Float64Array, classes: readonly string[]): Checked<null> => {
  const seen = new Set<number>()
  for (let row = 0; row < y.length; row++) {
    const index = y[row]!
    if (!Number.isInteger(index) || index < 0 || index >= classes.length)
      return failed('target-not-a-class', { row, value: index, classes: classes.length })
    seen.add(index)
  }
  if (seen.size < 2) return failed('target-one-class', { class: classes[[...seen][0]!] ?? '' })
  return passed(null)
}

/**
 * Whether the data can be learned from at all. Failures: `data-empty`, `data-too-few-rows` (fewer than `fewestRows`),
 * `features-none`, `feature-twice`, `feature-length`, `target-length`, `weights-length`, `weights-invalid`,
 * `target-not-finite` (first such row), `target-not-a-class`, `target-one-class`, `target-constant`.
 */
export const checkTrainingData = (
  data: TrainingData,
  task: Task,
  fewestRows: number = FEWEST_TRAINING_ROWS,
): Checked<TrainingData> => {
  const { x, y, weights } = data
  if (x.rows === 0) return failed('data-empty')
  if (x.columns.length === 0) return failed('features-none')
  const shape = checkShape(x, y, weights)
  if (!shape.ok) return shape
  if (x.rows < fewestRows) return failed('data-too-few-rows', { rows: x.rows, atLeast: fewestRows })
  const notFinite = y.findIndex(value => !Number.isFinite(value))
  if (notFinite >= 0) return failed('target-not-finite', { row: notFinite, value: String(y[notFinite]) })
  const badWeight = weights?.findIndex(weight => !(weight >= 0 && weight < Number.POSITIVE_INFINITY)) ?? -1
  if (badWeight >= 0)
    return failed('weights-invalid', { row: badWeight, value: String(weights?.[badWeight]) })
  if (task.kind === 'classification') {
    const classes = checkClasses(y, task.classes)
    return classes.ok ? passed(data) : classes
  }
  if (y.every(value => value === y[0])) return failed('target-constant', { value: y[0]! })
  return passed(data)
}
