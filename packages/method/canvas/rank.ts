/**
 * A rank between two neighbours; without `before` the place is the first, without `after` the last. Strictly between
 * as long as a double lies between them (some fifty insertions at one spot); then it equals a neighbour's, and equal
 * ranks are ordered by id.
 */
export const rankBetween = (before?: number, after?: number): number => {
  if (before === undefined && after === undefined) return 0
  if (after === undefined) return Math.min(Number.MAX_VALUE, before! + stepFrom(before!))
  if (before === undefined) return Math.max(-Number.MAX_VALUE, after - stepFrom(after))
  if (before >= after) return before
  // Halves first: the sum of two large ranks may overflow.
  return Math.min(after, Math.max(before, before / 2 + after / 2))
}

// Beyond 2^53 a step of 1 would be lost in rounding.
const stepFrom = (rank: number): number => Math.max(1, Math.abs(rank) * 2 ** -51)
