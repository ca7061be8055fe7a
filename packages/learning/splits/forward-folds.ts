import type { Fold } from './fold.ts'

/** So many rows, or seconds, before a tested block do not train: what they say of the future already lies in it. */
export type ForwardGap = { rows: number } | { seconds: number }

/** Whether a row is far enough before the block. `earlier` are the times of all rows before it, from early to late. */
const isFar = (
  gap: ForwardGap | undefined,
  earlier: Float64Array,
  firstTested: number,
): ((time: number) => boolean) => {
  if (!gap) return () => true
  // Rows without a time come first.
  if ('seconds' in gap) return time => !(firstTested - time <= gap.seconds)
  const last = earlier[earlier.length - gap.rows - 1]
  return last === undefined ? () => false : time => time <= last
}

const NOT_TIMED = Number.NEGATIVE_INFINITY

/**
 * Folds that go forward in time: each block is tested by what the blocks before it teach (rolling origin; Tashman 2000), so
 * that k blocks give k − 1 folds at most. `foldOf` gives a row's block, 0 … k − 1 from early to late; rows below 0 are in no
 * fold. `time` in seconds (`NaN` where a row has none) is what a gap is reckoned by; without it rows lie in its order, one a
 * second. Rows of one instant stay together, as in a split by time. A block that nothing is left to learn for is not tested.
 */
export const forwardFolds = (
  foldOf: ArrayLike<number>,
  { gap, time }: { gap?: ForwardGap | undefined; time?: ArrayLike<number> | undefined } = {},
): Fold[] => {
  const rows = Int32Array.from({ length: foldOf.length }, (_, row) => row)
  const at = (row: number): number => {
    const value = time ? time[row]! : row
    return Number.isNaN(value) ? NOT_TIMED : value
  }
  const blocks = [...new Set(rows.map(row => foldOf[row]!))].filter(block => block >= 0).sort((a, b) => a - b)
  return blocks.slice(1).flatMap(block => {
    const test = rows.filter(row => foldOf[row] === block)
    const before = rows.filter(row => foldOf[row]! >= 0 && foldOf[row]! < block)
    const firstTested = test.reduce((least, row) => Math.min(least, at(row)), Number.POSITIVE_INFINITY)
    const far = isFar(gap, Float64Array.from(before, at).sort(), firstTested)
    const train = before.filter(row => far(at(row)))
    return train.length > 0 ? [{ train, test }] : []
  })
}
