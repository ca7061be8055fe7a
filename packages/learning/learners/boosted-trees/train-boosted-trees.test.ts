import { describe, expect, test } from 'vitest'
import type { Column } from '../../matrix/column.ts'
import { takeRows } from '../../matrix/take-rows.ts'
import type { Task } from '../../matrix/training-data.ts'
import { rmse } from '../../metrics/regression-errors.ts'
import { createRandom } from '../../statistics/random.ts'
import { trainConstant } from '../constant/train-constant.ts'
import { predict } from '../predict.ts'
import {
  curve,
  halves,
  makeData,
  metricsOf,
  NUMBER,
  numeric,
  TWO,
  valuesOf,
  xor,
} from './testing/made-data.ts'
import { trainBoostedTrees } from './train-boosted-trees.ts'

describe('learns', () => {
  test('exclusive or, which no single column tells anything of', () => {
    const [train, rest] = halves(xor)
    const model = trainBoostedTrees(train, TWO, { trees: 60 }, { seed: 1 })
    expect(metricsOf(model, rest).accuracy).toBeGreaterThan(0.97)
    expect(metricsOf(trainConstant(train, TWO), rest).rocAuc).toBe(0.5)
  })

  test('a noisy curve nearly down to its noise of 0.5', () => {
    const [train, rest] = halves(curve)
    const model = trainBoostedTrees(train, NUMBER, {}, { seed: 1 })
    expect(rmse(rest.y, valuesOf(model, rest))).toBeLessThan(0.6)
    expect(rmse(rest.y, valuesOf(trainConstant(train, NUMBER), rest))).toBeGreaterThan(2)
  })

  test('three classes, with probabilities that sum to 1', () => {
    const task: Task = { kind: 'classification', classes: ['low', 'middle', 'high'] }
    const [train, rest] = halves(makeData(3000, 3, (a, b) => (a + b > 0.5 ? 2 : a - b > 0 ? 1 : 0)))
    const model = trainBoostedTrees(train, task, { trees: 40 }, { seed: 1 })
    expect(metricsOf(model, rest).accuracy).toBeGreaterThan(0.95)
    const prediction = predict(model, rest.x)
    const columns = prediction.kind === 'classification' ? prediction.probabilities : []
    expect(columns).toHaveLength(3)
    for (let row = 0; row < rest.x.rows; row++)
      expect(columns.reduce((sum, column) => sum + column[row]!, 0)).toBeCloseTo(1, 12)
  })

  test('which way missing values go', () => {
    const random = createRandom(4)
    const values = Float64Array.from({ length: 2000 }, () =>
      random.uniform() < 0.3 ? NaN : random.uniform(),
    )
    // Missing behaves like large values, then like small ones.
    for (const likeLarge of [true, false]) {
      const y = values.map(value => (Number.isNaN(value) ? (likeLarge ? 1 : 0) : value > 0.5 ? 1 : 0))
      const data = { x: { rows: 2000, columns: [numeric('a', values)] }, y }
      const model = trainBoostedTrees(data, TWO, { trees: 30 }, { seed: 1 })
      const probe = { rows: 3, columns: [numeric('a', [NaN, 0.1, 0.9])] }
      const [missing, small, large] = valuesOf(model, { x: probe })
      expect(Math.abs(missing! - (likeLarge ? large! : small!))).toBeLessThan(0.01)
      expect(large! - small!).toBeGreaterThan(0.8)
    }
  })

  test('that being missing means something by itself', () => {
    const values = Float64Array.from({ length: 600 }, (_, row) => (row % 3 === 0 ? NaN : row % 7))
    const y = values.map(value => (Number.isNaN(value) ? 5 : 1))
    const model = trainBoostedTrees(
      { x: { rows: 600, columns: [numeric('a', values)] }, y },
      NUMBER,
      { trees: 100 },
      { seed: 1 },
    )
    const probe = { rows: 3, columns: [numeric('a', [NaN, 6, Infinity])] }
    const [missing, six, infinite] = valuesOf(model, { x: probe })
    expect(missing).toBeCloseTo(5, 2)
    expect(six).toBeCloseTo(1, 2)
    expect(infinite).toBe(six)
  })
})

describe('categories', () => {
  const random = createRandom(5)
  const categories = Array.from({ length: 20 }, (_, i) => `machine ${i}`)
  const codes = Int32Array.from({ length: 4000 }, () => random.integer(20))
  const column: Column = { name: 'machine', kind: 'categorical', codes, categories }
  const data = {
    x: { rows: 4000, columns: [column] },
    // Neighbouring codes mean opposite things, so that treating codes as numbers would need nineteen cuts.
    y: Float64Array.from(codes, code => (code % 2) * 4 + random.normal() * 0.1),
  }
  const model = trainBoostedTrees(data, NUMBER, { trees: 50, leaves: 2, l2: 0 }, { seed: 1 })
  const predictCodes = (given: number[], names: readonly string[] = categories) =>
    valuesOf(model, {
      x: {
        rows: given.length,
        columns: [{ ...column, codes: Int32Array.from(given), categories: names }],
      },
    })

  test('are parted into subsets, one cut for all', () => {
    const [even, odd] = predictCodes([0, 1])
    expect(even).toBeCloseTo(0, 0)
    expect(odd).toBeCloseTo(4, 0)
    expect([...predictCodes([18, 19])]).toEqual([even, odd])
  })

  test('are found by name, not by code', () => {
    expect([...predictCodes([1, 0], ['machine 1', 'machine 0'])]).toEqual([...predictCodes([0, 1])])
  })

  test('that are unknown count as missing', () => {
    const [missing, unknown] = predictCodes([-1, 0], ['never seen'])
    expect(unknown).toBe(missing)
  })

  test('of which there are few are each tried alone', () => {
    const few = Int32Array.from({ length: 900 }, (_, row) => row % 3)
    const part = { ...column, codes: few, categories: ['a', 'b', 'c'] }
    const y = Float64Array.from(few, code => (code === 1 ? 10 : 0))
    const learned = trainBoostedTrees(
      { x: { rows: 900, columns: [part] }, y },
      NUMBER,
      { trees: 80 },
      { seed: 1 },
    )
    const [a, b] = valuesOf(learned, { x: takeRows({ rows: 900, columns: [part] }, [0, 1]) })
    expect(a).toBeCloseTo(0, 1)
    expect(b).toBeCloseTo(10, 1)
  })
})
