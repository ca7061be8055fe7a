import { takeRows } from '../matrix/take-rows.ts'
import type { AnomalyModel } from './anomaly-model.ts'
import type { NumericMatrix } from './check-anomaly-data.ts'
import { type AnomalyScores, scoreAnomalies } from './score-anomalies.ts'

/** Rows of one machine in the order of time. */
export type Sequence = Int32Array

/**
 * Scores each sequence by itself, in live order: what was carried from row to row on one machine says nothing of the next.
 * Rows that are in no sequence have no score (`NaN`). `times` in milliseconds since 1970, one a row.
 */
export const scoreSequences = (
  model: AnomalyModel,
  x: NumericMatrix,
  sequences: readonly Sequence[],
  times?: Float64Array,
): AnomalyScores => {
  const scores = new Float64Array(x.rows).fill(Number.NaN)
  const anomalies = new Uint8Array(x.rows)
  const contributions = model.features.map(() => new Float64Array(x.rows))
  for (const rows of sequences) {
    const at = times && Float64Array.from(rows, row => times[row]!)
    const scored = scoreAnomalies(model, takeRows(x, rows), at)
    rows.forEach((row, place) => {
      scores[row] = scored.scores[place]!
      anomalies[row] = scored.anomalies[place]!
      contributions.forEach((each, channel) => {
        each[row] = scored.contributions[channel]![place]!
      })
    })
  }
  return { scores, anomalies, contributions }
}
