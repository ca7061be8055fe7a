import {
  type BoostedTreesModel,
  emptyTree,
  type Feature,
  type ForestModel,
  LEARNERS,
  type LinearModel,
  type Matrix,
  MODEL_FORMAT,
  MODEL_VERSION,
  type Model,
  type Task,
  type Tree,
} from '@leinwand/learning'
import { failure, nearest, type Result, success } from '@leinwand/recipe'
import { countRows } from './count-rows.ts'
import { type ReadGraph, type ReadNode, readOnnx } from './read-graph.ts'
import { type ReadTree, readTrees } from './read-trees.ts'

/** What the model is for here: its features, in the order of the file or by their names, and the rows that it is to know. */
export type ImportedAs = {
  task: Task
  features: readonly Feature[]
  /** Training rows of these features: explanations weigh a node by how many of them pass it. */
  x: Matrix
}

const MODELS = ['TreeEnsembleClassifier', 'TreeEnsembleRegressor', 'LinearClassifier', 'LinearRegressor']
/** What only carries values on, or says a probability in another form. */
const CARRIERS = [
  'Identity',
  'Cast',
  'Concat',
  'Sub',
  'ZipMap',
  'Normalizer',
  'Reshape',
  'Flatten',
  'Squeeze',
]
const LINKS = ['Sigmoid', 'Softmax', 'Exp']

type Link = 'none' | 'logistic' | 'softmax' | 'exponent'

const linkOf = (node: ReadNode, others: readonly ReadNode[]): Link | null => {
  const operators = new Set(others.map(({ operator }) => operator))
  if (operators.has('Sigmoid')) return 'logistic'
  if (operators.has('Softmax')) return 'softmax'
  if (operators.has('Exp')) return 'exponent'
  const transform = node.attributes.get('post_transform')?.string ?? 'NONE'
  if (transform === 'NONE') return 'none'
  if (transform === 'LOGISTIC') return 'logistic'
  return transform === 'SOFTMAX' ? 'softmax' : null
}

/** By place in the file, our features. One table takes them in their order; an input for each goes by its name. */
const orderOf = ({ inputs, nodes }: ReadGraph, features: readonly Feature[]): Result<readonly number[]> => {
  const [table] = inputs
  if (inputs.length === 1 && table && (features.length > 1 || table.name !== features[0]?.name)) {
    if (table.columns !== null && table.columns !== features.length)
      return failure('onnx-features', { found: table.columns, wanted: features.length })
    return success(features.map((_, f) => f))
  }
  const names = inputs.map(({ name }) => name)
  const joined = nodes.find(
    ({ operator, inputs: of }) => operator === 'Concat' && of.some(name => names.includes(name)),
  )
  const order = joined ? joined.inputs.filter(name => names.includes(name)) : names
  const there = features.map(({ name }) => name)
  const missing = order.find(name => !there.includes(name))
  if (missing !== undefined)
    return failure('onnx-input', { input: missing, nearest: nearest(missing, there) })
  return success(order.map(name => there.indexOf(name)))
}

/** Class names as we write them into metadata, where a file has no labels of its own. */
const toldClasses = (metadata: ReadGraph['metadata']): readonly string[] => {
  try {
    const told: unknown = JSON.parse(metadata.get('classes') ?? '[]')
    return Array.isArray(told) ? told.map(String) : []
  } catch {
    return []
  }
}

/** By output of the file, the class of ours; a regression has the one output. */
const classesOf = (
  { attributes }: ReadNode,
  task: Task,
  metadata: ReadGraph['metadata'],
): Result<number[]> => {
  if (task.kind === 'regression') return success([0])
  const own = attributes.get('classlabels_strings')?.strings ?? []
  const numbers = (attributes.get('classlabels_int64s') ?? attributes.get('classlabels_ints'))?.ints ?? []
  const labels = own.length > 0 ? own : numbers.length > 0 ? numbers.map(String) : toldClasses(metadata)
  const { classes } = task
  const asBooleans = labels.map(label => (label === '1' ? 'true' : label === '0' ? 'false' : label))
  for (const names of [labels, asBooleans]) {
    const found = names.map(name => classes.indexOf(name))
    if (found.length === classes.length && !found.includes(-1)) return success(found)
  }
  return failure('onnx-classes', { found: labels.join(', ') || '–', wanted: classes.join(', ') })
}

