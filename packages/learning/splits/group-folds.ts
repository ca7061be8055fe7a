import { createRandom } from '../statistics/random.ts'
import { shuffle } from '../statistics/shuffle.ts'
import { assertFoldCount, type Fold, foldsFromAssignment } from './fold.ts'

const rowsByGroup = (groups: ArrayLike<number | string>): number[][] => {
  const byGroup = new Map<number | string, number[]>()
  for (let row = 0; row < groups.length; row++) {
    const rows = byGroup.get(groups[row]!)
    if (rows) rows.push(row)
    else byGroup.set(groups[row]!, [row])
  }
  return [...byGroup.values()]
}

/**
 * Folds that keep all rows of a group (a machine, a customer) on one side, so that a model is tested on groups it has
 * not seen. Largest group first into the smallest fold; the seed decides among groups of the same size.
 */
export const groupFolds = (groups: ArrayLike<number | string>, count: number, seed: number): Fold[] => {
  const bySize = shuffle(rowsByGroup(groups), createRandom(seed)).sort((a, b) => b.length - a.length)
  assertFoldCount(count, bySize.length)
  const sizes = new Array<number>(count).fill(0)
  const foldOf = new Int32Array(groups.length)
  for (const rows of bySize) {
    const smallest = sizes.indexOf(Math.min(...sizes))
    sizes[smallest]! += rows.length
    for (const row of rows) foldOf[row] = smallest
  }
  return foldsFromAssignment(foldOf, count)
}
