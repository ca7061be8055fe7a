import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cents, decimal, times } from './decimal.ts'
import { priceOf } from './price-of.ts'
import { PriceSheet } from './price-sheet.ts'
import type { Usage } from './usage.ts'

const priced = (sheet: unknown, usage: readonly Usage[], period?: string) => {
  const outcome = priceOf(PriceSheet.parse(sheet), usage, { period })
  if (!outcome.ok) throw new Error(outcome.failure.code)
  return outcome.value
}
const steps = [
  { upTo: 10, price: 20 },
  { upTo: 50, price: 15 },
  { upTo: null, price: 10 },
]
const subscription = (kind: string) => ({ model: 'subscription', tiers: { kind, steps } })

describe('the cases of finance.md', () => {
  test('graduated: 10 · 20 + 40 · 15 + 10 · 10 = 900', () => {
    const { amountCents, lines } = priced(subscription('graduated'), [{ quantity: 60 }])
    expect(amountCents).toBe(90_000)
    expect(lines.map(({ quantity, price, amountCents: each }) => [quantity, price, each])).toEqual([
      [10, 20, 20_000],
      [40, 15, 60_000],
      [10, 10, 10_000],
    ])
  })
  test('volume: 60 · 10 = 600', () => {
    expect(priced(subscription('volume'), [{ quantity: 60 }]).amountCents).toBe(60_000)
  })
  test('minimum: 100 + max(250, 1,000 · 0.05) = 350, of which 200 fill up to the minimum', () => {
    const sheet = { model: 'payPerUse', price: 0.05, base: 100, minimum: 250, unit: 'prediction' }
    const { amountCents, lines } = priced(sheet, [{ quantity: 1000 }])
    expect(amountCents).toBe(35_000)
    expect(lines.map(({ kind, amountCents: each }) => [kind, each])).toEqual([
      ['base', 10_000],
      ['use', 5_000],
      ['minimum', 20_000],
    ])
  })
})

describe('other models, computed by hand', () => {
  test('one-off: 3 · 1,690.00', () => {
    expect(priced({ model: 'oneOff', price: 1690 }, [{ quantity: 3 }]).amountCents).toBe(507_000)
  })
  test('availability 98.5 agreed: 99.25 reached → 1,000 + 0.75 · 80 = 1,060', () => {
    const sheet = { model: 'availability', base: 1000, agreed: 98.5, bonus: 80, malus: 120 }
    expect(priced(sheet, [{ quantity: 99.25 }]).amountCents).toBe(106_000)
    // 2.5 points short: 1,000 − 2.5 · 120 = 700; 20 points short would be −1,400, but no more than the base is taken.
    expect(priced(sheet, [{ quantity: 96 }]).amountCents).toBe(70_000)
    expect(priced(sheet, [{ quantity: 78.5 }]).amountCents).toBe(0)
    expect(priced(sheet, [{ quantity: 98.5 }]).lines).toHaveLength(1)
  })
  test('gain sharing: 30 % of (6.2 − 3.7) h at 85 € = 63.75; nothing where nothing was gained', () => {
    const sheet = { model: 'gainSharing', share: 0.3, baseline: 6.2, valuePerUnit: 85, unit: 'h' }
    expect(priced(sheet, [{ quantity: 3.7 }]).amountCents).toBe(6_375)
    expect(priced(sheet, [{ quantity: 7 }]).amountCents).toBe(0)
  })
  test('equipment as a service and data by price and quantity', () => {
    expect(
      priced({ model: 'equipmentAsService', price: 4.2, unit: 'h' }, [{ quantity: 161.5 }]).amountCents,
    ).toBe(67_830)
    expect(priced({ model: 'dataSale', price: 49.9, per: 'access' }, [{ quantity: 7 }]).amountCents).toBe(
      34_930,
    )
  })
  test('graduated use: 1,500 predictions, the first 1,000 at 0.05, then 0.03: 50 + 15', () => {
    const tiers = {
      kind: 'graduated',
      steps: [
        { upTo: 1000, price: 0.05 },
        { upTo: null, price: 0.03 },
      ],
    }
    expect(priced({ model: 'payPerUse', tiers }, [{ quantity: 1500 }]).amountCents).toBe(6_500)
  })
  test('no usage: base and minimum stay', () => {
    expect(priced({ model: 'payPerUse', price: 1, base: 20, minimum: 5 }, []).amountCents).toBe(2_500)
    expect(priced(subscription('volume'), []).amountCents).toBe(0)
  })
})

