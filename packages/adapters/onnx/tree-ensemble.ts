import type { Feature, Tree } from '@leinwand/learning'
import type { CategoryTable } from './feature-columns.ts'
import type { Node } from './graph.ts'

/** A tree and the output that its leaves add to. */
export type PlacedTree = { tree: Tree; output: number }

const nodesOf = ({ feature }: Tree): number => feature.length

/**
 * For each split by categories a column of the feature's table: 0 where the category goes left, 1 where right, and NaN
 * where it is missing, which goes as the split says. Trees of ONNX know no sets of categories.
 */
export const splitTables = (
  trees: readonly PlacedTree[],
  features: readonly Feature[],
): { tables: Map<number, CategoryTable['columns']>; columnOf: ReadonlyMap<string, number> } => {
  const tables = new Map<number, number[][]>()
  const columnOf = new Map<string, number>()
  trees.forEach(({ tree }, t) => {
    tree.categories.forEach((categories, node) => {
      const f = tree.feature[node]!
      const feature = features[f]
      if (!categories || feature?.kind !== 'categorical') return
      const left = new Set(categories)
      const columns = tables.get(f) ?? []
      columnOf.set(`${t} ${node}`, columns.length)
      columns.push([...feature.categories.map((_, code) => (left.has(code) ? 0 : 1)), Number.NaN])
      tables.set(f, columns)
    })
  })
  return { tables, columnOf }
}

/** The trees as one node of the ML operators, which adds them up in doubles and gives floats. */
export const treeEnsemble = (
  trees: readonly PlacedTree[],
  run: {
    initial: readonly number[]
    begins: readonly number[]
    columnOf: ReadonlyMap<string, number>
    input: string
    output: string
  },
): Node => {
  const ids = { tree: [] as number[], node: [] as number[], feature: [] as number[] }
  const modes: string[] = []
  const values: number[] = []
  const [truths, falsehoods, missing] = [[] as number[], [] as number[], [] as number[]]
  const leaves = {
    tree: [] as number[],
    node: [] as number[],
    output: [] as number[],
    weight: [] as number[],
  }
  const place = (tree: Tree, child: number) => (child >= 0 ? child : nodesOf(tree) + ~child)
  trees.forEach(({ tree, output }, t) => {
    tree.feature.forEach((f, node) => {
      ids.tree.push(t)
      ids.node.push(node)
      const own = run.columnOf.get(`${t} ${node}`)
      ids.feature.push(run.begins[f]! + (own ?? 0))
      modes.push('BRANCH_LEQ')
      values.push(own === undefined ? (tree.threshold[node] ?? Number.MAX_VALUE) : 0.5)
      truths.push(place(tree, tree.left[node]!))
      falsehoods.push(place(tree, tree.right[node]!))
      missing.push(tree.missingLeft[node]!)
    })
    tree.leafValue.forEach((weight, leaf) => {
      ids.tree.push(t)
      ids.node.push(nodesOf(tree) + leaf)
      ids.feature.push(0)
      modes.push('LEAF')
      values.push(0)
      truths.push(0)
      falsehoods.push(0)
      missing.push(0)
      leaves.tree.push(t)
      leaves.node.push(nodesOf(tree) + leaf)
      leaves.output.push(output)
      leaves.weight.push(weight)
    })
  })
  const doubles = (list: readonly number[]) =>
    ({ element: 'double', dims: [list.length], values: list }) as const
  return {
    operator: 'TreeEnsembleRegressor',
    domain: 'ai.onnx.ml',
    inputs: [run.input],
    outputs: [run.output],
    attributes: [
      { name: 'n_targets', int: run.initial.length },
      { name: 'aggregate_function', string: 'SUM' },
      { name: 'post_transform', string: 'NONE' },
      { name: 'base_values_as_tensor', tensor: doubles(run.initial) },
      { name: 'nodes_treeids', ints: ids.tree },
      { name: 'nodes_nodeids', ints: ids.node },
      { name: 'nodes_featureids', ints: ids.feature },
      { name: 'nodes_modes', strings: modes },
      { name: 'nodes_values_as_tensor', tensor: doubles(values) },
      { name: 'nodes_truenodeids', ints: truths },
      { name: 'nodes_falsenodeids', ints: falsehoods },
      { name: 'nodes_missing_value_tracks_true', ints: missing },
      { name: 'target_treeids', ints: leaves.tree },
      { name: 'target_nodeids', ints: leaves.node },
      { name: 'target_ids', ints: leaves.output },
      { name: 'target_weights_as_tensor', tensor: doubles(leaves.weight) },
    ],
  }
}
