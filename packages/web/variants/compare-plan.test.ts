import { Plan, planFailure } from '@leinwand/method'
import { describe, expect, test } from 'vitest'
import { comparePlans, takeFromPlan } from './compare-plan.ts'

const assumption = (id: string, likely: number) => ({
  id,
  label: `Annahme ${id}`,
  unit: '€',
  low: likely - 10,
  likely,
  high: likely + 10,
})
const offer = (id: string, price: number | string) => ({
  id,
  name: `Angebot ${id}`,
  offering: 'service',
  price: { model: 'subscription', price },
  unitCost: 4,
  quantity: { growth: 2 },
})
const plan = (more: Record<string, unknown>): Plan =>
  Plan.parse({ start: '2027-01', discountRate: 0.08, ...more })

const today = plan({ assumptions: [assumption('preis', 59)], offers: [offer('warn', 'preis')] })
const wanted = plan({
  discountRate: 0.1,
  assumptions: [assumption('preis', 69), assumption('nutzung', 40)],
  offers: [offer('warn', 'preis'), offer('hub', 'nutzung')],
  fixedCosts: [{ id: 'hotline', name: 'Hotline', perMonth: 900, level: 'offer', offer: 'hub' }],
})

describe('two plans', () => {
  test('differ entry by entry, and of each field from what to what', () => {
    expect(comparePlans(today, wanted)).toEqual([
      {
        list: 'assumptions',
        id: 'preis',
        name: 'Annahme preis',
        kind: 'changed',
        fields: [
          { path: 'low', before: 49, after: 59 },
          { path: 'likely', before: 59, after: 69 },
          { path: 'high', before: 69, after: 79 },
        ],
      },
      { list: 'assumptions', id: 'nutzung', name: 'Annahme nutzung', kind: 'added', fields: [] },
      { list: 'offers', id: 'hub', name: 'Angebot hub', kind: 'added', fields: [] },
      { list: 'fixedCosts', id: 'hotline', name: 'Hotline', kind: 'added', fields: [] },
      {
        list: 'terms',
        id: 'discountRate',
        name: 'discountRate',
        kind: 'changed',
        fields: [{ path: 'discountRate', before: 0.08, after: 0.1 }],
      },
    ])
  })

  test('that are the same differ in nothing', () => expect(comparePlans(wanted, wanted)).toEqual([]))
})

describe('taking an entry over', () => {
  test('changes that entry alone', () => {
    const taken = takeFromPlan(today, wanted, 'assumptions', 'preis')
    expect(taken).toEqual({ ...today, assumptions: [wanted.assumptions[0]] })
  })

  test('brings the offer and the assumptions it rests on, and keeps those that are there', () => {
    const taken = takeFromPlan(today, wanted, 'fixedCosts', 'hotline')
    expect(taken.offers.map(({ id }) => id)).toEqual(['warn', 'hub'])
    expect(taken.assumptions.map(({ id, likely }) => [id, likely])).toEqual([
      ['preis', 59],
      ['nutzung', 40],
    ])
    expect(planFailure(taken)).toBeUndefined()
  })

  test('takes away what the other plan does not have', () => {
    expect(takeFromPlan(wanted, today, 'fixedCosts', 'hotline').fixedCosts).toEqual([])
  })

  test('law: all differences taken over leave none', () => {
    for (const [into, from] of [
      [today, wanted],
      [wanted, today],
    ] as const) {
      const all = comparePlans(into, from).reduce(
        (done, { list, id }) => takeFromPlan(done, from, list, id),
        into,
      )
      expect(comparePlans(all, from)).toEqual([])
    }
  })
})
