import { appraise, type FinanceResult, Plan } from '@leinwand/method'
import { describe, expect, test } from 'vitest'
import { betterLight, compareMoney, compareOffers, type MoneyFigure } from './compare-money.ts'

const resultOf = (price: number, more: Record<string, unknown> = {}): FinanceResult => {
  const plan = Plan.parse({
    start: '2027-01',
    months: 12,
    discountRate: 0,
    vatRate: 0,
    offers: [
      {
        id: 'warn',
        name: 'Ausfallwarnung',
        offering: 'service',
        price: { model: 'subscription', price },
        unitCost: 4,
        quantity: { initial: 10 },
        paymentDays: 0,
      },
    ],
    fixedCosts: [{ id: 'staff', name: 'Personal', perMonth: 200, level: 'firm' }],
    investments: [{ id: 'kit', name: 'Nachrüstsatz', amount: 1200 }],
    ...more,
  })
  const outcome = appraise(plan)
  if (!outcome.ok) throw new Error(outcome.failure.code)
  return outcome.value
}
const row = (left: FinanceResult, right: FinanceResult, figure: MoneyFigure) =>
  compareMoney(left, right).find(each => each.figure === figure)!

describe('ten machines at 39 € and at 49 €', () => {
  // 10 € more on ten machines for twelve months are 1,200 € more revenue, and nothing else changes.
  const [cheap, dear] = [resultOf(39), resultOf(49)]

  test.each(['npv', 'revenue', 'db1', 'db2', 'db3', 'operatingResult'] as const)(
    '%s rises by 1,200 €, which is better on the right',
    figure => {
      expect(row(cheap, dear, figure).delta).toBeCloseTo(1200, 6)
      expect(row(cheap, dear, figure).better).toBe('right')
      expect(row(dear, cheap, figure).better).toBe('left')
    },
  )

  test('less is better where money is needed or waited for', () => {
    // Paid back after 1,200 / (350 − 200) = 8 months, and after 1,200 / (450 − 200) = 4.8.
    expect(row(cheap, dear, 'paybackStatic')).toMatchObject({ left: 8, right: 4.8, better: 'right' })
    expect(row(cheap, dear, 'fundingNeed')).toMatchObject({ delta: 0, better: null })
  })

  test('the kind of revenue is neither good nor bad', () => {
    expect(row(cheap, dear, 'revenueService')).toMatchObject({ better: null })
  })

  test('each offer by what it contributes, also one that only one plan has', () => {
    // 39 € less 4 € on ten machines for twelve months are 4,200 €.
    const without = resultOf(39, { offers: [] })
    const [only] = compareOffers(cheap, without)
    expect(only).toMatchObject({ id: 'warn', right: null, better: 'left' })
    expect(only?.left).toBeCloseTo(4200, 6)
    expect(only?.delta).toBeCloseTo(-4200, 6)
    expect(compareOffers(cheap, dear)[0]?.delta).toBeCloseTo(1200, 6)
    expect(compareOffers(dear, dear)).toEqual([
      expect.objectContaining({ id: 'warn', delta: 0, better: null }),
    ])
  })

  test('a plan beside itself shows no difference', () => {
    for (const each of compareMoney(cheap, cheap)) {
      expect(each.better).toBeNull()
      expect(each.delta ?? 0).toBe(0)
    }
  })
})

test('what is never reached is worse than any month, and what is not unique is not judged', () => {
  const [never, once] = [resultOf(5), resultOf(49)]
  expect(row(never, once, 'paybackDynamic')).toMatchObject({ left: null, delta: null, better: 'right' })
  expect(row(once, never, 'breakEvenMonth')).toMatchObject({ right: null, better: 'left' })
  expect(row(never, never, 'paybackDynamic').better).toBeNull()
  expect(row({ ...once, irr: null }, once, 'irr').better).toBeNull()
})

test('green is better than amber, amber than red', () => {
  expect(betterLight('red', 'amber')).toBe('right')
  expect(betterLight('green', 'amber')).toBe('left')
  expect(betterLight('green', 'green')).toBeNull()
})
