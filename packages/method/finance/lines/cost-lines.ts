import { add, divide, during, type Formula, multiply, number, subtract } from '../model/formula.ts'
import type { Line, LineOwner } from '../model/model.ts'
import type { FixedCost, Investment, Plan, Staff } from '../plan.ts'
import { leaf, lineId, lineOf, optional } from './draft.ts'
import { paidOf } from './payment-terms.ts'

/** What a plan pays for: its line of cost and of payment, the level it stands at, and the VAT on it. */
export type Cost = {
  readonly billed: string
  readonly paid: string
  readonly level: FixedCost['level'] | 'variable'
  readonly offer?: string | undefined
  /** None on wages. */
  readonly vatRate: number
}

type Costs = { readonly lines: readonly Line[]; readonly cost: Cost }

const rising = (rate: Staff['raise'], path: string, from: number): Formula =>
  rate === 0 ? number(1) : { op: 'rise', rate: leaf(rate, path), from }

const withTerms = (owner: LineOwner, formula: Formula, days: number): { lines: Line[]; paid: string } => {
  const billed = lineOf(owner, 'fullCost', formula)
  if (days === 0) return { lines: [billed], paid: billed.id }
  const paid = lineOf(owner, 'paid', paidOf(billed.id, days))
  return { lines: [billed, paid], paid: paid.id }
}

export const fixedCostLines = (plan: Plan, cost: FixedCost, index: number): Costs => {
  const owner: LineOwner = { part: 'fixedCost', id: cost.id, name: cost.name }
  const at = `fixedCosts.${index}`
  const { from, to = plan.months } = cost
  const perMonth = multiply(leaf(cost.perMonth, `${at}.perMonth`), rising(cost.rise, `${at}.rise`, from))
  const { lines, paid } = withTerms(owner, during(from, to, perMonth), cost.paymentDays)
  const vatRate = cost.vatRate ?? plan.vatRate
  return {
    lines,
    cost: { billed: lineId(owner, 'fullCost'), paid, level: cost.level, offer: cost.offer, vatRate },
  }
}

/** Wages with the employer's share, a twelfth of the year's every month. */
export const staffLines = (plan: Plan, staff: Staff, index: number): Costs => {
  const owner: LineOwner = { part: 'staff', id: staff.id, name: staff.name }
  const at = `staff.${index}`
  const { from, to = plan.months } = staff
  const year = multiply(
    leaf(staff.fte, `${at}.fte`),
    leaf(staff.salary, `${at}.salary`),
    add(number(1), optional(staff.employerShare, `${at}.employerShare`)),
    rising(staff.raise, `${at}.raise`, from),
  )
  const wages = lineOf(owner, 'fullCost', during(from, to, divide(year, number(12))))
  return {
    lines: [wages],
    cost: { billed: wages.id, paid: wages.id, level: staff.level, offer: staff.offer, vatRate: 0 },
  }
}

export type Asset = {
  readonly billed: string
  readonly paid: string
  readonly depreciation: string
  readonly vatRate: number
}

/**
 * An investment and its straight-line depreciation from the month of purchase (month 1 where it was made at the start)
 * over its useful life, or to the end of the plan. The month of purchase counts in full (§ 7 (1) sentence 4 EStG).
 */
export const investmentLines = (
  plan: Plan,
  investment: Investment,
  index: number,
): { lines: readonly Line[]; asset: Asset } => {
  const owner: LineOwner = { part: 'investment', id: investment.id, name: investment.name }
  const at = `investments.${index}`
  const { month } = investment
  const first = Math.max(1, month)
  const life = investment.life ?? plan.months - first + 1
  const [amount, residual] = [
    leaf(investment.amount, `${at}.amount`),
    optional(investment.residual, `${at}.residual`),
  ]
  const billed = lineOf(owner, 'invested', during(month, month, amount))
  const days = investment.paymentDays
  const worn = lineOf(
    owner,
    'depreciation',
    during(first, first + life - 1, divide(subtract(amount, residual), number(life))),
  )
  const terms = days === 0 ? [] : [lineOf(owner, 'paid', paidOf(billed.id, days))]
  return {
    lines: [billed, ...terms, worn],
    asset: {
      billed: billed.id,
      paid: terms[0]?.id ?? billed.id,
      depreciation: worn.id,
      vatRate: investment.vatRate ?? plan.vatRate,
    },
  }
}