const headOf = ({ task, features }: ImportedAs) => ({
  format: MODEL_FORMAT as typeof MODEL_FORMAT,
  version: MODEL_VERSION as typeof MODEL_VERSION,
  task,
  features,
  seed: 0,
})

/** Adds nothing: one leaf of 0. */
const NOTHING: Tree = { ...emptyTree(), leafValue: [0], leafRows: [0] }

const asTree = (
  { leafValues, ...tree }: ReadTree,
  value: (leaf: ReadonlyMap<number, number>) => number,
): Tree => ({
  ...tree,
  leafValue: leafValues.map(value),
})

type Scores = { trees: readonly ReadTree[]; base: readonly number[]; link: Link; classOf: readonly number[] }

/** Sums of trees before a link: a number, log odds of the second class, or a score a class. */
const boosted = ({ trees, base, link, classOf }: Scores, as: ImportedAs): Result<BoostedTreesModel> => {
  const { task } = as
  const outputs = task.kind === 'regression' || task.classes.length === 2 ? 1 : task.classes.length
  const used = new Set(trees.flatMap(({ leafValues }) => leafValues.flatMap(leaf => [...leaf.keys()])))
  // Of two classes a file has one score, of its second class, or one each, whose difference counts.
  const two = task.kind === 'classification' && outputs === 1
  const sign = two && classOf[1] === 0 ? -1 : 1
  const one = used.size <= 1
  const scoreOf = (of: (output: number) => number, k: number): number => {
    if (!two) return of(outputs === 1 ? ([...used][0] ?? 0) : classOf.indexOf(k))
    return sign * (one ? of([...used][0] ?? 0) : of(1) - of(0))
  }
  const perOutput = Array.from({ length: outputs }, (_, k) =>
    trees
      .filter(({ leafValues }) => outputs === 1 || leafValues.some(leaf => leaf.has(classOf.indexOf(k))))
      .map(tree => asTree(tree, leaf => scoreOf(output => leaf.get(output) ?? 0, k))),
  )
  const rounds = Math.max(...perOutput.map(list => list.length))
  const baseOf = (output: number) => base[base.length === 1 ? 0 : output] ?? 0
  return success({
    ...headOf(as),
    learner: 'boosted-trees',
    parameters: LEARNERS['boosted-trees'].defaults as BoostedTreesModel['parameters'],
    ...(link === 'exponent' ? { link: 'log' as const } : {}),
    initial: Array.from({ length: outputs }, (_, k) => scoreOf(baseOf, k)),
    rounds: Array.from({ length: rounds }, (_, round) => perOutput.map(list => list[round] ?? NOTHING)),
  })
}

/** Trees whose leaves hold shares of the classes, which add up to them. */
const forest = ({ trees, base, classOf }: Scores, as: ImportedAs): Result<ForestModel> => {
  if (base.some(value => value !== 0)) return failure('onnx-operator', { operator: 'base_values' })
  const classes = classOf.length
  const used = new Set(trees.flatMap(({ leafValues }) => leafValues.flatMap(leaf => [...leaf.keys()])))
  const shareOf = (leaf: ReadonlyMap<number, number>, k: number): number => {
    const output = classOf.indexOf(k)
    if (used.size > 1 || classes > 2) return trees.length * (leaf.get(output) ?? 0)
    const second = trees.length * (leaf.get([...used][0] ?? 0) ?? 0)
    return output === 1 ? second : 1 - second
  }
  const channels = classes === 2 ? [1] : Array.from({ length: classes }, (_, k) => k)
  return success({
    ...headOf(as),
    learner: 'random-forest',
    parameters: {},
    trees: trees.map(({ leafValues, ...tree }) => ({
      ...tree,
      leafValues: channels.map(k => leafValues.map(leaf => shareOf(leaf, k))),
    })),
    outOfBag: null,
  })
}

