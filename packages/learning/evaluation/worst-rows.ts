import type { Prediction } from '../learners/prediction.ts'
import { logLossOfRow } from '../metrics/log-loss.ts'

/** `error`: log loss of the class that came true, or how far the value is off, with its sign (predicted − actual). */
export type WorstRow = { row: number; actual: number; said: number; error: number }

/**
 * The rows that a model was most wrong about, worst first. `said` is the predicted value, or the probability of the class
 * that came true.
 */
export const worstRows = (actual: Float64Array, prediction: Prediction, count = 50): WorstRow[] => {
  const rows = Array.from(actual, (value, row): WorstRow => {
    if (prediction.kind === 'regression') {
      const said = prediction.values[row]!
      return { row, actual: value, said, error: said - value }
    }
    const said = prediction.probabilities[value]![row]!
    return { row, actual: value, said, error: logLossOfRow(said) }
  })
  return rows
    .filter(({ error }) => Number.isFinite(error))
    .sort((a, b) => Math.abs(b.error) - Math.abs(a.error) || a.row - b.row)
    .slice(0, count)
}
