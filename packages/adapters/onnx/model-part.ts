import type { BlendModel, BoostedTreesModel, ForestModel, LinearModel, Model, Task } from '@leinwand/learning'
import { failure, type Result, success } from '@leinwand/recipe'
import { featureColumns } from './feature-columns.ts'
import type { Graph, Node } from './graph.ts'
import { linearScores } from './linear-scores.ts'
import { type PlacedTree, splitTables, treeEnsemble } from './tree-ensemble.ts'

/** A model as part of a graph: `output` is what it says, floats: probabilities of all classes, or the value. */
export type ModelPart = Pick<Graph, 'constants' | 'nodes'> & { output: string }

const axis = { name: 'axis', int: 1 } as const

/** From scores to what the model says. `share`: the score of two classes is the share of the second already. */
const linked = (
  task: Task,
  prefix: string,
  scores: 'link' | 'share' | 'exponent',
): Pick<ModelPart, 'nodes' | 'constants'> & { output: string } => {
  const [from, output] = [`${prefix}scores`, `${prefix}said`]
  const one = (operator: string, attributes?: Node['attributes']) => ({
    nodes: [{ operator, inputs: [from], outputs: [output], ...(attributes ? { attributes } : {}) }],
    constants: {},
    output,
  })
  if (task.kind === 'regression') return one(scores === 'exponent' ? 'Exp' : 'Identity')
  if (task.classes.length > 2) return scores === 'share' ? one('Identity') : one('Softmax', [axis])
  const [second, first, unit] = [`${prefix}of second`, `${prefix}of first`, `${prefix}one`]
  return {
    nodes: [
      { operator: scores === 'share' ? 'Identity' : 'Sigmoid', inputs: [from], outputs: [second] },
      { operator: 'Sub', inputs: [unit, second], outputs: [first] },
      { operator: 'Concat', inputs: [first, second], outputs: [output], attributes: [axis] },
    ],
    constants: { [unit]: { element: 'float', dims: [1], values: [1] } },
    output,
  }
}

const treesPart = (
  { task, features }: Pick<Model, 'task' | 'features'>,
  trees: readonly PlacedTree[],
  initial: readonly number[],
  run: { prefix: string; scores: 'link' | 'share' | 'exponent' },
): ModelPart => {
  const { prefix } = run
  const { tables, columnOf } = splitTables(trees, features)
  const columns = featureColumns(features, tables, prefix)
  const link = linked(task, prefix, run.scores)
  const ensemble = treeEnsemble(trees, {
    initial,
    begins: columns.begins,
    columnOf,
    input: columns.matrix,
    output: `${prefix}scores`,
  })
  return {
    constants: { ...columns.constants, ...link.constants },
    nodes: [...columns.nodes, ensemble, ...link.nodes],
    output: link.output,
  }
}

const boostedPart = (model: BoostedTreesModel, prefix: string): ModelPart => {
  const trees = model.rounds.flatMap(round => round.map((tree, output) => ({ tree, output })))
  const scores = model.link === 'log' ? 'exponent' : 'link'
  return treesPart(model, trees, model.initial, { prefix, scores })
}

/** The mean of the trees: each leaf is divided by their number. */
const forestPart = (model: ForestModel, prefix: string): ModelPart => {
  const outputs = model.trees[0]?.leafValues.length ?? 1
  const trees = model.trees.flatMap(({ leafValues, ...tree }) =>
    leafValues.map((values, output) => ({
      tree: { ...tree, leafValue: values.map(value => value / model.trees.length) },
      output,
    })),
  )
  return treesPart(model, trees, new Array<number>(outputs).fill(0), { prefix, scores: 'share' })
}

const linearPart = (model: LinearModel, prefix: string): ModelPart => {
  const scores = linearScores(model, prefix)
  const link = linked(model.task, prefix, 'link')
  return {
    constants: { ...scores.constants, ...link.constants },
    nodes: [...scores.nodes, ...link.nodes],
    output: link.output,
  }
}

const blendPart = ({ members }: BlendModel, prefix: string): Result<ModelPart> => {
  const parts: ModelPart[] = []
  for (const [at, { model }] of members.entries()) {
    const part = modelPart(model, `${prefix}${at + 1}: `)
    if (!part.ok) return part
    parts.push(part.value)
  }
  const weighted = parts.map(({ output }, at) => ({ output, weight: `${prefix}weight ${at + 1}`, at }))
  return success({
    constants: Object.assign(
      {},
      ...parts.map(({ constants }) => constants),
      ...weighted.map(({ weight, at }) => ({
        [weight]: { element: 'float', dims: [1], values: [members[at]!.weight] },
      })),
    ),
    nodes: [
      ...parts.flatMap(({ nodes }) => nodes),
      ...weighted.map(({ output, weight }) => ({
        operator: 'Mul',
        inputs: [output, weight],
        outputs: [`${output} weighted`],
      })),
      {
        operator: 'Sum',
        inputs: weighted.map(({ output }) => `${output} weighted`),
        outputs: [`${prefix}said`],
      },
    ],
    output: `${prefix}said`,
  })
}

/** Fails with `onnx-learner` for a model that there are no operators for here. */
export const modelPart = (model: Model, prefix: string): Result<ModelPart> => {
  switch (model.learner) {
    case 'boosted-trees':
      return success(boostedPart(model, prefix))
    case 'random-forest':
    case 'extra-trees':
    case 'tree':
    case 'threshold-rule':
      return success(forestPart(model, prefix))
    case 'linear':
    case 'ridge':
    case 'lasso':
    case 'elastic-net':
    case 'logistic':
      return success(linearPart(model, prefix))
    case 'blend':
      return blendPart(model, prefix)
    case 'constant':
      return failure('onnx-learner', { learner: model.learner })
  }
}
