import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { appraise } from './appraise.ts'
import { arbitraryPlan } from './arbitrary-plan.ts'
import { Plan } from './plan.ts'
import { FinanceResult } from './result.ts'

const resultOf = (draft: Plan) => {
  const outcome = appraise(draft)
  if (!outcome.ok) throw new Error(outcome.failure.code)
  return FinanceResult.parse(outcome.value)
}

describe('laws', () => {
  const close = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThan(1e-6 * (1 + Math.abs(a)))

  test('any plan that fits has a result that fits, without Infinity or NaN', () => {
    fc.assert(
      fc.property(arbitraryPlan, draft => {
        resultOf(draft)
      }),
    )
  })
  test('hardware and service add up to the total, and the months to the plan', () => {
    fc.assert(
      fc.property(arbitraryPlan, draft => {
        const { margins, monthly } = resultOf(draft)
        for (const key of ['revenue', 'db1', 'db2', 'db3', 'operatingResult'] as const) {
          close(margins.total[key], margins.hardware[key] + margins.service[key])
          close(
            margins.total[key],
            monthly.reduce((sum, month) => sum + month[key], 0),
          )
        }
      }),
    )
  })
  test('the operating result is revenue − full cost, every month', () => {
    fc.assert(
      fc.property(arbitraryPlan, draft => {
        for (const { operatingResult, revenue, fullCost } of resultOf(draft).monthly)
          close(operatingResult, revenue - fullCost)
      }),
    )
  })
  test('every balance is the one before, plus receipts, less payments', () => {
    fc.assert(
      fc.property(arbitraryPlan, draft => {
        const { monthly } = resultOf(draft)
        for (const [index, row] of monthly.entries())
          if (index > 0) close(row.balance, monthly[index - 1]!.balance + row.receipts - row.payments)
      }),
    )
  })
  test('without VAT, discounting and terms of payment the net present value is what is gained', () => {
    fc.assert(
      fc.property(arbitraryPlan, draft => {
        // Nothing is left over at the end: no open bill, no book value, no loan that is not in the rate.
        const bare = Plan.parse({
          ...draft,
          vatRate: 0,
          discountRate: 0,
          offers: draft.offers.map(({ vatRate, ...one }) => ({
            ...one,
            price: one.price.model === 'equipmentAsService' ? { ...one.price, owner: 'customer' } : one.price,
            paymentDays: 0,
            supplierDays: 0,
          })),
          fixedCosts: draft.fixedCosts.map(one => ({ ...one, paymentDays: 0 })),
          investments: draft.investments.map(({ life, ...one }) => ({ ...one, residual: 0, paymentDays: 0 })),
          loans: [],
        })
        const { npv, monthly } = resultOf(bare)
        close(npv, monthly.at(-1)!.balance - draft.openingBalance)
      }),
    )
  })
  test('the last cumulated discounted flow is the net present value', () => {
    fc.assert(
      fc.property(arbitraryPlan, draft => {
        const { npv, monthly } = resultOf(draft)
        close(npv, monthly.at(-1)!.cumulatedDiscounted)
      }),
    )
  })
  test('slower customers never make the balance better', () => {
    fc.assert(
      fc.property(arbitraryPlan, draft => {
        // A floor price is below 0 where the asset is worth more at its end than it cost: then the customer is paid.
        fc.pre(draft.offers.every(({ price }) => price.model !== 'equipmentAsService'))
        // Without VAT, the offers' own rates too: what comes in late is paid on late, perhaps after the plan's end.
        const untaxed = (days?: number): Plan => ({
          ...draft,
          vatRate: 0,
          offers: draft.offers.map(one => ({
            ...one,
            vatRate: 0,
            costVatRate: 0,
            ...(days !== undefined && { paymentDays: days }),
          })),
        })
        expect(resultOf(untaxed(365)).lowestBalance.amount).toBeLessThanOrEqual(
          resultOf(untaxed()).lowestBalance.amount + 1e-6,
        )
      }),
    )
  })
})
