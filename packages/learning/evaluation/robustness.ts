import type { Says } from '../explanation/permutation-importance.ts'
import type { Prediction } from '../learners/prediction.ts'
import type { Column } from '../matrix/column.ts'
import type { Matrix } from '../matrix/matrix.ts'
import { createRandom } from '../statistics/random.ts'
import { standardDeviation } from '../statistics/standard-deviation.ts'

/** What becomes of a metric when one sensor is not as it was: `noise` in shares of its standard deviation, or gone. */
export type SensorRobustness = {
  feature: string
  noise: { share: number; value: number }[]
  missing: number
}

export type RobustnessRun = {
  seed: number
  shares?: readonly number[]
  measure: (actual: Float64Array, prediction: Prediction) => number
}

const withColumn = (x: Matrix, place: number, column: Column): Matrix => ({
  rows: x.rows,
  columns: x.columns.map((each, f) => (f === place ? column : each)),
})

const emptied = (column: Column): Column =>
  column.kind === 'numeric'
    ? { ...column, values: new Float64Array(column.values.length).fill(Number.NaN) }
    : { ...column, codes: new Int32Array(column.codes.length).fill(-1) }

/** The metric for every feature in turn, noisy (numbers) and missing, beside what it is on the rows as they are. */
export const judgeRobustness = (
  says: Says,
  x: Matrix,
  actual: Float64Array,
  { seed, shares = [0.05, 0.1, 0.25], measure }: RobustnessRun,
): { value: number; sensors: SensorRobustness[] } => {
  const random = createRandom(seed)
  const of = (changed: Matrix) => measure(actual, says(changed))
  return {
    value: of(x),
    sensors: x.columns.map((column, place) => {
      const noise: SensorRobustness['noise'] = []
      if (column.kind === 'numeric') {
        const scale = standardDeviation(column.values.filter(Number.isFinite))
        for (const share of Number.isFinite(scale) ? shares : []) {
          const values = column.values.map(value => value + share * scale * random.normal())
          noise.push({ share, value: of(withColumn(x, place, { ...column, values })) })
        }
      }
      return { feature: column.name, noise, missing: of(withColumn(x, place, emptied(column))) }
    }),
  }
}
