import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { annuity, annuityFactor } from './annuity.ts'
import { breakEvenQuantity, breakEvenRevenue, marginOfSafety } from './break-even.ts'
import { irr } from './irr.ts'
import { annualRate, cumulatedDiscounted, monthlyRate, npv } from './npv.ts'
import { payPerUse } from './pay-per-use.ts'
import { paybackDynamic, paybackStatic } from './payback.ts'
import { graduatedPrice, PriceTiers, volumePrice } from './price-tiers.ts'

// The worked investment: 48,000 now, 19,000 in each of three years, at 8 %.
const FLOWS = [-48_000, 19_000, 19_000, 19_000]

describe('investment', () => {
  test('net present value to the cent', () => expect(npv(FLOWS, 0.08)).toBeCloseTo(964.84, 2))
  test('internal rate of return', () => {
    expect(irr(FLOWS)).toHaveLength(1)
    expect(irr(FLOWS)[0]).toBeCloseTo(0.0911, 4)
  })
  test('dynamic payback in year 3, static after 48/19 years', () => {
    expect(paybackDynamic(FLOWS, 0.08)).toBe(3)
    expect(paybackStatic(48_000, [19_000, 19_000, 19_000])).toBeCloseTo(2.5263, 4)
  })
  test('annuity of the net present value over the three years', () => {
    // 964.84 · 0.08 · 1.08³ / (1.08³ − 1) = 964.84 · 0.3880335
    expect(annuity(964.84, 0.08, 3)).toBeCloseTo(374.39, 2)
    expect(annuityFactor(0, 4)).toBe(0.25)
  })
  test('what is never paid back has no payback', () => {
    expect(paybackStatic(100, [-10, 5])).toBeNull()
    expect(paybackDynamic([-100, 10], 0.1)).toBeNull()
    expect(paybackDynamic([0, 10], 0.1)).toBe(0)
  })
  test('a month’s rate compounds to the year’s', () => {
    expect(annualRate(monthlyRate(0.08))).toBeCloseTo(0.08, 12)
  })
})

describe('internal rates', () => {
  test('flows of one sign have none', () => {
    expect(irr([100, 10])).toEqual([])
    expect(irr([-100, -10])).toEqual([])
    expect(irr([0, 0])).toEqual([])
    expect(irr([])).toEqual([])
  })
  test('a loss on the whole has a negative one', () => expect(irr([-100, 50])[0]).toBeCloseTo(-0.5, 10))
  test('all of several are reported, lowest first', () => {
    // −100 (1+r)² + 230 (1+r) − 132 = 0 at 10 % and 20 %
    const rates = irr([-100, 230, -132])
    expect(rates).toHaveLength(2)
    expect(rates[0]).toBeCloseTo(0.1, 9)
    expect(rates[1]).toBeCloseTo(0.2, 9)
  })
  test('waiting first moves no rate', () => expect(irr([0, 0, ...FLOWS])[0]).toBeCloseTo(irr(FLOWS)[0]!, 12))
  test('flows that change sign twice without a return have none', () => {
    expect(irr([100, -100, 100])).toEqual([])
  })
  test('law: the net present value at each rate is 0', () => {
    // Whole cents: an amount of 5e-324 euro has no relative accuracy to lose.
    const flow = fc.integer({ min: -1e8, max: 1e8 }).map(cents => cents / 100)
    fc.assert(
      fc.property(fc.array(flow, { minLength: 2, maxLength: 61 }), flows => {
        for (const rate of irr(flows)) {
          const size = npv(flows.map(Math.abs), rate)
          expect(Math.abs(npv(flows, rate))).toBeLessThanOrEqual(1e-9 * size)
        }
      }),
    )
  })
  test('law: an outlay that comes back once has exactly the rate it earns', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -0.9, max: 5, noNaN: true }),
        fc.integer({ min: 1, max: 60 }),
        (rate, n) => {
          const flows = [-1000, ...new Array<number>(n - 1).fill(0), 1000 * (1 + rate) ** n]
          expect(irr(flows)).toHaveLength(1)
          expect(irr(flows)[0]).toBeCloseTo(rate, 8)
        },
      ),
    )
  })
})

test('law: the last cumulated discounted flow is the net present value', () => {
  const flows = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(flows, fc.double({ min: 0, max: 1, noNaN: true }), (list, rate) => {
      expect(cumulatedDiscounted(list, rate).at(-1)).toBeCloseTo(npv(list, rate), 6)
    }),
  )
})

