import { expect, test } from 'vitest'
import { mean, weightedMean } from './mean.ts'
import { quantiles } from './quantile.ts'
import { createRandom } from './random.ts'
import { standardDeviation } from './standard-deviation.ts'

const draw = (count: number, next: () => number) => Float64Array.from({ length: count }, next)

test('a seed fixes the sequence for good', () => {
  const random = createRandom(42)
  // Recorded from this implementation: trained models and splits hang on it, so it must never change.
  expect(draw(4, random.uint32)).toEqual(Float64Array.of(660444221, 3652823732, 77678286, 922035873))
})

test('high and low bits of a seed both count', () => {
  expect(createRandom(1).uint32()).not.toBe(createRandom(2).uint32())
  expect(createRandom(1 + 2 ** 40).uint32()).not.toBe(createRandom(1).uint32())
})

test('uniform and normal draws have the moments they should', () => {
  const random = createRandom(7)
  const uniform = draw(100_000, random.uniform)
  expect(mean(uniform)).toBeCloseTo(0.5, 2)
  expect(standardDeviation(uniform)).toBeCloseTo(Math.sqrt(1 / 12), 2)
  expect(Math.min(...quantiles(uniform, [0, 1]))).toBeGreaterThanOrEqual(0)
  const normal = draw(100_000, random.normal)
  expect(mean(normal)).toBeCloseTo(0, 1)
  expect(standardDeviation(normal)).toBeCloseTo(1, 1)
})

test('integers below a bound are all drawn, evenly', () => {
  const random = createRandom(3)
  const counts = new Array<number>(6).fill(0)
  for (let i = 0; i < 60_000; i++) counts[random.integer(6)]!++
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500)
})

test('quantiles are those of type 7, missing values left out', () => {
  expect(quantiles([4, NaN, 1, 3, 2], [0, 0.25, 0.5, 1])).toEqual([1, 1.75, 2.5, 4])
  expect(quantiles([NaN], [0.5])).toEqual([NaN])
})

test('means and spread', () => {
  expect(mean([1, 2, 6])).toBe(3)
  expect(weightedMean([1, 2, 6], [1, 1, 2])).toBe(3.75)
  expect(standardDeviation([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(2.138089935299395, 12)
  expect(standardDeviation([1])).toBeNaN()
})
