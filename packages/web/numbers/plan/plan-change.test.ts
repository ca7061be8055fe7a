import { Plan } from '@leinwand/method'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planChanges, withChanges } from './plan-change.ts'
import { valueAt, withValueAt } from './plan-path.ts'

const offer = (id: string, price: object) => ({
  id,
  name: id,
  offering: 'service',
  price,
  unitCost: 2,
  quantity: { from: 1, growth: 3 },
})

const plan = Plan.parse({
  start: '2027-01',
  discountRate: 0.08,
  assumptions: [{ id: 'fee', label: 'Abonnement', unit: '€', low: 20, likely: 39, high: 60 }],
  offers: [offer('a', { model: 'subscription', price: 'fee' }), offer('b', { model: 'oneOff', price: 1690 })],
  fixedCosts: [{ id: 'rent', name: 'Miete', perMonth: 500, level: 'firm' }],
})

/** Edits as a person makes them in the editor, any of them in any order. */
const edit = fc.oneof(
  fc
    .record({
      path: fc.constantFrom('offers.0.unitCost', 'offers.1.price.price', 'discountRate', 'creditLine'),
      value: fc.integer({ min: 0, max: 9 }),
    })
    .map(
      ({ path, value }) =>
        (before: Plan) =>
          valueAt(before, path) === undefined ? before : withValueAt(before, path, value),
    ),
  fc.constantFrom('x', 'y', 'z').map(
    id => (before: Plan) =>
      before.investments.some(each => each.id === id)
        ? before
        : withValueAt(before, `investments.${before.investments.length}`, {
            id,
            name: id,
            month: 0,
            amount: 1,
          }),
  ),
  fc
    .nat(3)
    .map(
      at => (before: Plan) =>
        before.investments[at] ? withValueAt(before, `investments.${at}`, undefined) : before,
    ),
  fc.constant((before: Plan) =>
    withValueAt(before, 'offers.0.price', { model: 'payPerUse', price: 0.05, unit: 'h', usage: 9 }),
  ),
)
const edited = fc.array(edit, { maxLength: 8 }).map(edits => edits.reduce((before, one) => one(before), plan))

describe('a change of the plan', () => {
  test('law: what was changed from one plan to another leads from the one to the other, and back', () => {
    fc.assert(
      fc.property(edited, edited, (before, after) => {
        // But for the order of a list: nobody changes it in the editor, other than by taking out and adding anew.
        const inOrder = (one: Plan): Plan => ({
          ...one,
          investments: one.investments.toSorted((a, b) => a.id.localeCompare(b.id)),
        })
        expect(inOrder(withChanges(before, planChanges(before, after)))).toEqual(inOrder(after))
        expect(inOrder(withChanges(after, planChanges(after, before)))).toEqual(inOrder(before))
      }),
    )
  })

  test('fits a plan in which somebody else has meanwhile added and changed something else', () => {
    const mine = planChanges(plan, withValueAt(plan, 'offers.1.price.price', 1234.56))
    const theirs = withValueAt(
      {
        ...plan,
        offers: [offer('new', { model: 'oneOff', price: 9 }) as Plan['offers'][number], ...plan.offers],
      },
      'creditLine',
      50_000,
    )
    const both = withChanges(theirs, mine)
    expect(both.offers.map(({ id }) => id)).toEqual(['new', 'a', 'b'])
    expect(both.offers[2]!.price).toEqual({ model: 'oneOff', price: 1234.56 })
    expect(both.creditLine).toBe(50_000)
  })

  test('leaves gone what somebody else took away', () => {
    const mine = planChanges(plan, withValueAt(plan, 'fixedCosts.0.perMonth', 700))
    const theirs = withValueAt(plan, 'fixedCosts.0', undefined)
    expect(withChanges(theirs, mine)).toEqual(theirs)
  })

  test('gives an item that was taken away back at its place', () => {
    const without = withValueAt(plan, 'offers.0', undefined)
    expect(withChanges(without, planChanges(without, plan)).offers.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  test('takes another price model as a whole', () => {
    const price = { model: 'payPerUse', price: 0.05, unit: 'h', usage: 9, base: 0, minimum: 0 }
    const mine = planChanges(plan, withValueAt(plan, 'offers.1.price', price))
    expect(withChanges(withValueAt(plan, 'offers.1.price.price', 5), mine).offers[1]!.price).toEqual(price)
  })
})
