import type { Outcome } from '../outcome.ts'
import { annuity } from './annuity.ts'
import { blackFigures } from './black-figures.ts'
import { type Cash, capitalFlows, cash } from './cash.ts'
import { type Overrides, planFailure } from './check-plan.ts'
import { type Contribution, contribution } from './contribution.ts'
import { irr } from './irr.ts'
import { type LiquidityMonth, liquidity } from './liquidity.ts'
import { annualRate, cumulatedDiscounted, monthlyRate, npv } from './npv.ts'
import type { NumberOf } from './offer-months.ts'
import { offeringMargins } from './offering-margins.ts'
import { paybackDynamic, paybackStatic } from './payback.ts'
import type { Plan } from './plan.ts'
import { planBreakEven } from './plan-break-even.ts'
import type { FinanceResult } from './result.ts'

const valuesOf = (plan: Plan, overrides: Overrides): NumberOf => {
  const values = new Map(plan.assumptions.map(({ id, likely }) => [id, likely]))
  for (const [id, value] of Object.entries(overrides)) values.set(id, value)
  return figure => (typeof figure === 'number' ? figure : values.get(figure)!)
}

/**
 * A return below −99 % or above 1,000 % a year is a root of the formula and no return of an investment: the one comes
 * from payments that trail the plan's end (a last tax), the other from a plan that hardly invests.
 */
const isReturn = (yearly: number): boolean => yearly > -0.99 && yearly <= 10

const capitalFigures = (plan: Plan, moved: Cash) => {
  const flows = capitalFlows(moved)
  const rate = monthlyRate(plan.discountRate)
  const returns = flows.map((flow, month) => flow + moved.invested[month]!).slice(1)
  returns[returns.length - 1]! -= moved.residual
  const rates = irr(flows).map(annualRate).filter(isReturn)
  return {
    npv: npv(flows, rate),
    irr: rates.length === 1 ? rates[0]! : null,
    irrs: rates,
    paybackStatic: paybackStatic(
      moved.invested.reduce((sum, amount) => sum + amount, 0),
      returns,
    ),
    paybackDynamic: paybackDynamic(flows, rate),
    cumulated: cumulatedDiscounted(flows, rate),
  }
}

const monthlyRows = (
  worth: Contribution,
  balances: readonly LiquidityMonth[],
  cumulated: readonly number[],
): FinanceResult['monthly'] =>
  worth.margins
    .map((margins, month) => ({
      month,
      ...margins,
      fullCost: worth.fullCost[month]!,
      ...balances[month]!,
      machines: worth.machines[month]!,
      cumulatedDiscounted: cumulated[month]!,
    }))
    .slice(1)

const lowestOf = (balances: readonly LiquidityMonth[]): FinanceResult['lowestBalance'] =>
  balances.reduce(
    (lowest, { balance }, month) => (balance < lowest.amount ? { amount: balance, month } : lowest),
    { amount: balances[0]!.balance, month: 0 },
  )

const everyNumber = (value: unknown): boolean =>
  typeof value === 'number'
    ? Number.isFinite(value)
    : typeof value !== 'object' || value === null || Object.values(value).every(everyNumber)

/**
 * What a plan comes to, in euro, every assumption at its likely value unless `overrides` (by assumption id) says
 * otherwise. `now` is an ISO instant and only decides which assumptions have expired. Discounting is by month with
 * `(1 + i)^(−t/12)`; `irr` is per year, null where there is none or more than one (`irrs` has them all); paybacks are
 * in months. The parts say how they count: `contribution`, `cash`, `liquidity`, `planBreakEven`, `blackFigures`.
 * Fails as `planFailure` says, and with `plan-too-large` where an amount leaves the range of numbers.
 */
export const appraise = (
  plan: Plan,
  { now, overrides = {} }: { readonly now?: string; readonly overrides?: Overrides } = {},
): Outcome<FinanceResult> => {
  const failure = planFailure(plan, overrides)
  if (failure) return { ok: false, failure }
  const numberOf = valuesOf(plan, overrides)
  const worth = contribution(plan, numberOf)
  const moved = cash(plan, worth, numberOf)
  const balances = liquidity(plan, moved)
  const { cumulated, ...capital } = capitalFigures(plan, moved)
  const monthly = monthlyRows(worth, balances, cumulated)
  const lowestBalance = lowestOf(balances)
  const margins = offeringMargins(plan, worth, numberOf)
  const machineMonths = worth.machines.reduce((sum, count) => sum + count, 0)
  const value: FinanceResult = {
    ...capital,
    breakEven: planBreakEven(plan, worth, numberOf),
    lowestBalance,
    fundingNeed: Math.max(0, -lowestBalance.amount),
    blackFigures: blackFigures(plan, capital.npv, monthly.slice(-12), balances, now),
    margins,
    perMachineMonth: machineMonths > 0 ? margins.service.db1 / machineMonths : null,
    monthly,
    annuity: annuity(capital.npv, plan.discountRate, plan.months / 12),
    breakEvenRevenue: { revenue: null, marginOfSafety: null },
    perMachine: null,
    liquidity: [],
    offers: [],
    restsOn: [],
  }
  if (!everyNumber(value)) return { ok: false, failure: { code: 'plan-too-large', params: { path: 'plan' } } }
  return { ok: true, value }
}
