import type { Column } from '../../matrix/column.ts'
import type { ForestTree } from './forest-model.ts'

/** The leaf that a row of the training columns reaches. */
export const leafOfRow = (tree: ForestTree, columns: readonly Column[], row: number): number => {
  let at = tree.feature.length > 0 ? 0 : -1
  while (at >= 0) {
    const column = columns[tree.feature[at]!]!
    const categories = tree.categories[at]
    let toLeft: boolean
    if (column.kind === 'numeric') {
      const value = column.values[row]!
      toLeft = Number.isNaN(value)
        ? tree.missingLeft[at] === 1
        : value <= (tree.threshold[at] ?? Number.POSITIVE_INFINITY)
    } else {
      const code = column.codes[row]!
      toLeft = code < 0 ? tree.missingLeft[at] === 1 : (categories?.includes(code) ?? false)
    }
    at = toLeft ? tree.left[at]! : tree.right[at]!
  }
  return ~at
}
