import { expect, test } from 'vitest'
import { fUpperQuantile, logGamma } from './f-distribution.ts'
import { normalQuantile, normalTail } from './normal-distribution.ts'

// Recorded with scipy.stats: norm.ppf, norm.sf, f.isf, and scipy.special.gammaln.
test('the normal distribution is that of SciPy, in the middle and in the tails', () => {
  expect(normalQuantile(0.5)).toBeCloseTo(0, 15)
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 13)
  expect(normalQuantile(1e-10)).toBeCloseTo(-6.361340902404056, 11)
  expect(normalQuantile(0.3)).toBeCloseTo(-0.5244005127080409, 14)
  expect(normalTail(3)).toBeCloseTo(0.0013498980316300933, 17)
  expect(normalTail(8) / 6.22096057427174e-16).toBeCloseTo(1, 12)
  expect(normalTail(-1)).toBeCloseTo(0.8413447460685429, 15)
})

test('the upper quantiles of F are those of SciPy', () => {
  expect(fUpperQuantile(0.05, 3, 17)).toBeCloseTo(3.1967768409433432, 10)
  expect(fUpperQuantile(0.001, 2, 998)).toBeCloseTo(6.955789379970779, 9)
  expect(fUpperQuantile(0.5, 10, 5)).toBeCloseTo(1.073038327219511, 11)
})

test('the logarithm of gamma is that of SciPy', () => {
  expect(logGamma(0.5)).toBeCloseTo(0.5723649429247, 13)
  expect(logGamma(123.4)).toBeCloseTo(469.3360974421906, 10)
})
