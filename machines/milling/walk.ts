import type { Random } from './random.ts'

/**
 * A random walk that is drawn back to its middle, with mean 0 and standard deviation 1 in the long run. A free walk has no
 * standard deviation to be normalised to before it ends, and a live machine does not end.
 *
 * `memory` is the number of rows after which about a third of a deviation is left.
 */
export function* walk(random: Random, memory: number): Generator<number, never> {
  const keep = Math.exp(-1 / memory)
  const step = Math.sqrt(1 - keep * keep)
  let at = random.normal()
  for (;;) {
    yield at
    at = keep * at + step * random.normal()
  }
}

/** The shift and scale that give the first `rows` values of a walk mean 0 and standard deviation 1 exactly. */
export function normalisation(values: Iterator<number>, rows: number): { mean: number; sd: number } {
  // Welford's running form: a sum of squares loses digits over millions of rows.
  let mean = 0
  let squares = 0
  for (let n = 1; n <= rows; n++) {
    const value = values.next().value
    const off = value - mean
    mean += off / n
    squares += off * (value - mean)
  }
  const sd = rows > 1 ? Math.sqrt(squares / (rows - 1)) : 0
  return { mean, sd: sd > 0 ? sd : 1 }
}
