import { type Matrix, takeRows } from '@leinwand/learning'

/** A way in which the test may know more than live data will; a warning or a hint, with what its sentence needs. */
export type LeakFinding = { code: LeakCode; params: Record<string, string | number> }

export const LEAK_CODES = [
  'leak-column',
  'leak-column-alone',
  'leak-after-event',
  'leak-changes-with-target',
  'leak-group-both-sides',
  'leak-time-both-sides',
  'leak-duplicates',
  'leak-window-over-gap',
  'leak-random-split',
] as const
export type LeakCode = (typeof LEAK_CODES)[number]

/** One side of the split, row by row. `times` are milliseconds since 1970 UTC. */
export type Side = {
  x: Matrix
  y: Float64Array
  groups?: readonly (string | number)[] | undefined
  times?: Float64Array | undefined
}

export type LeakAuditInput = {
  train: Side
  test: Side
  classes: number | null
  /** Columns that the profile found to give the target away and that are learned from all the same. */
  columns?: readonly { column: string; reason: string; figure: number }[]
  /** How far back the recipe's windows reach. */
  lookBackMs?: number | undefined
  seed: number
}

/** At most so many rows of a side, evenly taken. */
export const thinnedSide = (side: Side, most: number): Side => {
  const { rows } = side.x
  if (rows <= most) return side
  const kept = Int32Array.from({ length: most }, (_, n) => Math.floor((n * rows) / most))
  return { x: takeRows(side.x, kept), y: Float64Array.from(kept, row => side.y[row]!) }
}
