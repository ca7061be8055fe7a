import {
  bestCostPoint,
  bootstrapIntervals,
  type Prediction,
  takePrediction,
  thinnedCurve,
} from '@leinwand/learning'
import { alarmCostsOf, countedOf, isWeekKnown, type SaidRows, worthAt, worthCurve } from './alarm-worth.ts'
import type { ThresholdReport } from './evaluation-report.ts'
import { type JudgedPart, type JudgeInput, type Said, takePart, testedRows } from './judge-input.ts'

const saidRows = (
  { y, moments }: JudgedPart,
  prediction: Prediction,
  positive: number,
): SaidRows | undefined =>
  prediction.kind === 'regression'
    ? undefined
    : {
        actual: y.map(each => (each === positive ? 1 : 0)),
        probability: prediction.probabilities[positive]!,
        moments,
      }

/** Where the alarm begins and why there, what other thresholds would be worth, and what this one is on the judged rows. */
export const thresholdReport = (
  input: JudgeInput,
  said: Said,
  { outOfFold }: { outOfFold: Prediction },
  value: number | null,
): ThresholdReport | null => {
  const { train, positive, seed } = input
  const { groups } = said.part
  const tested = testedRows(outOfFold, train.y.length)
  const judged = saidRows(said.part, said.prediction, positive)
  const seen = saidRows(takePart(train, tested), takePrediction(outOfFold, tested), positive)
  if (value === null || !judged || !seen) return null
  const costs = alarmCostsOf(input.costs, input.machines ?? 1)
  const by = input.threshold !== 'auto' ? 'given' : costs ? 'cost' : 'f1'
  const counted = costs ? countedOf(judged, costs) : 'rows'
  if (!costs || !isWeekKnown(judged, costs))
    return { value, by, counted, curve: [], chosen: null, euroPerYear: null }
  const curve = worthCurve({ ...seen, moments: judged.moments && seen.moments }, costs)
  const worth = worthAt(judged, value, costs)
  const { euroPerYear } = bootstrapIntervals(weights => ({ euroPerYear: worth(weights).euroPerYear }), {
    rows: judged.actual.length,
    seed,
    resamples: 500,
    ...(groups ? { groups } : {}),
  })
  return {
    value,
    by,
    counted,
    curve: thinnedCurve(curve, bestCostPoint(curve, costs)),
    chosen: worth(),
    euroPerYear: euroPerYear!,
  }
}
