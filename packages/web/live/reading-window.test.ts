import type { ScoredReading } from '@leinwand/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { WINDOW, withReadings } from './reading-window.ts'

const reading = (second: number): ScoredReading => ({
  id: `r${second}`,
  source: 's',
  machine: 'm',
  at: new Date(Date.UTC(2026, 0, 1) + second * 1000).toISOString(),
  scoredAt: new Date(Date.UTC(2026, 0, 1) + second * 1000).toISOString(),
  latency: 0,
  deployment: 'd',
  values: {},
  prediction: 0,
  warning: false,
})

test('in whatever portions and however often readings arrive, each stands once and in order of time', () => {
  const portion = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 60 })
  fc.assert(
    fc.property(fc.array(portion, { maxLength: 12 }), portions => {
      const window = portions.reduce<readonly ScoredReading[]>(
        (known, seconds) => withReadings(known, seconds.map(reading)),
        [],
      )
      const expected = [...new Set(portions.flat())].sort((a, b) => a - b).map(second => `r${second}`)
      expect(window.map(({ id }) => id)).toEqual(expected.slice(-WINDOW))
    }),
  )
})

test('nothing new leaves the window as it is, so that nothing is drawn again', () => {
  const window = [reading(1)]
  expect(withReadings(window, [])).toBe(window)
})
