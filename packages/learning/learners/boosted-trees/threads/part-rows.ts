import { columnOf } from '../binned-matrix.ts'
import type { PerformPart } from './perform-part.ts'
import { shareOf } from './share-of.ts'
import { ANSWER, type Workspace } from './workspace.ts'

export const PART_ROWS = { begin: 0, rows: 1, feature: 2, node: 3 }

/**
 * Sorts each thread's share of a leaf's rows: those that go left into `spareRows` from the front, the others from the
 * back. Answer: rows that go left.
 */
export const partRows: PerformPart = (workspace, _control, thread, threads) => {
  const { orders, rows, spareRows, binned, goesLeft, partLoop } = workspace
  const { bins, stride, place } = columnOf(binned, orders[PART_ROWS.feature]!)
  const node = orders[PART_ROWS.node]!
  const begin = orders[PART_ROWS.begin]!
  const { from, to } = shareOf(orders[PART_ROWS.rows]!, thread, threads)
  const addressOf = (array: Int32Array, i: number) => array.byteOffset + 4 * (begin + i)
  const left =
    from === to
      ? addressOf(spareRows, from)
      : partLoop(
          addressOf(rows, from),
          addressOf(rows, to),
          bins.byteOffset + place * binned.binBytes,
          stride * binned.binBytes,
          goesLeft.byteOffset + node * binned.binLimit,
          addressOf(spareRows, from),
          addressOf(spareRows, to - 1),
        )
  // Addresses have 32 bits without a sign.
  workspace.answers[ANSWER * thread] = ((left >>> 0) - addressOf(spareRows, from)) / 4
}

/** Rows that go left of all threads, or of those before `below`. */
export const leftRowsOf = ({ answers }: Workspace, below: number): number => {
  let sum = 0
  for (let thread = 0; thread < below; thread++) sum += answers[ANSWER * thread]!
  return sum
}

/** Puts the shares together again: first all rows that go left, then all others, both in their old order. */
export const gatherParts: PerformPart = (workspace, _control, thread, threads) => {
  const { orders, rows, spareRows, answers } = workspace
  const begin = orders[PART_ROWS.begin]!
  const { from, to } = shareOf(orders[PART_ROWS.rows]!, thread, threads)
  const leftBefore = leftRowsOf(workspace, thread)
  const left = answers[ANSWER * thread]!
  rows.set(spareRows.subarray(begin + from, begin + from + left), begin + leftBefore)
  let at = begin + leftRowsOf(workspace, threads) + from - leftBefore
  for (let i = begin + to - 1; i >= begin + from + left; i--) rows[at++] = spareRows[i]!
}
