import type { Feature } from '../model-head.ts'
import type { BoostedTreesModel, Tree } from './boosted-trees-model.ts'

/** All trees of a model as flat arrays, for walking. A child ≥ 0 is a node of the forest, a child < 0 the leaf `~child`. */
export type Forest = {
  features: number
  outputs: number
  initial: Float64Array
  /** Where each tree begins (a leaf at once, where the tree has no node) and which output it adds to. */
  roots: Int32Array
  output: Int32Array
  feature: Int32Array
  threshold: Float64Array
  /** −1 for a numeric node, otherwise where the node's categories begin in `goesLeft`. */
  categoriesAt: Int32Array
  goesLeft: Uint8Array
  missingLeft: Uint8Array
  left: Int32Array
  right: Int32Array
  leafValue: Float64Array
}

const categoriesOf = (feature: Feature | undefined): number =>
  feature?.kind === 'categorical' ? feature.categories.length : 0

const flattenCategories = (trees: readonly Tree[], features: readonly Feature[]) => {
  const at: number[] = []
  const marks: number[] = []
  for (const tree of trees)
    tree.categories.forEach((categories, node) => {
      at.push(categories ? marks.length : -1)
      if (!categories) return
      const begin = marks.length
      for (let code = 0; code < categoriesOf(features[tree.feature[node]!]); code++) marks.push(0)
      for (const code of categories) marks[begin + code] = 1
    })
  return { categoriesAt: Int32Array.from(at), goesLeft: Uint8Array.from(marks) }
}

export const flattenForest = (model: Pick<BoostedTreesModel, 'features' | 'initial' | 'rounds'>): Forest => {
  const trees = model.rounds.flat()
  const outputs = model.initial.length
  const nodesBefore: number[] = []
  const leavesBefore: number[] = []
  let nodes = 0
  let leaves = 0
  for (const tree of trees) {
    nodesBefore.push(nodes)
    leavesBefore.push(leaves)
    nodes += tree.feature.length
    leaves += tree.leafValue.length
  }
  const child = (tree: number, at: number) =>
    at >= 0 ? nodesBefore[tree]! + at : ~(leavesBefore[tree]! + ~at)
  return {
    features: model.features.length,
    outputs,
    initial: Float64Array.from(model.initial),
    roots: Int32Array.from(trees, ({ feature }, tree) => child(tree, feature.length > 0 ? 0 : -1)),
    output: Int32Array.from(trees, (_, tree) => tree % outputs),
    feature: Int32Array.from(trees.flatMap(tree => tree.feature)),
    threshold: Float64Array.from(
      trees.flatMap(tree => tree.threshold),
      value => value ?? Number.POSITIVE_INFINITY,
    ),
    ...flattenCategories(trees, model.features),
    missingLeft: Uint8Array.from(trees.flatMap(tree => tree.missingLeft)),
    left: Int32Array.from(trees.flatMap((tree, t) => tree.left.map(at => child(t, at)))),
    right: Int32Array.from(trees.flatMap((tree, t) => tree.right.map(at => child(t, at)))),
    leafValue: Float64Array.from(trees.flatMap(tree => tree.leafValue)),
  }
}
