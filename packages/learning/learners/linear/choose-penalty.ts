import { type TrainingData, takeTrainingRows } from '../../matrix/training-data.ts'
import { randomFolds } from '../../splits/random-folds.ts'
import { centredTarget } from './centred-target.ts'
import { createDescent } from './coordinate-descent.ts'
import { designOf, termColumns, unscale } from './design.ts'
import { fitTerms } from './fit-terms.ts'

const FOLDS = 5
const STEPS = 60
/** Smallest penalty of the path as a share of the largest (glmnet's `lambda.min.ratio`). */
const SMALLEST = 1e-4
const TOLERANCE = 1e-5

/** Penalties from the one that leaves nothing down to nearly none, evenly on the logarithm. */
const pathOf = (largest: number): Float64Array =>
  Float64Array.from({ length: STEPS }, (_, step) => largest * SMALLEST ** (step / (STEPS - 1)))

/** Weighted squared errors on the test rows, a sum a penalty. */
const errorsOf = (train: TrainingData, test: TrainingData, path: Float64Array, l1Share: number): number[] => {
  const weights = train.weights ?? new Float64Array(train.y.length).fill(1)
  const terms = fitTerms(train.x, weights)
  const design = designOf(train.x, terms, weights)
  const target = centredTarget(train.y, weights)
  const descent = createDescent(design, target.values)
  const solution = new Float64Array(terms.length)
  const columns = termColumns(test.x, terms)
  return Array.from(path, penalty => {
    descent.solve(solution, { penalty, l1Share }, TOLERANCE * target.deviation)
    const { base, coefficients } = unscale(design, solution, target.mean)
    const scores = new Float64Array(test.y.length).fill(base)
    columns.forEach((column, j) => {
      const coefficient = coefficients[j]!
      if (coefficient !== 0)
        for (let row = 0; row < scores.length; row++) scores[row]! += coefficient * column[row]!
    })
    return scores.reduce(
      (sum, score, row) => sum + (test.weights?.[row] ?? 1) * (score - test.y[row]!) ** 2,
      0,
    )
  })
}

/**
 * The penalty with the least squared error over five folds, along a path of 60 (Friedman et al. 2010). Folds are drawn
 * by the seed; with fewer than ten rows the middle of the path. `onFold` is called after each fold.
 */
export const choosePenalty = (
  data: TrainingData,
  largest: number,
  l1Share: number,
  run: { seed: number; onFold: (done: number, of: number) => void },
): number => {
  const path = pathOf(largest)
  if (largest === 0) return 0
  if (data.y.length < 2 * FOLDS) return path[STEPS >> 1]!
  const sums = new Float64Array(STEPS)
  randomFolds(data.y.length, FOLDS, run.seed).forEach(({ train, test }, fold) => {
    errorsOf(takeTrainingRows(data, train), takeTrainingRows(data, test), path, l1Share).forEach(
      (error, step) => {
        sums[step]! += error
      },
    )
    run.onFold(fold + 1, FOLDS)
  })
  return path[sums.indexOf(Math.min(...sums))]!
}