describe('cents', () => {
  test('half a cent is rounded as it is written, not as the binary fraction next to it', () => {
    // In doubles 1.005 · 100 = 100.49999999999999.
    expect(cents(decimal(1.005))).toBe(101)
    expect(cents(times(decimal(0.0005), decimal(10)))).toBe(1)
    expect(cents(decimal(-1.005))).toBe(-101)
    expect(cents(decimal(1e-7))).toBe(0)
    expect(cents(decimal(1.5e21))).toBe(1.5e23)
  })
  test('law: whole cents are what they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), value => {
        expect(cents(decimal(value / 100))).toBe(value)
      }),
    )
  })
})

describe('events', () => {
  const use = { model: 'payPerUse', price: 0.5, unit: 'h' }
  test('an event counts once, however often it arrives; lines name their events', () => {
    const event = { id: 'e1', at: '2026-11-03', quantity: 4 }
    const { amountCents, lines } = priced(use, [
      event,
      { ...event },
      { id: 'e2', at: '2026-11-04', quantity: 6 },
    ])
    expect(amountCents).toBe(500)
    expect(lines[0]?.events).toEqual(['e1', 'e2'])
  })
  test('a late event is a correction of the next period, once', () => {
    const events = [
      { id: 'late', at: '2026-10-31T23:59:59Z', received: '2026-11-02', quantity: 10 },
      { id: 'billed', at: '2026-10-30', received: '2026-10-30', quantity: 1000 },
      { id: 'now', at: '2026-11-05', quantity: 100 },
      { id: 'next', at: '2026-12-01', quantity: 7 },
    ]
    const { amountCents, lines } = priced({ ...use, base: 20, minimum: 60 }, events, '2026-11')
    // Base 20 + max(60, 100 · 0.5) = 80, and 10 · 0.5 = 5 on top: the minimum of October was October's.
    expect(amountCents).toBe(8_500)
    expect(lines.at(-1)).toMatchObject({
      kind: 'correction',
      quantity: 10,
      amountCents: 500,
      events: ['late'],
    })
  })
  test('late machines of a graduated price come after those of the period', () => {
    const events = [
      { id: 'a', at: '2026-11-05', quantity: 45 },
      { id: 'b', at: '2026-10-05', quantity: 10 },
    ]
    // 45: 200 + 35 · 15 = 725. Ten more: 5 · 15 + 5 · 10 = 125.
    const { lines } = priced(subscription('graduated'), events, '2026-11')
    expect(lines.map(({ amountCents }) => amountCents)).toEqual([20_000, 52_500, 12_500])
  })
  test.each([
    [[{ quantity: -1 }], undefined, 'usage-negative'],
    [[{ quantity: Number.NaN }], undefined, 'usage-negative'],
    [
      [
        { id: 'x', quantity: 1 },
        { id: 'x', quantity: 2 },
      ],
      undefined,
      'usage-id-conflict',
    ],
    [[{ quantity: 1 }], '2026-11', 'usage-without-time'],
  ])('%j is refused', (usage, period, code) => {
    const outcome = priceOf(PriceSheet.parse(use), usage, { period })
    expect(outcome.ok ? undefined : outcome.failure.code).toBe(code)
  })
})

describe('laws', () => {
  const quantity = fc.integer({ min: 0, max: 20_000 }).map(hundredths => hundredths / 100)
  test('the graduated price never falls with the quantity', () => {
    fc.assert(
      fc.property(quantity, quantity, (a, b) => {
        const [less, more] = a < b ? [a, b] : [b, a]
        const of = (value: number) => priced(subscription('graduated'), [{ quantity: value }]).amountCents
        // Every line is rounded by itself, so a cent may go the other way in each of three.
        expect(of(less)).toBeLessThanOrEqual(of(more) + 2)
      }),
    )
  })
  test('the lines add up to the amount, in any order of the events and with any of them twice', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(50), { minLength: 1, maxLength: 10 }), fc.nat(9), (list, again) => {
        const events = list.map(value => ({ id: `e${value}`, quantity: value / 7 }))
        const once = priced(subscription('graduated'), events)
        const twice = priced(subscription('graduated'), [...events, events[again % events.length]!].reverse())
        expect(twice.amountCents).toBe(once.amountCents)
        expect(once.lines.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(once.amountCents)
      }),
    )
  })
})
