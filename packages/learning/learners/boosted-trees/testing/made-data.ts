/** Small made data and short ways to read predictions, for the tests of this folder. */
import type { Column } from '../../../matrix/column.ts'
import { type Task, type TrainingData, takeTrainingRows } from '../../../matrix/training-data.ts'
import { classificationMetrics } from '../../../metrics/classification-metrics.ts'
import { createRandom } from '../../../statistics/random.ts'
import type { Model } from '../../model.ts'
import { predict } from '../../predict.ts'

export const TWO: Task = { kind: 'classification', classes: ['no', 'yes'] }
export const NUMBER: Task = { kind: 'regression' }

export const numeric = (name: string, values: ArrayLike<number>): Column => ({
  name,
  kind: 'numeric',
  values: Float64Array.from(values),
})

/** Three uniform columns in −1 … 1 and a target made of them. */
export const makeData = (
  rows: number,
  seed: number,
  target: (a: number, b: number, noise: number) => number,
) => {
  const random = createRandom(seed)
  const [a, b, c] = [0, 1, 2].map(() => Float64Array.from({ length: rows }, () => random.uniform() * 2 - 1))
  const y = Float64Array.from({ length: rows }, (_, row) => target(a![row]!, b![row]!, random.normal()))
  return { x: { rows, columns: [numeric('a', a!), numeric('b', b!), numeric('c', c!)] }, y }
}

export const halves = (data: TrainingData) => {
  const rows = Int32Array.from({ length: data.x.rows }, (_, row) => row)
  const middle = data.x.rows >> 1
  return [
    takeTrainingRows(data, rows.subarray(0, middle)),
    takeTrainingRows(data, rows.subarray(middle)),
  ] as const
}

export const valuesOf = (model: Model, data: { x: TrainingData['x'] }): Float64Array => {
  const prediction = predict(model, data.x)
  return prediction.kind === 'regression' ? prediction.values : prediction.probabilities[1]!
}

export const metricsOf = (model: Model, data: TrainingData) => {
  const prediction = predict(model, data.x)
  if (prediction.kind !== 'classification') throw new TypeError('expected probabilities')
  return classificationMetrics(data.y, prediction.probabilities)
}

export const xor = makeData(4000, 1, (a, b) => (a > 0 === b > 0 ? 1 : 0))
export const curve = makeData(4000, 2, (a, b, noise) => 3 * Math.sin(3 * a) + (b > 0.2 ? 2 : 0) + 0.5 * noise)
