import fc from 'fast-check'
import { expect, test } from 'vitest'
import { comparisonVerdict } from './verdict.ts'

const within = (low: number, value: number, high: number) => ({ low, value, high })

test('intervals apart decide, and more is better for a rate', () => {
  expect(comparisonVerdict('f1', within(0.5, 0.6, 0.7), within(0.71, 0.8, 0.9))).toBe('better')
  expect(comparisonVerdict('f1', within(0.71, 0.8, 0.9), within(0.5, 0.6, 0.7))).toBe('worse')
})

test('of an error less is better', () => {
  expect(comparisonVerdict('rmse', within(5, 6, 7), within(2, 3, 4))).toBe('better')
  expect(comparisonVerdict('mape', within(2, 3, 4), within(5, 6, 7))).toBe('worse')
})

test('intervals that touch leave it open', () => {
  expect(comparisonVerdict('f1', within(0.5, 0.6, 0.7), within(0.7, 0.8, 0.9))).toBe('unclear')
})

test('the same figure is alike; without a figure or an interval nothing can be said', () => {
  expect(comparisonVerdict('f1', within(0.5, 0.6, 0.7), within(0.5, 0.6, 0.7))).toBe('alike')
  expect(comparisonVerdict('f1', undefined, within(0.5, 0.6, 0.7))).toBe('unknown')
  expect(comparisonVerdict('f1', { value: null, low: null, high: null }, within(0.5, 0.6, 0.7))).toBe(
    'unknown',
  )
  expect(comparisonVerdict('f1', { value: 0.2, low: null, high: null }, within(0.5, 0.6, 0.7))).toBe(
    'unknown',
  )
})

test('law: swapped sides swap the verdict', () => {
  const interval = fc
    .tuple(fc.integer(), fc.nat(100), fc.nat(100))
    .map(([value, below, above]) => within(value - below, value, value + above))
  const other = { better: 'worse', worse: 'better', unclear: 'unclear', alike: 'alike', unknown: 'unknown' }
  fc.assert(
    fc.property(fc.constantFrom('f1', 'rmse'), interval, interval, (metric, a, b) => {
      expect(comparisonVerdict(metric, b, a)).toBe(other[comparisonVerdict(metric, a, b)])
    }),
  )
})
