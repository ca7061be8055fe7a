import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Alarm, alarm, limitsOf, type Observation, quiet } from './alarm.ts'

const limits = { on: 0.5, off: 0.4 }
const after = (values: (number | 'seen')[], from: Alarm = quiet) =>
  values.reduce<Alarm>(
    (state, value, at) =>
      alarm(state, value === 'seen' ? { kind: 'acknowledged', at } : { kind: 'value', at, value }, limits),
    from,
  )

test.each([
  ['below is quiet', [0.1, 0.49], 'none'],
  ['the threshold itself is on', [0.5], 'active'],
  ['between the limits a warning stays as it is', [0.5, 0.45, 0.4], 'active'],
  ['between the limits quiet stays quiet', [0.45], 'none'],
  ['off again and unseen, it waits', [0.9, 0.1], 'returned'],
  ['seen after it went off, it ends', [0.9, 0.1, 'seen'], 'none'],
  ['seen while on, it is acknowledged', [0.9, 'seen', 0.9], 'acknowledged'],
  ['seen while on and then off, it ends', [0.9, 'seen', 0.1], 'none'],
  ['off and on again, it is active again', [0.9, 0.1, 0.9], 'active'],
  ['after an end the next one is new', [0.9, 'seen', 0.1, 0.9], 'active'],
  ['seeing what is not there does nothing', ['seen'], 'none'],
] as const)('%s', (_what, values, state) => {
  expect(after([...values]).state).toBe(state)
})

test('the state began when it changed, not when it was last confirmed', () => {
  expect(after([0.1, 0.9, 0.9, 0.9])).toMatchObject({ state: 'active', since: 1, lastAt: 3 })
})

test('late readings change nothing', () => {
  const now = alarm(quiet, { kind: 'value', at: 1_000, value: 0.1 }, limits)
  expect(alarm(now, { kind: 'value', at: 999, value: 0.9 }, limits)).toBe(now)
})

test('no warning is lost: after a value at the threshold it is only gone when somebody has seen it', () => {
  const seen = fc.constant<Observation>({ kind: 'acknowledged', at: 0 })
  const value = fc
    .double({ min: 0, max: 1, noNaN: true })
    .map((measured): Observation => ({ kind: 'value', at: 0, value: measured }))
  fc.assert(
    fc.property(fc.array(fc.oneof({ weight: 4, arbitrary: value }, seen)), observations => {
      let state = quiet
      let open = false
      for (const [at, seenNow] of observations.entries()) {
        state = alarm(state, { ...seenNow, at }, limits)
        if (seenNow.kind === 'acknowledged') open = false
        else if (seenNow.value >= limits.on && state.state !== 'acknowledged') open = true
        expect(state.state === 'active' || state.state === 'returned').toBe(open)
      }
    }),
  )
})

test('the deadband is a fifth of the threshold, or what is said', () => {
  expect(limitsOf(0.5)).toEqual({ on: 0.5, off: 0.4 })
  expect(limitsOf(-10)).toEqual({ on: -10, off: -12 })
  expect(limitsOf(0.5, 0)).toEqual({ on: 0.5, off: 0.5 })
})
