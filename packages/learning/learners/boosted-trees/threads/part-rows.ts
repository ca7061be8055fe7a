import { columnOf } from '../binned-matrix.ts'
import type { PerformPart } from './perform-part.ts'
import { shareOf } from './share-of.ts'
import { ANSWER, type Workspace } from './workspace.ts'

export const PART_ROWS = { begin: 0, rows: 1, feature: 2, node: 3 }

/**
 * Sorts each thread's share of a leaf's rows: those that go left into `spareRows` from the front, the others from the
 * back. Without branches, because which way a row goes cannot be foretold. Answer: rows that go left.
 */
export const partRows: PerformPart = (workspace, _control, thread, threads) => {
  const { orders, rows, spareRows, binned } = workspace
  const { bins, stride, place } = columnOf(binned, orders[PART_ROWS.feature]!)
  const node = orders[PART_ROWS.node]!
  const goesLeft = workspace.goesLeft.subarray(node * binned.binLimit, (node + 1) * binned.binLimit)
  const begin = orders[PART_ROWS.begin]!
  const { from, to } = shareOf(orders[PART_ROWS.rows]!, thread, threads)
  let left = begin + from
  let right = begin + to - 1
  for (let i = begin + from; i < begin + to; i++) {
    const row = rows[i]!
    const toLeft = goesLeft[bins[row * stride + place]!]!
    spareRows[left] = row
    spareRows[right] = row
    left += toLeft
    right -= 1 - toLeft
  }
  workspace.answers[ANSWER * thread] = left - begin - from
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
