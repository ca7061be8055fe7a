import { expect, test } from 'vitest'
import { boundOfSign } from './bound-of-sign.ts'

test.each([
  ['≥ 0.85', { min: 0.85 }],
  ['≥ -5, ≤ 1e-7', { min: -5, max: 1e-7 }],
  ['≥ baseline + 0.5', { minOverBaseline: 0.5 }],
  ['≤ 3, ≤ baseline − 0.05', { max: 3, minOverBaseline: 0.05 }],
])('%s', (signs, bounds) => expect(boundOfSign(signs)).toEqual(bounds))
