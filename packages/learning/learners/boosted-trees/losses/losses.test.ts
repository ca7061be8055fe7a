import { describe, expect, test } from 'vitest'
import { createRandom } from '../../../statistics/random.ts'
import { checkBoostedTreesData } from '../check-boosted-trees-data.ts'
import { BOOSTED_TREES_DEFAULTS } from '../parameters.ts'
import { halves, NUMBER, numeric, valuesOf } from '../testing/made-data.ts'
import { trainBoostedTrees } from '../train-boosted-trees.ts'

const random = createRandom(21)
const ROWS = 6000
const a = Float64Array.from({ length: ROWS }, () => random.uniform() * 4)
const x = { rows: ROWS, columns: [numeric('a', a)] }
/** Noise that grows with `a` and is not symmetric, so that mean, median and quantiles differ. */
const skewed = a.map(value => value - (0.2 + value) * Math.log(1 - random.uniform()))
const [train, rest] = halves({ x, y: skewed })
const shareBelow = (predicted: Float64Array) =>
  rest.y.filter((value, row) => value <= predicted[row]!).length / rest.y.length

describe('quantile', () => {
  test.each([0.1, 0.5, 0.9])('a share of %f of rows not seen lies below', quantile => {
    const model = trainBoostedTrees(train, NUMBER, { loss: 'quantile', quantile, trees: 60 }, { seed: 1 })
    const predicted = valuesOf(model, rest)
    expect(Math.abs(shareBelow(predicted) - quantile)).toBeLessThan(0.04)
    // −ln(1 − q) of the exponential noise, its width by a: the quantile moves with the feature.
    const probe = { x: { rows: 2, columns: [numeric('a', [0.5, 3.5])] } }
    const [low, high] = valuesOf(model, probe)
    expect(high! - low!).toBeCloseTo(3 - 3 * Math.log(1 - quantile), -0.5)
  })

  test('rows of weight 3 count three times', () => {
    const weights = train.y.map(value => (value > 3 ? 3 : 1))
    const own = { loss: 'quantile', quantile: 0.5, trees: 1, leaves: 2, learningRate: 1 } as const
    const model = trainBoostedTrees({ ...train, weights }, NUMBER, own, { seed: 1 })
    const predicted = valuesOf(model, train)
    const weigh = (keep: (row: number) => boolean) =>
      weights.reduce((sum, weight, row) => sum + (keep(row) ? weight : 0), 0)
    for (const value of new Set(predicted)) {
      const all = weigh(row => predicted[row] === value)
      const below = weigh(row => predicted[row] === value && train.y[row]! <= value)
      expect(Math.abs(below / all - 0.5)).toBeLessThan(0.01)
    }
  })
})

test('the absolute error follows the median, the squared one the mean, however far outliers lie', () => {
  const y = a.map((value, row) => (row % 10 === 0 ? value + 1000 : value))
  const model = trainBoostedTrees({ x, y }, NUMBER, { loss: 'absolute', trees: 80 }, { seed: 1 })
  const mean = trainBoostedTrees({ x, y }, NUMBER, { trees: 80 }, { seed: 1 })
  const probe = { x: { rows: 1, columns: [numeric('a', [2])] } }
  expect(valuesOf(model, probe)[0]).toBeCloseTo(2, 0)
  expect(valuesOf(mean, probe)[0]).toBeGreaterThan(50)
})

describe('poisson', () => {
  const counts = a.map(value => {
    const limit = Math.exp(-Math.exp(value - 2))
    let drawn = 0
    for (let product = random.uniform(); product > limit; product *= random.uniform()) drawn++
    return drawn
  })
  const model = trainBoostedTrees({ x, y: counts }, NUMBER, { loss: 'poisson', trees: 60 }, { seed: 1 })

  test('predicts expected numbers, which are positive', () => {
    const probe = { x: { rows: 3, columns: [numeric('a', [1, 2, 3])] } }
    const [one, two, three] = valuesOf(model, probe)
    expect(one! / Math.exp(-1)).toBeCloseTo(1, 0)
    expect(Math.abs(two! - 1)).toBeLessThan(0.2)
    expect(Math.abs(three! / Math.exp(1) - 1)).toBeLessThan(0.15)
    expect(Math.min(...valuesOf(model, { x }))).toBeGreaterThan(0)
    expect(model.link).toBe('log')
  })

  test('keeps the mean of what it has seen', () => {
    const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length
    expect(mean(valuesOf(model, { x })) / mean(counts)).toBeCloseTo(1, 2)
  })

  test('refuses a negative target', () => {
    const y = counts.with(7, -1)
    const parameters = { ...BOOSTED_TREES_DEFAULTS, loss: 'poisson' as const }
    expect(checkBoostedTreesData({ x, y }, NUMBER, parameters)).toEqual({
      ok: false,
      failure: { code: 'target-negative', params: { row: 7, value: -1 } },
    })
    expect(checkBoostedTreesData({ x, y: counts }, NUMBER, parameters).ok).toBe(true)
  })
})
