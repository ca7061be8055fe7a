import { expect, test } from 'vitest'
import { trainConstant } from '../learners/constant/train-constant.ts'
import type { Task, TrainingData } from '../matrix/training-data.ts'
import { crossValidate } from './cross-validate.ts'

const x = {
  rows: 4,
  columns: [{ name: 'a', kind: 'numeric' as const, values: Float64Array.of(1, 2, 3, 4) }],
}
const folds = [
  { train: Int32Array.of(2, 3), test: Int32Array.of(0, 1) },
  { train: Int32Array.of(0, 1), test: Int32Array.of(2, 3) },
]

test('each row is predicted by the model that has not seen it', () => {
  const data: TrainingData = { x, y: Float64Array.of(1, 3, 10, 20) }
  const task: Task = { kind: 'regression' }
  const seen: number[] = []
  const result = crossValidate(data, task, {
    folds,
    train: (part, fold) => {
      seen.push(fold)
      return trainConstant(part, task)
    },
  })
  expect(seen).toEqual([0, 1])
  expect(result.prediction).toEqual({ kind: 'regression', values: Float64Array.of(15, 15, 2, 2) })
  expect(result.folds.map(fold => fold.mae)).toEqual([13, 13])
  expect(result.mean.mae).toBe(13)
  expect(result.sd.mae).toBe(0)
  expect(result.pooled.mae).toBe(13)
})

test('rows that no fold tests stay unpredicted and uncounted', () => {
  const data: TrainingData = { x, y: Float64Array.of(0, 1, 1, 1) }
  const task: Task = { kind: 'classification', classes: ['no', 'yes'] }
  const result = crossValidate(data, task, {
    folds: folds.slice(1),
    train: part => trainConstant(part, task),
  })
  expect(result.prediction).toEqual({
    kind: 'classification',
    probabilities: [Float64Array.of(NaN, NaN, 0.5, 0.5), Float64Array.of(NaN, NaN, 0.5, 0.5)],
  })
  expect(result.pooled.accuracy).toBe(1)
})
