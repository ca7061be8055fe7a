import { createRandom, type TrainingData } from '../../packages/learning/index.ts'

/**
 * Log odds with slopes, a wave, a step and interactions; 12 of 20 columns are noise. Every column that matters also has
 * an effect of its own: with pure interactions the first splits are a matter of luck, and the log loss of the same
 * library moves by 1 % with the number of bins.
 */
const logOdds = (v: (column: number) => number): number =>
  v(0) +
  0.5 * v(1) +
  0.7 * v(0) * v(1) +
  Math.sin(2 * v(2)) +
  0.75 * v(3) -
  (v(5) > 0 ? v(4) : 0.3) +
  0.5 * v(6) +
  (v(7) > 1 ? 1 : 0)

/** Numeric columns, standard normal, and a class drawn by their log odds. */
export const makeData = (rows: number, columns: number, seed: number): TrainingData => {
  const random = createRandom(seed)
  const values = Array.from({ length: columns }, () => Float64Array.from({ length: rows }, random.normal))
  const y = Float64Array.from({ length: rows }, (_, row) => {
    const odds = logOdds(column => values[column]![row]!)
    return random.uniform() < 1 / (1 + Math.exp(-odds)) ? 1 : 0
  })
  return {
    x: { rows, columns: values.map((v, i) => ({ name: `c${i}`, kind: 'numeric', values: v })) },
    y,
  }
}
