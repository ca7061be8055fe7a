import type { Model } from '../learners/model.ts'
import type { Matrix } from '../matrix/matrix.ts'
import type { Explanation } from './explanation.ts'
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

/** Values are mixed as they are, so their contributions are too; probabilities come out of scores that are not. */
const explainBlend = (model: Extract<Model, { learner: 'blend' }>, x: Matrix): Explanation | null => {
  if (model.task.kind === 'classification') return null
  const base = new Float64Array(1)
  const contributions = new Float64Array(x.rows * model.features.length)
  for (const { weight, model: member } of model.members) {
    const explained = explain(member, x)
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
 * Shapley values of every row, exactly; null for a model that has no exact ones (`sampledShapley` explains any).
 * Columns as `predict` wants them.
 */
export const explain = (model: Model, x: Matrix): Explanation | null => {
  switch (model.learner) {
    case 'constant':
      return explainConstant(model, x)
    case 'boosted-trees':
      return explainBoosted(model, x)
    case 'blend':
      return explainBlend(model, x)
    default:
      return null
  }
}
