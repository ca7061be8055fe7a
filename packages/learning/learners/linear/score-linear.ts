import { writeOutputs } from '../boosted-trees/scores-to-outputs.ts'
import type { LinearModel } from './linear-model.ts'
import { termValue } from './term.ts'

/** Prepares a linear model for rows whose values lie one row after another, in the model's order of features. */
export const linearOutputs = ({ task, features, terms, sums }: LinearModel) => {
  const scores = new Float64Array(sums.length)
  const outputs: number[] = []
  return (values: Float64Array, rows: number, into: Float64Array): void => {
    for (let row = 0; row < rows; row++) {
      sums.forEach(({ base }, k) => {
        scores[k] = base
      })
      for (let j = 0; j < terms.length; j++) {
        const term = terms[j]!
        const value = termValue(term, values[row * features.length + term.feature]!)
        if (value === 0) continue
        for (let k = 0; k < sums.length; k++) scores[k] = scores[k]! + sums[k]!.coefficients[j]! * value
      }
      writeOutputs({ task }, scores, 0, outputs)
      into.set(outputs, row * outputs.length)
    }
  }
}
