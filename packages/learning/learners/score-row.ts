import type { BlendModel } from './blend/blend-model.ts'
import { compileOutputs, outputsOf } from './compile-outputs.ts'
import type { Model } from './model.ts'
import { type Row, readerOf } from './row.ts'

/** Classification: probabilities in the order of `task.classes`. Regression: the value. */
export type RowScore =
  | { kind: 'classification'; probabilities: number[] }
  | { kind: 'regression'; value: number }

export type RowScorer = (row: Row) => RowScore

const rowScore = (model: Model, outputs: number[]): RowScore =>
  model.task.kind === 'classification'
    ? { kind: 'classification', probabilities: outputs }
    : { kind: 'regression', value: outputs[0]! }

const outputsOfScore = (score: RowScore): readonly number[] =>
  score.kind === 'classification' ? score.probabilities : [score.value]

/** Adds the members up in their order, as `predict` does. */
const blendScorer = (model: BlendModel): RowScorer => {
  const members = model.members.map(({ weight, model: member }) => ({
    weight,
    score: compileRowScorer(member),
  }))
  return row => {
    const outputs: number[] = []
    for (const { weight, score } of members)
      outputsOfScore(score(row)).forEach((value, k) => {
        outputs[k] = (outputs[k] ?? 0) + weight * value
      })
    return rowScore(model, outputs)
  }
}

/**
 * Prepares a model for scoring single rows as they come in; scoring gives the same bits as `predict`. The scorer reuses
 * its buffers, which is safe because it never waits. Text in a numeric feature counts as missing.
 */
export const compileRowScorer = (model: Model): RowScorer => {
  if (model.learner === 'blend') return blendScorer(model)
  const write = compileOutputs(model)
  const readers = model.features.map(readerOf)
  const values = new Float64Array(readers.length)
  const outputs = new Float64Array(outputsOf(model))
  return row => {
    for (let f = 0; f < readers.length; f++) values[f] = readers[f]!(row)
    write(values, 1, outputs)
    return rowScore(model, [...outputs])
  }
}
