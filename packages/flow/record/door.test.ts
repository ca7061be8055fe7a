import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { door, futureLimitMs, largestPayload } from './door.ts'

const receivedAt = Date.UTC(2026, 10, 5, 12)
const good = {
  id: 'm1-7',
  at: '2026-11-05T12:59:59.900+01:00',
  machine: 'm1',
  values: { 'Torque [Nm]': 41.4, Typ: 'L', läuft: true, leer: null },
}
const arrive = (message: unknown, topic = 'leinwand/milling/m1') =>
  door({
    topic,
    receivedAt,
    payload:
      message instanceof Uint8Array
        ? message
        : Buffer.from(typeof message === 'string' ? message : JSON.stringify(message)),
  })
const reasonOf = (message: unknown, topic?: string) => {
  const decision = arrive(message, topic)
  return decision.ok ? 'admitted' : `${decision.rejected.reason}: ${decision.rejected.detail}`
}

test('a reading passes, with its time as an instant', () => {
  expect(arrive(good)).toEqual({
    ok: true,
    reading: {
      source: 'milling',
      machine: 'm1',
      id: 'm1-7',
      at: Date.UTC(2026, 10, 5, 11, 59, 59, 900),
      receivedAt,
      values: good.values,
    },
  })
})

describe('is rejected with the reason and the place', () => {
  test.each([
    ['no JSON', '{"id":', /^not-json: /],
    ['broken UTF-8', new Uint8Array([0x7b, 0xff, 0x7d]), /^not-json: /],
    ['a list', [good], /^shape: message: /],
    ['an empty id', { ...good, id: '' }, /^shape: id: /],
    ['a number as id', { ...good, id: 7 }, /^shape: id: /],
    ['no time', { ...good, at: undefined }, /^shape: at: /],
    ['a time without zone', { ...good, at: '2026-11-05T12:00:00' }, /^shape: at: /],
    ['a time that is a number', { ...good, at: receivedAt }, /^shape: at: /],
    ['a nested value', { ...good, values: { a: { b: 1 } } }, /^shape: values\.a: /],
    ['values that are a list', { ...good, values: [1, 2] }, /^shape: values: /],
    ['an unknown field', { ...good, quality: 'good' }, /^shape: message: .*quality/],
    [
      'too many values',
      { ...good, values: Object.fromEntries(Array.from({ length: 1001 }, (_, n) => [`c${n}`, n])) },
      /^shape: values: more than 1000/,
    ],
    ['another machine', { ...good, machine: 'm2' }, /^machine: machine "m2" on the topic of "m1"/],
  ])('%s', (_what, message, expected) => {
    expect(reasonOf(message)).toMatch(expected)
  })

  test.each([
    'leinwand/milling',
    'leinwand/milling/m1/x',
    'leinwand//m1',
    'leinwand/mil ling/m1',
    'other/a/b',
  ])('the topic %s', topic => {
    expect(reasonOf(good, topic)).toMatch(/^topic: /)
  })

  test('a time too far in the future, and only that', () => {
    const at = (ahead: number) => ({ ...good, at: new Date(receivedAt + ahead).toISOString() })
    expect(reasonOf(at(futureLimitMs))).toBe('admitted')
    expect(reasonOf(at(futureLimitMs + 1))).toMatch(/^future: at 2026-11-05T12:05:00\.001Z/)
    expect(reasonOf(at(-10 * 365 * 86_400_000))).toBe('admitted')
  })

  test('a payload that is too large, of which the beginning is kept', () => {
    const decision = arrive(new Uint8Array(largestPayload + 1).fill(65))
    if (decision.ok) throw new Error('admitted')
    expect(decision.rejected.reason).toBe('too-large')
    expect(decision.rejected.payload.length).toBe(64 * 1024)
  })
})

test('whatever comes is decided and never throws; what is rejected keeps its bytes', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.uint8Array({ maxLength: 200 }), (topic, payload) => {
      const decision = door({ topic, payload, receivedAt })
      expect(decision.ok).toBe(false)
      if (!decision.ok) expect(decision.rejected.payload).toEqual(payload)
    }),
  )
})
