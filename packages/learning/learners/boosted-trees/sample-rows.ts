import type { Random } from '../../statistics/random.ts'

export const everyRow = (rows: number): Int32Array => Int32Array.from({ length: rows }, (_, row) => row)

/** Draws exactly `count` of `rows` rows without replacement, ascending (Knuth's algorithm S). */
export const sampleRows = (rows: number, count: number, random: Random): Int32Array => {
  const drawn = new Int32Array(count)
  let found = 0
  for (let row = 0; found < count; row++)
    if (random.uniform() * (rows - row) < count - found) drawn[found++] = row
  return drawn
}

/** The rows that a sample leaves out, ascending. */
export const rowsLeftOut = (rows: number, sample: Int32Array): Int32Array => {
  const left = new Int32Array(rows - sample.length)
  let at = 0
  let found = 0
  for (let row = 0; row < rows; row++)
    if (sample[at] === row) at++
    else left[found++] = row
  return left
}
