import { type AnomalyModel, type AnomalyScores, type NumericMatrix, scoreSequences } from '@leinwand/learning'
import type { AppliedBundle } from '../apply-bundle.ts'
import { type InTime, inTime } from '../in-time.ts'
import type { OpenedBundle } from '../open-bundle.ts'

/** Scores rows machine by machine in the order of time, whatever order the file has. */
export const scoreInTime = (
  { model, series }: OpenedBundle<AnomalyModel>,
  { matrix, others }: Pick<AppliedBundle, 'matrix' | 'others'>,
): AnomalyScores & InTime => {
  const ordered = inTime(matrix.rows, others, series ?? {})
  return {
    ...scoreSequences(model, matrix as NumericMatrix, ordered.sequences, ordered.times),
    ...ordered,
  }
}
