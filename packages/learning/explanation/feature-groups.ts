import type { Matrix } from '../matrix/matrix.ts'
import { takeRows } from '../matrix/take-rows.ts'
import { correlation, ranksOf } from '../statistics/ranks.ts'

/** Rows that correlations are taken from; more would not change a group. */
const MOST_ROWS = 2000

const thinned = (x: Matrix): Matrix => {
  if (x.rows <= MOST_ROWS) return x
  return takeRows(
    x,
    Int32Array.from({ length: MOST_ROWS }, (_, n) => Math.floor((n * x.rows) / MOST_ROWS)),
  )
}

/**
 * Columns that say nearly the same, by the place of each in the matrix: numbers are joined while every pair of a group
 * has |Spearman's ρ| ≥ `threshold` (complete linkage, strongest first); a category stands alone. Groups and their members
 * in the order of the columns. What such columns know is lost only if all of them are shuffled together.
 */
export const correlatedGroups = (x: Matrix, threshold = 0.7): number[][] => {
  const ranks = thinned(x).columns.map(column => (column.kind === 'numeric' ? ranksOf(column.values) : null))
  const width = ranks.length
  const strength = new Float64Array(width * width)
  const pairs: [number, number][] = []
  for (let a = 0; a < width; a++)
    for (let b = a + 1; b < width; b++) {
      const [first, second] = [ranks[a], ranks[b]]
      if (!first || !second) continue
      strength[a * width + b] = Math.abs(correlation(first, second))
      strength[b * width + a] = strength[a * width + b]!
      if (strength[a * width + b]! >= threshold) pairs.push([a, b])
    }
  pairs.sort(([a, b], [c, d]) => strength[c * width + d]! - strength[a * width + b]! || a - c || b - d)
  const groupOf = Array.from({ length: width }, (_, f) => [f])
  for (const [a, b] of pairs) {
    const [first, second] = [groupOf[a]!, groupOf[b]!]
    if (first === second) continue
    if (!first.every(f => second.every(g => strength[f * width + g]! >= threshold))) continue
    const joined = [...first, ...second].sort((f, g) => f - g)
    for (const f of joined) groupOf[f] = joined
  }
  return [...new Set(groupOf)]
}
