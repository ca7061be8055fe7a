import { Plan } from '@leinwand/method'

/** Twenty offers over sixty months, each with four assumptions of its own, and everything else a plan can have. */
export const largePlan = (): Plan => {
  const numbers = Array.from({ length: 20 }, (_, n) => n)
  const assumption = (id: string, low: number, likely: number, high: number) => ({
    id,
    label: id,
    unit: '€',
    low,
    likely,
    high,
  })
  return Plan.parse({
    start: '2027-01',
    months: 60,
    discountRate: 0.08,
    openingBalance: 200_000,
    creditLine: 100_000,
    taxRate: 0.3,
    assumptions: [
      ...numbers.flatMap(n => [
        assumption(`price-${n}`, 40 + n, 50 + n, 65 + n),
        assumption(`cost-${n}`, 8, 10, 14),
        assumption(`growth-${n}`, 1, 3, 5),
        assumption(`churn-${n}`, 0.002, 0.006, 0.015),
      ]),
      assumption('salary', 52_000, 60_000, 70_000),
      assumption('development', 150_000, 200_000, 320_000),
      assumption('rate', 0.04, 0.05, 0.07),
    ],
    offers: numbers.map(n => ({
      id: `offer-${n}`,
      name: `Offer ${n}`,
      offering: n % 4 === 0 ? 'hardware' : 'service',
      price:
        n % 4 === 0
          ? { model: 'oneOff', price: `price-${n}` }
          : n % 4 === 1
            ? {
                model: 'payPerUse',
                price: 0.05,
                unit: 'prediction',
                usage: 1200,
                base: `price-${n}`,
                minimum: 20,
              }
            : { model: 'subscription', price: `price-${n}` },
      unitCost: `cost-${n}`,
      quantity: { from: 1 + n, initial: 5, growth: `growth-${n}`, churn: `churn-${n}`, limit: 150 },
      paymentDays: [0, 14, 30, 45][n % 4],
    })),
    fixedCosts: numbers
      .slice(0, 10)
      .map(n => ({ id: `fixed-${n}`, name: `Fixed ${n}`, perMonth: 900, level: 'firm', rise: 0.02 })),
    staff: [{ id: 'data', name: 'Data', fte: 3, salary: 'salary', raise: 0.03, level: 'area' }],
    investments: [{ id: 'development', name: 'Development', amount: 'development', life: 48 }],
    loans: [{ id: 'bank', name: 'Bank', amount: 150_000, rate: 'rate', term: 48, grace: 6 }],
  })
}
