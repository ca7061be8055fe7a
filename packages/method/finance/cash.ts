import type { Contribution } from './contribution.ts'
import type { NumberOf } from './offer-months.ts'
import type { Plan } from './plan.ts'

/** Money in and out by month, without VAT; every array is indexed by month, index 0 is the start. */
export type Cash = {
  /** Revenue when customers pay it. */
  readonly received: readonly number[]
  readonly cost: readonly number[]
  readonly invested: readonly number[]
  readonly tax: readonly number[]
  /** Revenue that is earned but not yet paid when the plan ends. */
  readonly outstanding: number
  /** What the investments are still worth when the plan ends. */
  readonly residual: number
}

const DAYS_A_MONTH = 30

/**
 * Spreads revenue over the months in which it is paid. Months have 30 days (the commercial year): of 45 days, half is
 * paid one month later and half two months later.
 */
const spread = (revenue: readonly number[], days: number, into: number[]): number => {
  const whole = Math.floor(days / DAYS_A_MONTH)
  const part = days / DAYS_A_MONTH - whole
  let outstanding = 0
  const pay = (month: number, amount: number): void => {
    if (month < into.length) into[month]! += amount
    else outstanding += amount
  }
  for (const [month, amount] of revenue.entries()) {
    pay(month + whole, amount * (1 - part))
    pay(month + whole + 1, amount * part)
  }
  return outstanding
}

/**
 * Income tax: `taxRate` on the operating result of each twelve months of the plan where it is positive, paid in the
 * last month of those twelve (of the plan, for a year begun). Losses are not carried forward, which errs on the side
 * of too much tax.
 */
const incomeTax = ({ months, taxRate }: Plan, { margins }: Contribution): number[] => {
  const tax = new Array<number>(months + 1).fill(0)
  for (let first = 1; first <= months; first += 12) {
    const last = Math.min(months, first + 11)
    const result = margins.slice(first, last + 1).reduce((sum, month) => sum + month.operatingResult, 0)
    tax[last] = taxRate * Math.max(0, result)
  }
  return tax
}

/** When the money of the plan moves: revenue by payment terms, running cost and investments in their month. */
export const cash = (plan: Plan, contribution: Contribution, numberOf: NumberOf): Cash => {
  const received = new Array<number>(plan.months + 1).fill(0)
  const outstanding = contribution.offers.reduce(
    (sum, { offer, revenue }) => sum + spread(revenue, offer.paymentDays, received),
    0,
  )
  const invested = new Array<number>(plan.months + 1).fill(0)
  for (const { month, amount } of plan.investments) invested[month]! += numberOf(amount)
  return {
    received,
    cost: contribution.runningCost,
    invested,
    tax: incomeTax(plan, contribution),
    outstanding,
    residual: plan.investments.reduce((sum, { residual }) => sum + numberOf(residual), 0),
  }
}

/**
 * The flows that net present value and internal rate stand on: receipts − payments without VAT, which only passes
 * through. What customers still owe and what the investments are still worth at the end count in the last month.
 */
export const capitalFlows = ({ received, cost, invested, tax, outstanding, residual }: Cash): number[] => {
  const flows = received.map((amount, month) => amount - cost[month]! - invested[month]! - tax[month]!)
  flows[flows.length - 1]! += outstanding + residual
  return flows
}