test('law: an annuity is worth what it was made from', () => {
  const rate = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(rate, fc.integer({ min: 1, max: 120 }), (i, n) => {
      const payment = annuity(1000, i, n)
      expect(npv([0, ...new Array<number>(n).fill(payment)], i)).toBeCloseTo(1000, 6)
    }),
  )
})

describe('break-even', () => {
  test('90,000 / (250 − 100) = 600 pieces', () => {
    expect(breakEvenQuantity(90_000, 250, 100)).toEqual({ quantity: 600 })
  })
  test.each([100, 90])('a price of %d at a unit cost of 100 has none, and says so', price => {
    expect(breakEvenQuantity(90_000, price, 100)).toEqual({
      quantity: null,
      reason: 'price-not-above-unit-cost',
    })
  })
  test('revenue of a mix: 60,000 / (0.5 · 0.4 + 0.5 · 0.2) = 200,000', () => {
    const mix = [
      { share: 0.5, contributionRate: 0.4 },
      { share: 0.5, contributionRate: 0.2 },
    ]
    expect(breakEvenRevenue(60_000, mix)).toBeCloseTo(200_000, 6)
    expect(breakEvenRevenue(60_000, [{ share: 1, contributionRate: 0 }])).toBeNull()
  })
  test('margin of safety', () => {
    expect(marginOfSafety(800, 600)).toBe(0.25)
    expect(marginOfSafety(0, 600)).toBeNull()
  })
})

describe('prices', () => {
  const tiers: PriceTiers = [
    { upTo: 10, price: 20 },
    { upTo: 50, price: 15 },
    { upTo: null, price: 10 },
  ]
  test('graduated: 10 · 20 + 40 · 15 + 10 · 10 = 900', () => expect(graduatedPrice(tiers, 60)).toBe(900))
  test('volume: 60 · 10 = 600', () => expect(volumePrice(tiers, 60)).toBe(600))
  test.each([
    [0, 0, 0],
    [10, 200, 200],
    [11, 215, 165],
    [50, 800, 750],
    [51, 810, 510],
  ])('%d pieces: graduated %d, volume %d', (quantity, graduated, volume) => {
    expect(graduatedPrice(tiers, quantity)).toBe(graduated)
    expect(volumePrice(tiers, quantity)).toBe(volume)
  })
  test('minimum: 100 + max(250, 1,000 · 0.05) = 350', () => {
    expect(payPerUse({ base: 100, minimum: 250, price: 0.05 }, 1000)).toBe(350)
    expect(payPerUse({ base: 100, minimum: 250, price: 0.05 }, 10_000)).toBe(600)
  })
  test('tiers must rise and only the last is open', () => {
    expect(PriceTiers.safeParse(tiers).success).toBe(true)
    expect(PriceTiers.safeParse(tiers.slice(0, 2)).success).toBe(false)
    expect(PriceTiers.safeParse([tiers[1], tiers[0], tiers[2]]).success).toBe(false)
    expect(PriceTiers.safeParse([tiers[2], tiers[2]]).success).toBe(false)
  })

  const arbitraryTiers = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 100 }), fc.nat(100)), { maxLength: 5 })
    .chain(steps => fc.nat(100).map(last => ({ steps, last })))
    .map(({ steps, last }) => {
      let reach = 0
      const closed = steps.map(([width, price]) => {
        reach += width
        return { upTo: reach, price }
      })
      return PriceTiers.parse([...closed, { upTo: null, price: last }])
    })
  test('law: the graduated price never falls with the quantity', () => {
    fc.assert(
      fc.property(arbitraryTiers, fc.nat(600), fc.nat(600), (some, a, b) => {
        const [less, more] = a < b ? [a, b] : [b, a]
        expect(graduatedPrice(some, less)).toBeLessThanOrEqual(graduatedPrice(some, more))
      }),
    )
  })
  test('law: with falling prices the volume price is never above the graduated one', () => {
    fc.assert(
      fc.property(arbitraryTiers, fc.nat(600), (some, quantity) => {
        const falling = some
          .map(({ price }) => price)
          .sort((a, b) => b - a)
          .map((price, index) => ({ ...some[index]!, price }))
        expect(volumePrice(falling, quantity)).toBeLessThanOrEqual(graduatedPrice(falling, quantity))
      }),
    )
  })
})
