import { emptyTree, type Tree } from '@leinwand/learning'
import { failure, type Result, success } from '@leinwand/recipe'
import type { ReadNode } from './read-graph.ts'

/** A tree whose leaves hold a value for each output that they add to. */
export type ReadTree = Omit<Tree, 'leafValue'> & { leafValues: ReadonlyMap<number, number>[] }

const MODES = ['BRANCH_LEQ', 'BRANCH_LT', 'BRANCH_GT', 'BRANCH_GTE', 'LEAF']

/** The largest double below a value: what lies below the value is at most that. */
const below = (value: number): number => {
  if (value === 0) return -Number.MIN_VALUE
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value)
  view.setBigInt64(0, view.getBigInt64(0) + (value > 0 ? -1n : 1n))
  return view.getFloat64(0)
}

/** Attributes of one node each, as parallel lists. */
const listsOf = ({ attributes }: ReadNode) => {
  const ints = (name: string) => attributes.get(name)?.ints ?? []
  const numbers = (name: string) => {
    const own = attributes.get(name)?.floats ?? []
    return own.length > 0 ? own : (attributes.get(`${name}_as_tensor`)?.tensor?.values ?? [])
  }
  return { ints, numbers, strings: (name: string) => attributes.get(name)?.strings ?? [] }
}

type Nodes = {
  feature: readonly number[]
  mode: readonly string[]
  value: readonly number[]
  whenTrue: readonly number[]
  whenFalse: readonly number[]
  missingTrue: readonly number[]
  /** By number of a node its place in the lists. */
  placeOf: ReadonlyMap<number, number>
  /** By number of a leaf what it adds to which output. */
  leafOf: ReadonlyMap<number, ReadonlyMap<number, number>>
}

/** Deeper than any tree that was grown; a file that goes on and on must not take the stack with it. */
const DEEPEST = 1000

/** Parents before children, as our trees lie. Null where a tree leads back to itself or nowhere, or holds no number. */
const treeOf = (nodes: Nodes, root: number): ReadTree | null => {
  const { leafValue: _, ...empty } = emptyTree()
  const tree: ReadTree = { ...empty, leafValues: [] }
  const seen = new Set<number>()
  const add = (number: number, depth: number): number | null => {
    const place = nodes.placeOf.get(number)
    if (place === undefined || seen.has(number) || depth > DEEPEST) return null
    seen.add(number)
    const mode = nodes.mode[place]!
    if (mode === 'LEAF') {
      const leaf = nodes.leafOf.get(number) ?? new Map<number, number>()
      if (![...leaf.values()].every(Number.isFinite)) return null
      tree.leafValues.push(leaf)
      tree.leafRows.push(0)
      return ~(tree.leafValues.length - 1)
    }
    const isLess = mode === 'BRANCH_LEQ' || mode === 'BRANCH_LT'
    const value = nodes.value[place] ?? Number.NaN
    if (Number.isNaN(value) || !Number.isInteger(nodes.feature[place])) return null
    const node = tree.feature.length
    tree.feature.push(nodes.feature[place]!)
    tree.threshold.push(mode === 'BRANCH_LT' || mode === 'BRANCH_GTE' ? below(value) : value)
    tree.categories.push(null)
    tree.missingLeft.push((nodes.missingTrue[place] === 1) === isLess ? 1 : 0)
    for (const list of [tree.left, tree.right, tree.gain, tree.rows]) list.push(0)
    const [whenTrue, whenFalse] = [nodes.whenTrue[place]!, nodes.whenFalse[place]!]
    const left = add(isLess ? whenTrue : whenFalse, depth + 1)
    const right = add(isLess ? whenFalse : whenTrue, depth + 1)
    if (left === null || right === null) return null
    tree.left[node] = left
    tree.right[node] = right
    return node
  }
  return add(root, 0) === null ? null : tree
}

/**
 * The trees of an ensemble (TreeEnsembleClassifier or -Regressor of the ML operators). Comparisons become `value <= threshold`
 * with the missing values where the file sends them. Fails with `onnx-trees`.
 */
export const readTrees = (node: ReadNode): Result<ReadTree[]> => {
  const { ints, numbers, strings } = listsOf(node)
  const kind = node.operator === 'TreeEnsembleClassifier' ? 'class' : 'target'
  const trees = ints('nodes_treeids')
  const mode = strings('nodes_modes')
  const unknown = mode.find(each => !MODES.includes(each))
  if (unknown !== undefined) return failure('onnx-operator', { operator: unknown })
  const leaves = new Map<number, Map<number, Map<number, number>>>()
  const weights = numbers(`${kind}_weights`)
  ints(`${kind}_treeids`).forEach((tree, i) => {
    const ofTree = leaves.get(tree) ?? new Map<number, Map<number, number>>()
    const leaf = ofTree.get(ints(`${kind}_nodeids`)[i]!) ?? new Map<number, number>()
    const output = ints(`${kind}_ids`)[i]!
    leaf.set(output, (leaf.get(output) ?? 0) + weights[i]!)
    ofTree.set(ints(`${kind}_nodeids`)[i]!, leaf)
    leaves.set(tree, ofTree)
  })
  const numbersOfNodes = ints('nodes_nodeids')
  const shared = {
    feature: ints('nodes_featureids'),
    mode,
    value: numbers('nodes_values'),
    whenTrue: ints('nodes_truenodeids'),
    whenFalse: ints('nodes_falsenodeids'),
    missingTrue: ints('nodes_missing_value_tracks_true'),
  }
  const read: ReadTree[] = []
  for (const tree of new Set(trees)) {
    const places = [...trees.keys()].filter(place => trees[place] === tree)
    const placeOf = new Map(places.map(place => [numbersOfNodes[place]!, place]))
    const nodes = { ...shared, placeOf, leafOf: leaves.get(tree) ?? new Map() }
    const made = treeOf(nodes, numbersOfNodes[places[0]!]!)
    if (!made) return failure('onnx-trees', { tree })
    read.push(made)
  }
  return read.length === 0 ? failure('onnx-trees', { tree: 0 }) : success(read)
}
