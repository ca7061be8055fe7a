import type { BoostedTreesModel, Model, Task } from '@leinwand/learning'
import { failure, type Result, success } from '@leinwand/recipe'
import { featureColumns } from './feature-columns.ts'
import { type Graph, type Node, onnxBytes, type Tensor } from './graph.ts'
import { splitTables, treeEnsemble } from './tree-ensemble.ts'

/** From the scores of a model to what it says: probabilities of all classes, or the value. */
const linkOf = (task: Task): { nodes: Node[]; constants: Record<string, Tensor> } => {
  if (task.kind === 'regression')
    return { nodes: [{ operator: 'Identity', inputs: ['scores'], outputs: ['prediction'] }], constants: {} }
  if (task.classes.length > 2)
    return {
      nodes: [
        {
          operator: 'Softmax',
          inputs: ['scores'],
          outputs: ['probabilities'],
          attributes: [{ name: 'axis', int: 1 }],
        },
      ],
      constants: {},
    }
  return {
    nodes: [
      { operator: 'Sigmoid', inputs: ['scores'], outputs: ['of second'] },
      { operator: 'Sub', inputs: ['one', 'of second'], outputs: ['of first'] },
      {
        operator: 'Concat',
        inputs: ['of first', 'of second'],
        outputs: ['probabilities'],
        attributes: [{ name: 'axis', int: 1 }],
      },
    ],
    constants: { one: { element: 'float', dims: [1], values: [1] } },
  }
}

const boostedTreesGraph = (model: BoostedTreesModel): Graph => {
  const { task, features, initial } = model
  const trees = model.rounds.flatMap(round => round.map((tree, output) => ({ tree, output })))
  const { tables, columnOf } = splitTables(trees, features)
  const columns = featureColumns(features, tables)
  const link = linkOf(task)
  return {
    name: 'boosted-trees',
    inputs: columns.inputs,
    outputs: [
      task.kind === 'regression'
        ? { name: 'prediction', element: 'float', columns: 1 }
        : { name: 'probabilities', element: 'float', columns: task.classes.length },
    ],
    constants: { ...columns.constants, ...link.constants },
    nodes: [
      ...columns.nodes,
      treeEnsemble(trees, {
        initial,
        begins: columns.begins,
        columnOf,
        input: columns.matrix,
        output: 'scores',
      }),
      ...link.nodes,
    ],
    metadata: task.kind === 'classification' ? { classes: JSON.stringify(task.classes) } : {},
  }
}

/**
 * A model as an ONNX file. Each feature is an input under its own name: numbers as doubles, NaN where missing, categories
 * as texts. Out comes `prediction`, or `probabilities` in the order of `classes` in the file's metadata, as floats.
 * Fails with `onnx-learner` for a model that ONNX has no operators for here.
 */
export const exportOnnx = (model: Model): Result<Uint8Array> => {
  if (model.learner === 'boosted-trees') return success(onnxBytes(boostedTreesGraph(model)))
  return failure('onnx-learner', { learner: model.learner })
}
