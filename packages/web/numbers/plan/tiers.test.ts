import { Plan, planFailure } from '@leinwand/method'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addTier, dropTier, tiersFrom } from './tiers.ts'

const planWith = (tiers: ReturnType<typeof tiersFrom>) =>
  Plan.parse({
    start: '2027-01',
    discountRate: 0.08,
    offers: [
      {
        id: 'a',
        name: 'a',
        offering: 'service',
        price: { model: 'subscription', tiers },
        unitCost: 1,
        quantity: {},
      },
    ],
  })

test('a tier more stands before the open one and keeps its price', () => {
  const { steps } = addTier(tiersFrom(20))
  expect(steps).toEqual([
    { upTo: 10, price: 20 },
    { upTo: 15, price: 20 },
    { upTo: null, price: 20 },
  ])
})

test('law: tiers that are added and dropped in any order can always be computed', () => {
  const edits = fc.array(fc.oneof(fc.constant(null), fc.nat(9)), { maxLength: 20 })
  fc.assert(
    fc.property(edits, list => {
      const tiers = list.reduce(
        (now, at) =>
          at === null
            ? addTier(now)
            : now.steps.length > 1 && at < now.steps.length
              ? dropTier(now, at)
              : now,
        tiersFrom(20),
      )
      expect(planFailure(planWith(tiers))).toBeUndefined()
    }),
  )
})
