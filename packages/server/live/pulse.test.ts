import { expect, test } from 'vitest'
import { pulse } from './pulse.ts'

test('the rate is that of the last ten whole seconds', () => {
  const beat = pulse()
  const start = 1_700_000_000_000
  for (let ms = 0; ms < 20_000; ms += 100) beat.received(2, start + ms)
  expect(beat.perSecond(start + 20_000)).toBe(20)
  expect(beat.perSecond(start + 20_999)).toBe(20)
  expect(beat.perSecond(start + 25_000)).toBe(10)
  expect(beat.perSecond(start + 31_000)).toBe(0)
})

test('the 95th percentile is that of the last thousand', () => {
  const beat = pulse()
  expect(beat.latencyP95()).toBeNull()
  for (let n = 0; n < 5_000; n++) beat.scored(9_999)
  for (let n = 1; n <= 1_000; n++) beat.scored(n)
  expect(beat.latencyP95()).toBe(950)
})
