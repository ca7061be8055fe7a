import fc from 'fast-check'
import { expect, test } from 'vitest'
import { appraise } from './appraise.ts'
import { arbitraryPlan } from './arbitrary-plan.ts'
import { type Explanation, explainFigure } from './explain.ts'
import { buildModel } from './model/build-model.ts'
import { Plan } from './plan.ts'

const plan = Plan.parse({
  start: '2027-01',
  months: 12,
  discountRate: 0,
  assumptions: [
    { id: 'fee', label: 'Preis', unit: '€', low: 30, likely: 39, high: 45, validUntil: '2027-06-30' },
    { id: 'unit', label: 'Kosten', unit: '€', low: 3, likely: 4, high: 6, state: 'refuted' },
  ],
  offers: [
    {
      id: 'abo',
      name: 'Abonnement',
      offering: 'service',
      price: { model: 'subscription', price: 'fee' },
      unitCost: 'unit',
      quantity: { initial: 10, growth: 2 },
    },
  ],
})
const explained = (id: string, options: Parameters<typeof explainFigure>[2] = {}): Explanation => {
  const outcome = explainFigure(plan, id, options)
  if (!outcome.ok) throw new Error(outcome.failure.code)
  return outcome.value
}

test('a line in a month: its formula, the numbers in it and whose they are', () => {
  const { value, formula, terms, month, unit } = explained('offer:abo.revenue', { month: 3 })
  // 14 machines at 39 €.
  expect(value).toBe(546)
  expect([month, unit]).toEqual([3, 'euro'])
  expect(formula).toEqual({
    op: 'multiply',
    of: [
      { op: 'cell', line: 'offer:abo.quantity', month: 3 },
      { op: 'cell', line: 'offer:abo.price', month: 3 },
    ],
  })
  expect(terms.map(term => [term.line?.kind, term.line?.owner.name, term.value])).toEqual([
    ['quantity', 'Abonnement', 14],
    ['price', 'Abonnement', 39],
  ])
})

test('what it stands on can be explained in turn, down to the assumption', () => {
  expect(explained('offer:abo.price', { month: 3 }).formula).toEqual({ op: 'assumption', id: 'fee' })
  const before = explained('offer:abo.quantity', { month: 3 }).terms.map(({ leaf, value }) => [
    leaf.op,
    value,
  ])
  expect(before).toEqual([
    ['number', 0],
    ['cell', 12],
    ['input', 2],
  ])
})

test('a figure: its formula over the lines, and the assumptions behind it with their state', () => {
  const { value, terms, assumptions } = explained('breakEven.machines', { now: '2027-07-01T00:00:00Z' })
  expect(value).toBe(0)
  expect(terms.map(({ leaf }) => ('id' in leaf ? leaf.id : leaf.op))).toContain('machineContribution')
  expect(assumptions.map(({ id, value: at, doubt }) => [id, at, doubt])).toEqual([
    ['fee', 39, 'expired'],
    ['unit', 4, 'refuted'],
  ])
  expect(explained('margins.total.revenue').assumptions.map(({ id }) => id)).toEqual(['fee'])
})

test('overrides stand in the formula', () => {
  expect(explained('offer:abo.revenue', { month: 1, overrides: { fee: 45 } }).value).toBe(450)
})

test.each([
  ['nvp', {}],
  ['balance', { month: 13 }],
  ['balance', { month: -1 }],
])('%s %j: there is no such figure', (id, options) => {
  const outcome = explainFigure(plan, id, options)
  expect(outcome.ok ? undefined : outcome.failure.code).toBe('figure-unknown')
})

test('law: every figure and line can be explained, and comes to the number of the result', () => {
  fc.assert(
    fc.property(arbitraryPlan, fc.nat(1000), (draft, pick) => {
      const { figures, lines } = buildModel(draft)
      const [figure, line] = [figures[pick % figures.length]!, lines[pick % lines.length]!]
      for (const id of [figure.id, line.id]) expect(explainFigure(draft, id).ok).toBe(true)
      const [result, npv] = [appraise(draft), explainFigure(draft, 'npv')]
      expect(npv.ok && npv.value.value).toBe(result.ok && result.value.npv)
    }),
    { numRuns: 60 },
  )
})

test('law: money in another unit is all money in that unit', () => {
  const hundredfold = Plan.parse({
    ...plan,
    assumptions: plan.assumptions.map(each => ({
      ...each,
      low: each.low * 100,
      likely: each.likely * 100,
      high: each.high * 100,
    })),
  })
  const [euro, cent] = [appraise(plan), appraise(hundredfold)]
  if (!euro.ok || !cent.ok) throw new Error('a plan that cannot be computed')
  expect(cent.value.npv).toBeCloseTo(100 * euro.value.npv, 6)
  expect(cent.value.lowestBalance.amount).toBeCloseTo(100 * euro.value.lowestBalance.amount, 6)
  expect(cent.value.margins.total.db3).toBeCloseTo(100 * euro.value.margins.total.db3, 6)
  expect(cent.value.irrs).toEqual(euro.value.irrs)
})
