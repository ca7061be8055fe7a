import { createRandom } from '../statistics/random.ts'
import { shuffle } from '../statistics/shuffle.ts'
import { assertFoldCount, deal, type Fold, foldsFromAssignment } from './fold.ts'

/** `count` folds of nearly equal size; every row is tested exactly once. */
export const randomFolds = (rows: number, count: number, seed: number): Fold[] => {
  assertFoldCount(count, rows)
  const foldOf = new Int32Array(rows)
  deal(shuffle(Int32Array.from(foldOf.keys()), createRandom(seed)), foldOf, count, 0)
  return foldsFromAssignment(foldOf, count)
}
