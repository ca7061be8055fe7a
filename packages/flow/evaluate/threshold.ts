import { bestCostPoint, takeValues, thresholdForBestF1 } from '@leinwand/learning'
import { type AlarmCosts, type SaidRows, worthCurve } from './alarm-worth.ts'
import { takeMoments } from './moments.ts'

/** Rows of the training part with what a model that had not seen them said, and the fold that tested each. */
export type OutOfFold = SaidRows & {
  foldOf: Int32Array
  /** What alarms cost; where that is not known the threshold is the one with the best F1. */
  costs?: AlarmCosts | null
}

const rowsWhere = (foldOf: Int32Array, keep: (fold: number) => boolean): Int32Array =>
  Int32Array.from(foldOf.keys()).filter(row => keep(foldOf[row]!))

const bestOn = ({ actual, probability, moments, costs }: OutOfFold, rows: Int32Array): number => {
  const known = rows.filter(row => !Number.isNaN(probability[row]!))
  const [happened, said] = [takeValues(actual, known), takeValues(probability, known)]
  if (!costs) return thresholdForBestF1(happened, said)
  const seen = { actual: happened, probability: said, moments: moments && takeMoments(moments, known) }
  return bestCostPoint(worthCurve(seen, costs), costs).threshold
}

/**
 * The threshold of the deployed model: worth most (see docs/decisions/0027), or best F1, on all out-of-fold predictions of
 * the training part (see docs/decisions/0008). A given number is taken as it is.
 */
export const chosenThreshold = (seen: OutOfFold, wanted: 'auto' | number): number =>
  wanted === 'auto' ? bestOn(seen, Int32Array.from(seen.foldOf.keys())) : wanted

/**
 * The threshold that fold k is judged at: chosen on the out-of-fold predictions of the other folds, so that no row of
 * fold k has a say in it.
 */
export const thresholdForFold = (seen: OutOfFold, fold: number, wanted: 'auto' | number): number =>
  wanted === 'auto'
    ? bestOn(
        seen,
        rowsWhere(seen.foldOf, other => other !== fold),
      )
    : wanted
