import { alignColumns } from '../learners/align-columns.ts'
import { checkFeatures } from '../learners/check-features.ts'
import { type Row, readerOf } from '../learners/row.ts'
import type { NumericColumn } from '../matrix/column.ts'
import { gatherRow } from '../matrix/gather-row.ts'
import type { Matrix } from '../matrix/matrix.ts'
import type { AnomalyModel } from './anomaly-model.ts'
import { detectorOf } from './detectors.ts'

/**
 * `scores`: one a row, 1 = at the alarm limit, `NaN` where no feature has a value. `anomalies`: 1 where the score is
 * above 1. `contributions`: one array a feature, in the model's order: how much of the score is this feature's.
 */
export type AnomalyScores = { scores: Float64Array; anomalies: Uint8Array; contributions: Float64Array[] }

/**
 * Scores the rows in their order, which charts need to be the order of time; `times` in milliseconds since 1970, for those
 * that know the hour of the day; `memory` of a monitor of this model, where they go on from other rows. Throws as
 * `predict` does.
 */
export const scoreAnomalies = (
  model: AnomalyModel,
  x: Matrix,
  times?: ArrayLike<number>,
  memory?: Float64Array,
): AnomalyScores => {
  const checked = checkFeatures(model, x)
  if (!checked.ok) throw new TypeError(`${checked.failure.code} ${JSON.stringify(checked.failure.params)}`)
  const columns = alignColumns(x, model.features) as NumericColumn[]
  const monitor = detectorOf(model).open(model)
  if (memory) monitor.goOn(memory)
  const values = new Float64Array(columns.length)
  const parts = new Float64Array(columns.length)
  const scores = new Float64Array(x.rows)
  const contributions = columns.map(() => new Float64Array(x.rows))
  for (let row = 0; row < x.rows; row++) {
    gatherRow(columns, row, values)
    scores[row] = monitor.judge(values, parts, times?.[row])
    for (let at = 0; at < parts.length; at++) contributions[at]![row] = parts[at]!
  }
  return { scores, anomalies: Uint8Array.from(scores, score => (score > 1 ? 1 : 0)), contributions }
}

export type RowAnomaly = { score: number; anomaly: boolean; contributions: number[] }

export type AnomalyScorer = {
  /** `at`: milliseconds since 1970, where it is known. */
  score: (row: Row, at?: number) => RowAnomaly
  /** What the scorer carries from row to row; given to `openAnomalyScorer` again, the stream goes on without a seam. */
  memory: () => number[]
}

/**
 * Prepares a model for rows as they come in, in the order of time; the scores are those of `scoreAnomalies` to the last
 * bit. Throws `RangeError` when `memory` is another model's.
 */
export const openAnomalyScorer = (model: AnomalyModel, memory?: readonly number[]): AnomalyScorer => {
  const monitor = detectorOf(model).open(model)
  if (memory) {
    const carried = monitor.memory().length
    if (memory.length !== carried)
      throw new RangeError(`the model carries ${carried} numbers, not ${memory.length}`)
    monitor.goOn(Float64Array.from(memory))
  }
  const readers = model.features.map(readerOf)
  const values = new Float64Array(readers.length)
  const parts = new Float64Array(readers.length)
  return {
    score: (row, when) => {
      for (let at = 0; at < readers.length; at++) values[at] = readers[at]!(row)
      const score = monitor.judge(values, parts, when)
      return { score, anomaly: score > 1, contributions: [...parts] }
    },
    memory: () => [...monitor.memory()],
  }
}
