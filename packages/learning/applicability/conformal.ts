import type { Prediction } from '../learners/prediction.ts'

/**
 * How far a prediction may be off, with a stated coverage, from what models said of rows they had not seen; plain data,
 * part of a bundle. Without assumptions on model or error: rows have to come as those did (exchangeable).
 */
export type Conformal = { coverage: number } & (
  | {
      kind: 'regression'
      /** By predicted value, because large ones are seldom off by as much as small ones; null is without end. */
      bins: { upTo: number | null; below: number | null; above: number | null }[]
    }
  /** Least probability with which each class is in the set; 0 where too few rows say how much. */
  | { kind: 'classification'; least: number[] }
)

/** Rows a bin has at least; fewer would not know the ends well. */
const ROWS_A_BIN = 200
const MOST_BINS = 5

/**
 * The smallest of n values that a new one is at most with at least probability `share`: place ⌈(n + 1) · share⌉ (Vovk et
 * al. 2005). Infinite where that is beyond the last.
 */
const conformalQuantile = (rising: Float64Array, share: number): number =>
  rising[Math.ceil((rising.length + 1) * share - 1e-9) - 1] ?? Number.POSITIVE_INFINITY

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null)

const knownRows = (values: Float64Array): Int32Array =>
  Int32Array.from(values.keys()).filter(row => !Number.isNaN(values[row]!))

const fitRegression = (actual: Float64Array, predicted: Float64Array, coverage: number): Conformal => {
  const rows = knownRows(predicted).sort((a, b) => predicted[a]! - predicted[b]! || a - b)
  const count = Math.min(MOST_BINS, Math.max(1, Math.floor(rows.length / ROWS_A_BIN)))
  const tail = (1 - coverage) / 2
  const edges = Array.from(
    { length: count - 1 },
    (_, n) => predicted[rows[Math.floor(((n + 1) * rows.length) / count) - 1]!]!,
  )
  const limits = [...new Set(edges), null]
  let from = 0
  const bins = limits.map(upTo => {
    let to = from
    while (to < rows.length && (upTo === null || predicted[rows[to]!]! <= upTo)) to++
    const errors = Float64Array.from(rows.subarray(from, to), row => actual[row]! - predicted[row]!).sort()
    from = to
    const below = conformalQuantile(errors.map(error => -error).sort(), 1 - tail)
    return { upTo, below: finite(below), above: finite(conformalQuantile(errors, 1 - tail)) }
  })
  return { kind: 'regression', coverage, bins }
}

const fitClassification = (
  actual: Float64Array,
  probabilities: readonly Float64Array[],
  coverage: number,
): Conformal => ({
  kind: 'classification',
  coverage,
  least: probabilities.map((probability, k) => {
    const rows = knownRows(probability).filter(row => actual[row] === k)
    const doubts = Float64Array.from(rows, row => 1 - probability[row]!).sort()
    const limit = conformalQuantile(doubts, coverage)
    return Number.isFinite(limit) ? 1 - limit : 0
  }),
})

/**
 * Fits on out-of-fold predictions (`NaN` where no fold tested a row). Regression: signed errors by bins of the predicted
 * value, half of what may be missed on either side. Classification: class by class (Mondrian), so that a rare class is
 * covered as well as a common one. Coverage is at least as stated for exchangeable rows; models of folds have seen a
 * little less than the final one, which errs on the safe side.
 */
export const fitConformal = (actual: Float64Array, prediction: Prediction, coverage = 0.9): Conformal =>
  prediction.kind === 'regression'
    ? fitRegression(actual, prediction.values, coverage)
    : fitClassification(actual, prediction.probabilities, coverage)

/** Within which the truth lies with the stated coverage; null at an end without limit. */
export const conformalInterval = (
  conformal: Extract<Conformal, { kind: 'regression' }>,
  value: number,
): { lower: number | null; upper: number | null } => {
  const bin = conformal.bins.find(({ upTo }) => upTo === null || value <= upTo)
  if (!bin) return { lower: null, upper: null }
  return {
    lower: bin.below === null ? null : value - bin.below,
    upper: bin.above === null ? null : value + bin.above,
  }
}

/**
 * The classes among which the truth is with at least the stated coverage, in their order; it may be all. The most probable
 * one is always among them: where a model is seldom wrong, a set of none would be the truthful way to 90 %, and of no use.
 */
export const conformalSet = (
  { least }: Extract<Conformal, { kind: 'classification' }>,
  probabilities: ArrayLike<number>,
): number[] => {
  const classes = [...least.keys()]
  const likeliest = classes.reduce((best, k) => (probabilities[k]! > probabilities[best]! ? k : best), 0)
  return classes.filter(k => k === likeliest || probabilities[k]! >= least[k]!)
}
