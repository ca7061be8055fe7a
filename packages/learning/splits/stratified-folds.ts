import { createRandom } from '../statistics/random.ts'
import { shuffle } from '../statistics/shuffle.ts'
import { assertFoldCount, deal, type Fold, foldsFromAssignment } from './fold.ts'
import { rowsByClass } from './rows-by-class.ts'

/**
 * `count` folds in which every class of `y` has nearly the same share (a class's rows differ by at most one between
 * folds, as do the folds' sizes); every row is tested exactly once. A class with fewer rows than folds is missing in some.
 */
export const stratifiedFolds = (y: ArrayLike<number>, count: number, seed: number): Fold[] => {
  assertFoldCount(count, y.length)
  const random = createRandom(seed)
  const foldOf = new Int32Array(y.length)
  let dealt = 0
  for (const rows of rowsByClass(y)) {
    deal(shuffle(rows, random), foldOf, count, dealt % count)
    dealt += rows.length
  }
  return foldsFromAssignment(foldOf, count)
}
