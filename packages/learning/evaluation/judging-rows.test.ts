import { describe, expect, test } from 'vitest'
import { errorOf } from '../explanation/permutation-importance.ts'
import { curve, halves } from '../learners/boosted-trees/testing/made-data.ts'
import { trainBoostedTrees } from '../learners/boosted-trees/train-boosted-trees.ts'
import { predict } from '../learners/predict.ts'
import type { Matrix } from '../matrix/matrix.ts'
import { createRandom } from '../statistics/random.ts'
import { learningCurve } from './learning-curve.ts'
import { judgeRobustness } from './robustness.ts'
import { binnedSlices, judgeSlices } from './slices.ts'
import { worstRows } from './worst-rows.ts'

const random = createRandom(6)

describe('slices', () => {
  const rows = 600
  const shift = Array.from({ length: rows }, (_, row) => ['early', 'late', 'night'][row % 3]!)
  const actual = Float64Array.from({ length: rows }, () => random.normal())
  const values = actual.map((value, row) => value + (shift[row] === 'night' ? 1 : 0.3) * random.normal())
  const prediction = { kind: 'regression' as const, values }
  const run = { metric: 'rmse', seed: 1 }

  test('name the shift in which the model is worse, worst first', () => {
    const found = judgeSlices([{ name: 'shift', values: shift }], actual, prediction, run)
    expect(found.map(({ value }) => value)[0]).toBe('night')
    expect(found[0]).toMatchObject({ column: 'shift', rows: 200, clearlyWorse: true })
    expect(found[0]!.worseBy!).toBeGreaterThan(0.4)
    expect(found.slice(1).some(({ clearlyWorse }) => clearlyWorse)).toBe(false)
  })

  test('with less rows than the least, and columns of one value, are left out', () => {
    const rare = shift.map((value, row) => (row < 9 ? 'rare' : value))
    const found = judgeSlices(
      [
        { name: 'shift', values: rare },
        { name: 'one', values: shift.map(() => 'x') },
      ],
      actual,
      prediction,
      run,
    )
    expect(new Set(found.map(({ value }) => value))).toEqual(new Set(['early', 'late', 'night']))
  })

  test('of a number are bins of like size, missing in none', () => {
    const { values: bins } = binnedSlices('a', Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, Number.NaN), 4)
    expect(bins).toEqual([
      '≤ 2.75',
      '≤ 2.75',
      '2.75 – 4.5',
      '2.75 – 4.5',
      '4.5 – 6.25',
      '4.5 – 6.25',
      '> 6.25',
      '> 6.25',
      null,
    ])
    expect(new Set(binnedSlices('a', new Float64Array(5).fill(3)).values).size).toBe(1)
  })

  test('of classes where a metric is undefined come last, without an interval', () => {
    const y = Float64Array.from({ length: rows }, (_, row) => (shift[row] === 'late' ? 0 : row % 2))
    const p = y.map(value => (value + random.uniform()) / 2)
    const found = judgeSlices(
      [{ name: 'shift', values: shift }],
      y,
      { kind: 'classification', probabilities: [p.map(v => 1 - v), p] },
      { metric: 'rocAuc', seed: 1 },
    )
    expect(found.at(-1)).toMatchObject({ value: 'late', worseBy: null, metric: { value: null, low: null } })
  })
})

const [learned, kept] = halves(curve)
const model = trainBoostedTrees(learned, { kind: 'regression' }, { trees: 40 }, { seed: 1 })
const says = (x: Matrix) => predict(model, x)

test('a sensor that matters is missed more than one that does not, and more so the noisier it is', () => {
  const { value, sensors } = judgeRobustness(says, kept.x, kept.y, { seed: 1, measure: errorOf })
  const [a, , c] = sensors
  expect(a!.missing).toBeGreaterThan(2 * value)
  expect(c!.missing).toBeLessThan(1.2 * value)
  const values = a!.noise.map(noise => noise.value)
  expect(values).toEqual(values.toSorted((p, q) => p - q))
  expect(values[0]!).toBeGreaterThan(value)
})

describe('a learning curve', () => {
  const train = (trees: number) => (data: typeof learned) => {
    const grown = trainBoostedTrees(data, { kind: 'regression' }, { trees, minLeafRows: 5 }, { seed: 1 })
    return (x: Matrix) => predict(grown, x)
  }

  test('falls while there is more to learn', () => {
    const found = learningCurve(learned, { seed: 1, train: train(40), test: kept, errorOf })
    const errors = found.points.map(({ error }) => error)
    expect(errors.length).toBe(4)
    expect(errors.at(-1)!).toBeLessThan(errors[0]!)
    expect(found.moreHelps).toBe(found.lastGain! >= 0.02)
  })

  test('is flat where all is known, and takes whole groups', () => {
    const groups = Int32Array.from({ length: learned.x.rows }, (_, row) => Math.floor(row / 100))
    const mean = (data: typeof learned) => {
      const centre = data.y.reduce((sum, value) => sum + value, 0) / data.y.length
      return (x: Matrix) => ({ kind: 'regression' as const, values: new Float64Array(x.rows).fill(centre) })
    }
    const found = learningCurve(learned, { seed: 1, train: mean, test: kept, errorOf, groups })
    expect(found.points.map(({ rows }) => rows % 100)).toEqual([0, 0, 0, 0])
    expect(found.points.at(-1)!.groups).toBe(20)
    expect(found.moreHelps).toBe(false)
  })

  test('leaves out what cannot be learned from', () => {
    const few = learningCurve(learned, { seed: 1, train: () => null, test: kept, errorOf })
    expect(few).toEqual({ points: [], lastGain: null, moreHelps: null })
  })
})

test('the worst rows are those that were farthest off', () => {
  const actual = Float64Array.of(1, 2, 3, 4)
  const values = Float64Array.of(1, 5, 2, 4.5)
  expect(worstRows(actual, { kind: 'regression', values }, 2)).toEqual([
    { row: 1, actual: 2, said: 5, error: 3 },
    { row: 2, actual: 3, said: 2, error: -1 },
  ])
  const p = Float64Array.of(0.9, 0.2, 0.4)
  const [worst] = worstRows(
    Float64Array.of(1, 1, 0),
    { kind: 'classification', probabilities: [p.map(v => 1 - v), p] },
    1,
  )
  expect(worst).toMatchObject({ row: 1, actual: 1, said: 0.2 })
})
