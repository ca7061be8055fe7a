import { alignColumns } from '../learners/align-columns.ts'
import type { ForestModel } from '../learners/forests/forest-model.ts'
import type { LinearModel } from '../learners/linear/linear-model.ts'
import { termValue } from '../learners/linear/term.ts'
import type { Model } from '../learners/model.ts'
import type { Matrix } from '../matrix/matrix.ts'
import type { Explanation } from './explanation.ts'
import { linearShap } from './linear-shap.ts'
import { readRow } from './row-values.ts'
import { explainTrees } from './tree-shap/explain-trees.ts'

const headOf = ({ features }: Model, rows: number) => ({
  features: features.map(({ name }) => name),
  rows,
})

const spaceOf = ({ task }: Model): Explanation['space'] => {
  if (task.kind === 'regression') return 'value'
  return task.classes.length === 2 ? 'log-odds' : 'softmax-score'
}

const explainConstant = (model: Extract<Model, { learner: 'constant' }>, x: Matrix): Explanation => ({
  ...headOf(model, x.rows),
  outputs: model.outputs.length,
  space: model.task.kind === 'regression' ? 'value' : 'probability',
  base: Float64Array.from(model.outputs),
  contributions: model.outputs.map(() => new Float64Array(x.rows * model.features.length)),
})

const explainBoosted = (model: Extract<Model, { learner: 'boosted-trees' }>, x: Matrix): Explanation => {
  const trees = model.rounds.flatMap(round => round.map((tree, output) => ({ tree, output, scale: 1 })))
  return {
    ...headOf(model, x.rows),
    outputs: model.initial.length,
    space: spaceOf(model),
    ...explainTrees(trees, model.initial, model.features, x),
  }
}

/** The mean of trees whose leaves hold values or shares: what it says is a sum as it stands. */
const explainForest = (model: ForestModel, x: Matrix): Explanation => {
  const outputs = model.trees[0]?.leafValues.length ?? 1
  const scale = 1 / model.trees.length
  const trees = model.trees.flatMap(({ leafValues, ...tree }) =>
    leafValues.map((leafValue, output) => ({ tree: { ...tree, leafValue }, output, scale })),
  )
  return {
    ...headOf(model, x.rows),
    outputs,
    space: model.task.kind === 'regression' ? 'value' : 'probability',
    ...explainTrees(trees, new Array<number>(outputs).fill(0), model.features, x),
  }
}

/** Terms of the rows of `x`, row by row. */
const termsOf = ({ features, terms }: LinearModel, x: Matrix): Float64Array => {
  const columns = alignColumns(x, features)
  const row = new Float64Array(features.length)
  const values = new Float64Array(x.rows * terms.length)
  for (let n = 0; n < x.rows; n++) {
    readRow(columns, n, row)
    terms.forEach((term, t) => {
      values[n * terms.length + t] = termValue(term, row[term.feature]!)
    })
  }
  return values
}

const explainLinear = (model: LinearModel, x: Matrix, background: Matrix): Explanation => {
  const { terms, sums, features } = model
  const means = new Float64Array(terms.length)
  termsOf(model, background).forEach((value, i) => {
    const t = i % terms.length
    means[t] = means[t]! + value / background.rows
  })
  const values = termsOf(model, x)
  const explained = sums.map(({ base, coefficients }) =>
    linearShap(
      base,
      terms.map(({ feature }, t) => ({ coefficient: coefficients[t]!, mean: means[t]!, feature })),
      values,
      features.length,
    ),
  )
  return {
    ...headOf(model, x.rows),
    outputs: sums.length,
    space: spaceOf(model),
    base: Float64Array.from(explained, ({ base }) => base),
    contributions: explained.map(({ contributions }) => contributions),
  }
}

/** Values are mixed as they are, so their contributions are too; probabilities come out of scores that are not. */
const explainBlend = (
  model: Extract<Model, { learner: 'blend' }>,
  x: Matrix,
  background: Matrix,
): Explanation | null => {
  if (model.task.kind === 'classification') return null
  const base = new Float64Array(1)
  const contributions = new Float64Array(x.rows * model.features.length)
  for (const { weight, model: member } of model.members) {
    const explained = explain(member, x, background)
    if (!explained) return null
    const placeOf = explained.features.map(name => model.features.findIndex(each => each.name === name))
    base[0] = base[0]! + weight * explained.base[0]!
    explained.contributions[0]!.forEach((value, i) => {
      const row = Math.floor(i / placeOf.length)
      const at = row * model.features.length + placeOf[i % placeOf.length]!
      contributions[at] = contributions[at]! + weight * value
    })
  }
  return { ...headOf(model, x.rows), outputs: 1, space: 'value', base, contributions: [contributions] }
}

/**
 * Shapley values of every row, exactly; null for a model that has no exact ones (`sampledShapley` explains any). Trees know
 * from training how many rows went where; a linear score is told against the means of `background`, rows of the training.
 * Columns as `predict` wants them.
 */
export const explain = (model: Model, x: Matrix, background: Matrix): Explanation | null => {
  switch (model.learner) {
    case 'constant':
      return explainConstant(model, x)
    case 'boosted-trees':
      return explainBoosted(model, x)
    case 'blend':
      return explainBlend(model, x, background)
    case 'random-forest':
    case 'extra-trees':
    case 'tree':
    case 'threshold-rule':
      return explainForest(model, x)
    default:
      return explainLinear(model, x, background)
  }
}
