import { createRandom } from '../statistics/random.ts'
import { shuffle } from '../statistics/shuffle.ts'
import type { Fold } from './fold.ts'
import { rowsByClass } from './rows-by-class.ts'

const holdOut = (strata: readonly Int32Array[], rows: number, fraction: number, seed: number): Fold => {
  const random = createRandom(seed)
  const tested = new Uint8Array(rows)
  // The remainder is carried from stratum to stratum, so that many small classes do not round the share away.
  let owed = 0
  for (const stratum of strata) {
    owed += stratum.length * fraction
    const count = Math.min(Math.round(owed), stratum.length)
    owed -= count
    for (const row of shuffle(stratum, random).subarray(0, count)) tested[row] = 1
  }
  const all = Int32Array.from(tested.keys())
  return { train: all.filter(row => tested[row] === 0), test: all.filter(row => tested[row] === 1) }
}

/** Holds out `fraction` (0 … 1) of the rows as a test part. */
export const randomHoldout = (rows: number, fraction: number, seed: number): Fold =>
  holdOut([Int32Array.from({ length: rows }, (_, row) => row)], rows, fraction, seed)

/** Holds out `fraction` of every class's rows, to the nearest row. */
export const stratifiedHoldout = (y: ArrayLike<number>, fraction: number, seed: number): Fold =>
  holdOut(rowsByClass(y), y.length, fraction, seed)
