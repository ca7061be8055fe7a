import { type Assumption, appraise, Plan } from '@leinwand/method'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assumptionOf, draftOf, withoutAssumption, wrongOf } from './assumption-draft.ts'

const assumed: Assumption = {
  id: 'fee',
  label: 'Abonnement',
  unit: '€',
  low: 20,
  likely: 1234.56,
  high: 2000,
  source: 'Gespräche',
  state: 'untested',
}
const typed = (language: 'de' | 'en') => {
  const { format } = new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    maximumFractionDigits: 12,
  })
  return format
}

describe('an assumption while it is typed', () => {
  test.each(['de', 'en'] as const)('law: what is shown is read back whole (%s)', language => {
    const figure = fc.integer({ min: -1e9, max: 1e9 }).map(n => n / 1000)
    const assumption = fc
      .tuple(figure, figure, figure)
      .map(all => all.sort((a, b) => a - b))
      .chain(([low, likely, high]) =>
        fc.record({
          id: fc.constant('x'),
          label: fc.constant('Neue Maschinen'),
          unit: fc.constant('Stück'),
          low: fc.constant(low!),
          likely: fc.constant(likely!),
          high: fc.constant(high!),
          source: fc.constantFrom('', 'Kundenkartei'),
          state: fc.constantFrom('untested' as const, 'refuted' as const),
        }),
      )
    fc.assert(
      fc.property(assumption, one => {
        const draft = draftOf(one, typed(language))
        expect(wrongOf(draft, language)).toEqual({})
        expect(assumptionOf(draft, 'x', language)).toEqual(one)
      }),
    )
  })

  test('says in its fields what is missing, no number, or out of order', () => {
    const draft = { ...draftOf(assumed, typed('de')), label: ' ', low: '3.000', high: 'viel' }
    expect(wrongOf(draft, 'de')).toEqual({ label: 'needed', low: 'outOfOrder', high: 'noNumber' })
  })
})

test('an assumption that is deleted leaves its likely value, and no figure changes', () => {
  const plan = Plan.parse({
    start: '2027-01',
    discountRate: 0.08,
    assumptions: [assumed],
    offers: [
      {
        id: 'a',
        name: 'a',
        offering: 'service',
        price: { model: 'subscription', tiers: { kind: 'volume', steps: [{ upTo: null, price: 'fee' }] } },
        unitCost: 'fee',
        quantity: { initial: 3, ramp: ['fee', 2] },
      },
    ],
  })
  const without = withoutAssumption(plan, plan.assumptions[0]!)
  expect(without.assumptions).toEqual([])
  const [before, after] = [appraise(plan), appraise(without)]
  expect(before.ok && after.ok && after.value.npv).toBe(before.ok && before.value.npv)
})
