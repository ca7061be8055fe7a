import type { RecipeNode } from '@leinwand/contract'

export type Branched = { readonly node: RecipeNode; readonly depth: number; readonly branches: boolean }

/**
 * The states, newest first, each with how far it is from the first branch: a state whose parent has an older child begins a
 * branch of its own, and so do all behind it.
 */
export const branched = (nodes: readonly RecipeNode[]): readonly Branched[] => {
  const children = new Map<number | null, number>()
  const depths = new Map<number, number>()
  return nodes
    .map(node => {
      const older = children.get(node.parent) ?? 0
      children.set(node.parent, older + 1)
      const depth = (node.parent === null ? 0 : (depths.get(node.parent) ?? 0)) + (older > 0 ? 1 : 0)
      depths.set(node.id, depth)
      return { node, depth, branches: older > 0 }
    })
    .toReversed()
}
