import type { Tree } from '../boosted-trees/boosted-trees-model.ts'
import type { Feature } from '../model-head.ts'
import { isList, isNumber, isRecord } from './json-values.ts'

/** Children come after their parent and lie inside the arrays, so that walking a tree always ends. */
export const isChild = (child: number, node: number, nodes: number, leaves: number): boolean =>
  Number.isInteger(child) && (child >= 0 ? child > node && child < nodes : ~child < leaves)

const isSoundNode = (tree: Tree, node: number, features: readonly Feature[]): boolean => {
  const feature = features[tree.feature[node]!]
  const categories = tree.categories[node]
  const threshold = tree.threshold[node]
  if (!feature) return false
  const splits =
    feature.kind === 'numeric'
      ? categories === null && (threshold === null || isNumber(threshold))
      : isList(categories, isNumber) && categories.every(code => feature.categories[code] !== undefined)
  const [nodes, leaves] = [tree.feature.length, tree.leafValue.length]
  return (
    splits &&
    isChild(tree.left[node]!, node, nodes, leaves) &&
    isChild(tree.right[node]!, node, nodes, leaves)
  )
}

/** Whether a tree has a place for every row: right lengths, splits the features can answer, no loops, no dangling ends. */
export const isSoundTree = (value: unknown, features: readonly Feature[]): boolean => {
  if (!isRecord(value)) return false
  const nodes = Array.isArray(value.feature) ? value.feature.length : -1
  const perNode = ['feature', 'missingLeft', 'left', 'right', 'gain', 'rows']
  if (!perNode.every(name => isList(value[name], isNumber) && value[name].length === nodes)) return false
  if (!['threshold', 'categories'].every(name => Array.isArray(value[name]) && value[name].length === nodes))
    return false
  if (!isList(value.leafValue, isNumber) || !isList(value.leafRows, isNumber)) return false
  if (value.leafValue.length !== nodes + 1 || value.leafRows.length !== nodes + 1) return false
  const tree = value as Tree
  return tree.feature.every((_, node) => isSoundNode(tree, node, features))
}
