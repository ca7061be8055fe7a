import { type Checked, failed, passed } from '../../failure.ts'

/** What is minimised where a number is predicted: the mean, the median, a quantile, or a count by its logarithm. */
const REGRESSION_LOSSES = ['squared', 'absolute', 'quantile', 'poisson'] as const
type RegressionLoss = (typeof REGRESSION_LOSSES)[number]

/** How boosted trees are grown. Names are spelled out; LightGBM's name stands behind each. */
export type BoostedTreesParameters = {
  /** Boosting rounds at most (`num_iterations`). With three or more classes a round grows one tree a class. */
  trees: number
  /** Leaves a tree at most (`num_leaves`). */
  leaves: number
  /** Depth of a tree at most; 0 = no limit (`max_depth`). */
  maxDepth: number
  /** Factor on every leaf (`learning_rate`). */
  learningRate: number
  /** Fewest rows in a leaf (`min_data_in_leaf`). */
  minLeafRows: number
  /** Smallest sum of hessians in a leaf (`min_sum_hessian_in_leaf`). */
  minLeafHessian: number
  /** L1 penalty on a leaf's value (`lambda_l1`). */
  l1: number
  /** L2 penalty on a leaf's value (`lambda_l2`). */
  l2: number
  /**
   * Bins a feature at most; missing has a bin of its own besides (`max_bin`). Up to 255 are fastest. With few rows, more
   * put the thresholds nearer to where they truly are: a limit in the outer hundredth of 10,000 rows is 2.5 bins wide.
   */
  bins: number
  /** Share of the features each tree may use (`feature_fraction`). */
  featureFraction: number
  /** Share of those that each node may use, drawn anew for every node (`feature_fraction_bynode`). */
  featureFractionByNode: number
  /** Share of the rows each tree is grown on (`bagging_fraction`). */
  rowFraction: number
  /** Rounds after which the rows are drawn anew (`bagging_freq`, but 1 instead of 0, so that rowFraction acts alone). */
  rowFrequency: number
  /** Factor on each row by its class; `balanced` lets every class weigh the same (`class_weight`). */
  classWeights: 'none' | 'balanced' | Record<string, number>
  /** Loss in regression (`objective`); classes always take the log loss. */
  loss: RegressionLoss
  /** Share of the targets that the predicted value shall lie above, for the quantile loss (`alpha`). */
  quantile: number
  /**
   * Numeric features that predictions must only rise, or only fall with, everything else being equal
   * (`monotone_constraints`).
   */
  monotonic: Readonly<Record<string, 'increasing' | 'decreasing'>>
  /** Rounds without improvement on the validation part after which training stops; 0 = never. */
  earlyStoppingRounds: number
  /** Share of the rows held out for early stopping where no validation set is given. */
  validationFraction: number
}

export const BOOSTED_TREES_DEFAULTS: BoostedTreesParameters = {
  trees: 100,
  leaves: 31,
  maxDepth: 0,
  learningRate: 0.1,
  minLeafRows: 20,
  minLeafHessian: 1e-3,
  l1: 0,
  l2: 0,
  bins: 255,
  featureFraction: 1,
  featureFractionByNode: 1,
  rowFraction: 1,
  rowFrequency: 1,
  classWeights: 'none',
  loss: 'squared',
  quantile: 0.5,
  monotonic: {},
  earlyStoppingRounds: 0,
  validationFraction: 0.1,
}

/** Lowest and highest allowed value; `whole` for counts. */
const RANGES: readonly {
  name: keyof Omit<BoostedTreesParameters, 'classWeights' | 'loss' | 'monotonic'>
  from: number
  to: number
  whole: boolean
}[] = [
  { name: 'trees', from: 1, to: 100_000, whole: true },
  { name: 'leaves', from: 2, to: 4096, whole: true },
  { name: 'maxDepth', from: 0, to: 4096, whole: true },
  { name: 'learningRate', from: 1e-6, to: 10, whole: false },
  { name: 'minLeafRows', from: 1, to: 1e9, whole: true },
  { name: 'minLeafHessian', from: 0, to: 1e9, whole: false },
  { name: 'l1', from: 0, to: 1e9, whole: false },
  { name: 'l2', from: 0, to: 1e9, whole: false },
  { name: 'bins', from: 2, to: 4095, whole: true },
  { name: 'featureFraction', from: 1e-6, to: 1, whole: false },
  { name: 'featureFractionByNode', from: 1e-6, to: 1, whole: false },
  { name: 'rowFraction', from: 1e-6, to: 1, whole: false },
  { name: 'rowFrequency', from: 1, to: 100_000, whole: true },
  { name: 'quantile', from: 1e-6, to: 1 - 1e-6, whole: false },
  { name: 'earlyStoppingRounds', from: 0, to: 100_000, whole: true },
  { name: 'validationFraction', from: 1e-6, to: 0.9, whole: false },
]

/**
 * The parameters with the defaults filled in. Failures: `parameter-out-of-range` (`name`, `value`, `from`, `to`),
 * `parameter-not-whole`, `class-weight-invalid` (`class`, `value`), `loss-unknown` (`loss`, `allowed`),
 * `monotonic-direction-unknown` (`feature`, `direction`).
 */
export const checkBoostedTreesParameters = (
  given: Partial<BoostedTreesParameters>,
): Checked<BoostedTreesParameters> => {
  const parameters = { ...BOOSTED_TREES_DEFAULTS, ...given }
  for (const { name, from, to, whole } of RANGES) {
    const value = parameters[name]
    if (!(value >= from && value <= to)) return failed('parameter-out-of-range', { name, value, from, to })
    if (whole && !Number.isInteger(value)) return failed('parameter-not-whole', { name, value })
  }
  if (typeof parameters.classWeights === 'object')
    for (const [name, value] of Object.entries(parameters.classWeights))
      if (!(value >= 0 && value <= 1e9)) return failed('class-weight-invalid', { class: name, value })
  if (!REGRESSION_LOSSES.includes(parameters.loss))
    return failed('loss-unknown', { loss: String(parameters.loss), allowed: REGRESSION_LOSSES.join(', ') })
  for (const [feature, direction] of Object.entries(parameters.monotonic))
    if (direction !== 'increasing' && direction !== 'decreasing')
      return failed('monotonic-direction-unknown', { feature, direction: String(direction) })
  return passed(parameters)
}
