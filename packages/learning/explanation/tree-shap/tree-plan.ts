import type { Tree } from '../../learners/boosted-trees/boosted-trees-model.ts'
import { gaussLegendre, type Quadrature } from './quadrature.ts'

/**
 * What of a tree's explanation does not hang on the row. Edge 2n leads from node n to its left child, 2n + 1 to its
 * right one. At quadrature point q the entries are those of [edge · points + q].
 */
export type TreePlan = {
  tree: Tree
  quadrature: Quadrature
  /** Which categories of a node go left; null for a numeric node. */
  goesLeft: (Uint8Array | null)[]
  /** The edge that leads to the edge's node, −1 at the root. */
  parent: Int32Array
  /** The nearest edge above that asks the same feature, −1 where there is none. */
  sameFeature: Int32Array
  /** Factor of the edge's feature when it is unknown and when it is known and leads here. */
  closed: Float64Array
  open: Float64Array
  /** What the edge's feature adds, as a share of the leaves below, times the point's weight: known, leading here. */
  gainOpen: Float64Array
  /** The same for any edge that does not lead here. */
  gainClosed: Float64Array
  /** Mean of the tree over the rows it was grown on. */
  base: number
}

/** A child that no training row reached still needs a way in and out, or its parent's share could not be undone. */
const LEAST_SHARE = 1e-9

const shareLeft = (tree: Tree, node: number): number => {
  const rowsOf = (child: number) => (child >= 0 ? tree.rows[child]! : tree.leafRows[~child]!)
  const [left, right] = [rowsOf(tree.left[node]!), rowsOf(tree.right[node]!)]
  const share = left + right === 0 ? 0.5 : left / (left + right)
  return Math.min(Math.max(share, LEAST_SHARE), 1 - LEAST_SHARE)
}

const baseOf = (tree: Tree): number => {
  if (tree.feature.length === 0) return tree.leafValue[0] ?? 0
  const means = new Float64Array(tree.feature.length)
  const meanOf = (child: number) => (child >= 0 ? means[child]! : tree.leafValue[~child]!)
  for (let node = tree.feature.length - 1; node >= 0; node--) {
    const share = shareLeft(tree, node)
    means[node] = share * meanOf(tree.left[node]!) + (1 - share) * meanOf(tree.right[node]!)
  }
  return means[0]!
}

/** Links of the edges, the share of rows each feature keeps on the way, and the most features on one way. */
const linkEdges = (tree: Tree) => {
  const nodes = tree.feature.length
  const parent = new Int32Array(2 * nodes).fill(-1)
  const sameFeature = new Int32Array(2 * nodes).fill(-1)
  const share = new Float64Array(2 * nodes)
  const asked = new Int32Array(2 * nodes)
  let most = 0
  const parentOfNode = new Int32Array(nodes).fill(-1)
  for (let node = 0; node < nodes; node++) {
    const above = parentOfNode[node]!
    let same = above
    while (same >= 0 && tree.feature[same >> 1] !== tree.feature[node]) same = parent[same]!
    const left = shareLeft(tree, node)
    for (const side of [0, 1]) {
      const edge = 2 * node + side
      parent[edge] = above
      sameFeature[edge] = same
      share[edge] = (side === 0 ? left : 1 - left) * (same >= 0 ? share[same]! : 1)
      asked[edge] = (above >= 0 ? asked[above]! : 0) + (same >= 0 ? 0 : 1)
      most = Math.max(most, asked[edge]!)
      const child = side === 0 ? tree.left[node]! : tree.right[node]!
      if (child >= 0) parentOfNode[child] = edge
    }
  }
  return { parent, sameFeature, share, most }
}

/** `categories[f]`: how many a feature has, 0 for a numeric one. */
export const planTree = (tree: Tree, categories: readonly number[]): TreePlan => {
  const { parent, sameFeature, share, most } = linkEdges(tree)
  const points = Math.max(1, (most + 1) >> 1)
  const quadrature = gaussLegendre(points)
  const { at, weight } = quadrature
  const closed = new Float64Array(share.length * points)
  const open = new Float64Array(share.length * points)
  const gainOpen = new Float64Array(share.length * points)
  for (let edge = 0; edge < share.length; edge++)
    for (let q = 0; q < points; q++) {
      const i = edge * points + q
      closed[i] = (1 - at[q]!) * share[edge]!
      open[i] = closed[i]! + at[q]!
      gainOpen[i] = (weight[q]! * (1 - share[edge]!)) / open[i]!
    }
  return {
    tree,
    quadrature,
    goesLeft: tree.categories.map((codes, node) => {
      if (!codes) return null
      const marks = new Uint8Array(categories[tree.feature[node]!]!)
      for (const code of codes) marks[code] = 1
      return marks
    }),
    parent,
    sameFeature,
    closed,
    open,
    gainOpen,
    gainClosed: Float64Array.from(at, (q, i) => -weight[i]! / (1 - q)),
    base: baseOf(tree),
  }
}
