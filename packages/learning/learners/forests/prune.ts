import type { ForestTree } from './forest-model.ts'

/** What a node's subtree gains, and in how many cuts. Children come after their parents, so one pass backwards does. */
const gainsBelow = ({ feature, left, right, gain }: ForestTree, isLeaf: Uint8Array) => {
  const sums = gain.slice()
  const cuts = feature.map(() => 1)
  for (let node = feature.length - 1; node >= 0; node--)
    for (const child of [left[node]!, right[node]!]) {
      if (child < 0 || isLeaf[child] === 1) continue
      sums[node]! += sums[child]!
      cuts[node]! += cuts[child]!
    }
  return { sums, cuts }
}

const reachable = ({ feature, left, right }: ForestTree, isLeaf: Uint8Array): number[] => {
  const reached = new Uint8Array(feature.length)
  if (feature.length > 0 && isLeaf[0] === 0) reached[0] = 1
  for (let node = 0; node < feature.length; node++)
    if (reached[node] === 1)
      for (const child of [left[node]!, right[node]!])
        if (child >= 0 && isLeaf[child] === 0) reached[child] = 1
  return [...reached.keys()].filter(node => reached[node] === 1)
}

/** The tree again without what lies below the nodes that became leaves. */
const rebuild = (tree: ForestTree, nodeValues: readonly number[][], isLeaf: Uint8Array): ForestTree => {
  const built: ForestTree = {
    ...{
      feature: [],
      threshold: [],
      categories: [],
      missingLeft: [],
      left: [],
      right: [],
      gain: [],
      rows: [],
    },
    leafRows: [],
    leafValues: tree.leafValues.map(() => []),
  }
  const place = (at: number): number => {
    if (at < 0 || isLeaf[at] === 1) {
      built.leafRows.push(at < 0 ? tree.leafRows[~at]! : tree.rows[at]!)
      built.leafValues.forEach((values, k) => {
        values.push(at < 0 ? tree.leafValues[k]![~at]! : nodeValues[k]![at]!)
      })
      return ~(built.leafRows.length - 1)
    }
    const node = built.feature.length
    built.feature.push(tree.feature[at]!)
    built.threshold.push(tree.threshold[at]!)
    built.categories.push(tree.categories[at]!)
    built.missingLeft.push(tree.missingLeft[at]!)
    built.gain.push(tree.gain[at]!)
    built.rows.push(tree.rows[at]!)
    built.left.push(0)
    built.right.push(0)
    built.left[node] = place(tree.left[at]!)
    built.right[node] = place(tree.right[at]!)
    return node
  }
  place(tree.feature.length > 0 ? 0 : -1)
  return built
}

/**
 * Cost-complexity pruning (Breiman et al. 1984, section 3.3): cuts back, time and again, where a cut gains least, until
 * there are `leaves` leaves at most.
 */
export const pruneTree = (tree: ForestTree, nodeValues: readonly number[][], leaves: number): ForestTree => {
  const isLeaf = new Uint8Array(tree.feature.length)
  for (let nodes = reachable(tree, isLeaf); nodes.length + 1 > leaves; nodes = reachable(tree, isLeaf)) {
    const { sums, cuts } = gainsBelow(tree, isLeaf)
    const weakest = nodes.reduce((best, node) =>
      sums[node]! / cuts[node]! < sums[best]! / cuts[best]! ? node : best,
    )
    isLeaf[weakest] = 1
  }
  return rebuild(tree, nodeValues, isLeaf)
}