const linear = (
  node: ReadNode,
  link: Link,
  classOf: readonly number[],
  order: readonly number[],
  as: ImportedAs,
): Result<LinearModel> => {
  const { task, features, x } = as
  const floats = (name: string) => node.attributes.get(name)?.floats ?? []
  const [coefficients, intercepts] = [floats('coefficients'), floats('intercepts')]
  const width = order.length
  const rows = coefficients.length / width
  const outputs = task.kind === 'regression' || task.classes.length === 2 ? 1 : task.classes.length
  if (![...coefficients, ...intercepts].every(Number.isFinite))
    return failure('onnx-operator', { operator: 'NaN' })
  if (!Number.isInteger(rows) || (rows !== outputs && !(outputs === 1 && rows === 2)))
    return failure('onnx-features', { found: coefficients.length, wanted: width * outputs })
  if (task.kind === 'classification' && link !== (outputs === 1 ? 'logistic' : 'softmax'))
    return failure('onnx-operator', { operator: 'post_transform' })
  const sign = task.kind === 'classification' && outputs === 1 && classOf[1] === 0 ? -1 : 1
  const rowOf = (k: number) => (outputs === 1 ? rows - 1 : classOf.indexOf(k))
  return success({
    ...headOf(as),
    learner: task.kind === 'regression' ? 'linear' : 'logistic',
    parameters: {},
    terms: order.map(feature => {
      const column = x.columns.find(({ name }) => name === features[feature]!.name)
      const known = column?.kind === 'numeric' ? column.values.filter(Number.isFinite) : new Float64Array(0)
      return {
        kind: 'number' as const,
        feature,
        centre: 0,
        lowest: known.reduce((least, value) => Math.min(least, value), 0),
        highest: known.reduce((most, value) => Math.max(most, value), 0),
      }
    }),
    sums: Array.from({ length: outputs }, (_, k) => ({
      base: sign * (intercepts[rowOf(k)] ?? 0),
      coefficients: order.map((_, at) => sign * coefficients[rowOf(k) * width + at]!),
    })),
  })
}

const basesOf = ({ attributes }: ReadNode): readonly number[] => {
  const own = attributes.get('base_values')?.floats ?? []
  return own.length > 0 ? own : (attributes.get('base_values_as_tensor')?.tensor?.values ?? [])
}

/** As the mean of the trees instead of their sum, where the file asks for it. */
const averaged = (node: ReadNode, trees: readonly ReadTree[]): readonly ReadTree[] =>
  node.attributes.get('aggregate_function')?.string === 'AVERAGE'
    ? trees.map(tree => ({
        ...tree,
        leafValues: tree.leafValues.map(
          leaf => new Map([...leaf].map(([k, value]) => [k, value / trees.length])),
        ),
      }))
    : trees

/**
 * Trees and linear models of an ONNX file as a model of ours, which scores, is explained and is judged as one. Features are
 * numbers; a file takes them as one table in their order, or as an input each under their names. Fails with
 * `onnx-unreadable`, `onnx-operator` (one that is not known here), `onnx-features`, `onnx-input`, `onnx-classes`, `onnx-trees`.
 */
export const importOnnx = (bytes: Uint8Array, as: ImportedAs): Result<Model> => {
  const read = readOnnx(bytes)
  if (!read.ok) return read
  const graph = read.value
  const node = graph.nodes.find(({ operator }) => MODELS.includes(operator))
  const others = graph.nodes.filter(each => each !== node)
  const strange = others.find(({ operator }) => ![...CARRIERS, ...LINKS].includes(operator))
  if (!node || strange) return failure('onnx-operator', { operator: strange?.operator ?? '–' })
  const category = as.features.find(({ kind }) => kind === 'categorical')
  if (category) return failure('onnx-category', { column: category.name })
  const link = linkOf(node, others)
  if (link === null) return failure('onnx-operator', { operator: 'post_transform' })
  const order = orderOf(graph, as.features)
  if (!order.ok) return order
  const classOf = classesOf(node, as.task, graph.metadata)
  if (!classOf.ok) return classOf
  if (node.operator.startsWith('Linear')) return linear(node, link, classOf.value, order.value, as)
  const found = readTrees(node)
  if (!found.ok) return found
  const trees = averaged(node, found.value).map(tree => ({
    ...tree,
    feature: tree.feature.map(f => order.value[f] ?? -1),
  }))
  if (trees.some(({ feature }) => feature.includes(-1)))
    return failure('onnx-features', {
      found: Math.max(...found.value.flatMap(({ feature }) => feature)) + 1,
      wanted: as.features.length,
    })
  const scores = { trees, base: basesOf(node), link, classOf: classOf.value }
  const isShare = as.task.kind === 'classification' && link === 'none'
  const model = isShare ? forest(scores, as) : boosted(scores, as)
  return model.ok ? success(countRows(model.value, as.x)) : model
}
