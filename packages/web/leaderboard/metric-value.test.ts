import { expect, test } from 'vitest'
import { metricValue } from './metric-value.ts'

test('an error is shown as it is, a rate as what is right', () => {
  expect(metricValue('rmse', 3.5)).toBe(3.5)
  expect(metricValue('logLoss', 0.2)).toBe(0.2)
  expect(metricValue('prAuc', 0.25)).toBe(0.75)
})
