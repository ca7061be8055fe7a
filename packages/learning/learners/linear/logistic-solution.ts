import type { Design } from './design.ts'
import { minimise, type SmoothFunction } from './minimise.ts'

type Targets = { y: Float64Array; classes: number }

/** Scores row by row: intercepts first, then one block of coefficients a class. */
const scoresOf = ({ columns, rows }: Design, at: Float64Array, outputs: number): Float64Array[] =>
  Array.from({ length: outputs }, (_, k) => {
    const scores = new Float64Array(rows).fill(at[k]!)
    columns.forEach((column, j) => {
      const coefficient = at[outputs + k * columns.length + j]!
      if (coefficient !== 0) for (let row = 0; row < rows; row++) scores[row]! += coefficient * column[row]!
    })
    return scores
  })

/** Turns scores into residuals, weight · (probability − truth), in place; returns the loss. One score: two classes. */
const residualsOf = (scores: Float64Array[], { y, classes }: Targets, weights: Float64Array): number => {
  let loss = 0
  const only = scores[0]!
  for (let row = 0; row < y.length; row++) {
    const weight = weights[row]!
    if (classes === 2) {
      const score = only[row]!
      const signed = y[row] === 1 ? score : -score
      // log(1 + e^−s) without overflow.
      loss += weight * (Math.max(0, -signed) + Math.log1p(Math.exp(-Math.abs(signed))))
      only[row] = weight * (1 / (1 + Math.exp(-score)) - y[row]!)
      continue
    }
    let largest = Number.NEGATIVE_INFINITY
    for (const score of scores) largest = Math.max(largest, score[row]!)
    let sum = 0
    for (const score of scores) sum += Math.exp(score[row]! - largest)
    loss += weight * (largest + Math.log(sum) - scores[y[row]!]![row]!)
    scores.forEach((score, k) => {
      score[row] = weight * (Math.exp(score[row]! - largest) / sum - (y[row] === k ? 1 : 0))
    })
  }
  return loss
}

const lossFunction =
  (design: Design, targets: Targets, outputs: number, l2: number): SmoothFunction =>
  (at, slope) => {
    const { columns, rows, weights, total } = design
    const residuals = scoresOf(design, at, outputs)
    let loss = residualsOf(residuals, targets, weights)
    residuals.forEach((residual, k) => {
      slope[k] = residual.reduce((sum, value) => sum + value, 0) / total
      columns.forEach((column, j) => {
        const place = outputs + k * columns.length + j
        const coefficient = at[place]!
        let sum = l2 * coefficient
        for (let row = 0; row < rows; row++) sum += residual[row]! * column[row]!
        slope[place] = sum / total
        loss += 0.5 * l2 * coefficient * coefficient
      })
    })
    return loss / total
  }

export type LogisticRun = { iterations: number; onStep: (done: number, loss: number) => void }

/** Largest slope of the mean loss that counts as none. */
const TOLERANCE = 1e-9

/**
 * Makes the log loss plus ½ · `l2` · |β|² smallest (scikit-learn's `C` = 1 / `l2`); intercepts are not penalised. Returns
 * for each output the intercept at the terms' means and the coefficients of the scaled terms.
 */
export const logisticSolution = (
  design: Design,
  targets: Targets,
  l2: number,
  { iterations, onStep }: LogisticRun,
): { atMeans: number; solution: Float64Array }[] => {
  const outputs = targets.classes === 2 ? 1 : targets.classes
  const terms = design.columns.length
  const at = new Float64Array(outputs * (1 + terms))
  minimise(lossFunction(design, targets, outputs, l2), at, { tolerance: TOLERANCE, iterations, onStep })
  return Array.from({ length: outputs }, (_, k) => ({
    atMeans: at[k]!,
    solution: at.slice(outputs + k * terms, outputs + (k + 1) * terms),
  }))
}
