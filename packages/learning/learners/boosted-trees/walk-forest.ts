import type { Forest } from './forest.ts'

/** The leaf that the row beginning at `first` of `values` reaches. */
const walkTree = (forest: Forest, root: number, values: Float64Array, first: number): number => {
  const { feature, threshold, categoriesAt, goesLeft, missingLeft, left, right } = forest
  let at = root
  while (at >= 0) {
    const value = values[first + feature[at]!]!
    const categories = categoriesAt[at]!
    const toLeft = Number.isNaN(value)
      ? missingLeft[at] === 1
      : categories < 0
        ? value <= threshold[at]!
        : goesLeft[categories + value] === 1
    at = toLeft ? left[at]! : right[at]!
  }
  return ~at
}

/** Adds one tree to the scores of `rows` rows. */
export const addTree = (
  forest: Forest,
  tree: number,
  values: Float64Array,
  rows: number,
  scores: Float64Array,
): void => {
  const { outputs, leafValue, features } = forest
  const root = forest.roots[tree]!
  const output = forest.output[tree]!
  for (let row = 0; row < rows; row++) {
    const at = row * outputs + output
    scores[at] = scores[at]! + leafValue[walkTree(forest, root, values, row * features)]!
  }
}

/**
 * Scores of `rows` rows. `values` is row by row in the model's order of features, categories as codes, missing as NaN;
 * `scores` (row by row, one entry an output) is written over. A single row and a row of many give the same bits, because
 * the trees are added in the same order.
 */
export const scoreRows = (forest: Forest, values: Float64Array, rows: number, scores: Float64Array): void => {
  const { roots, outputs, initial } = forest
  for (let row = 0; row < rows; row++) scores.set(initial, row * outputs)
  for (let tree = 0; tree < roots.length; tree++) addTree(forest, tree, values, rows, scores)
}
