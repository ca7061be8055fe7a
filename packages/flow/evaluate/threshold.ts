import { takeValues, thresholdForBestF1 } from '@leinwand/learning'

/** Rows of the training part with what a model that had not seen them said, and the fold that tested each. */
export type OutOfFold = { actual: Float64Array; probability: Float64Array; foldOf: Int32Array }

const rowsWhere = (foldOf: Int32Array, keep: (fold: number) => boolean): Int32Array =>
  Int32Array.from(foldOf.keys()).filter(row => keep(foldOf[row]!))

const bestOn = ({ actual, probability }: OutOfFold, rows: Int32Array): number =>
  thresholdForBestF1(takeValues(actual, rows), takeValues(probability, rows))

/**
 * The threshold of the deployed model: best F1 on all out-of-fold predictions of the training part (see
 * docs/decisions/0008). A given number is taken as it is.
 */
export const chosenThreshold = (seen: OutOfFold, wanted: 'auto' | number): number =>
  wanted === 'auto' ? bestOn(seen, Int32Array.from(seen.foldOf.keys())) : wanted

/**
 * The threshold that fold k is judged at: best F1 on the out-of-fold predictions of the other folds, so that no row of
 * fold k has a say in it.
 */
export const thresholdForFold = (seen: OutOfFold, fold: number, wanted: 'auto' | number): number =>
  wanted === 'auto'
    ? bestOn(
        seen,
        rowsWhere(seen.foldOf, other => other !== fold),
      )
    : wanted
