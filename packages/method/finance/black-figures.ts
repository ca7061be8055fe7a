import { figuresOn } from './figures.ts'
import type { LiquidityMonth } from './liquidity.ts'
import type { Plan } from './plan.ts'
import type { BlackFigures } from './result.ts'

/** Half a cent: what a sum of doubles may be off without anybody losing money. */
export const HALF_A_CENT = 0.005

type Year = readonly { readonly revenue: number; readonly fullCost: number }[]
type Reason = BlackFigures['reasons'][number]

const npvReason = (npv: number): Reason[] =>
  npv < -HALF_A_CENT ? [{ code: 'npv-negative', amount: npv }] : []

const lastYearReason = (plan: Plan, year: Year): Reason[] => {
  const short = year.map(({ revenue, fullCost }) => fullCost - revenue)
  const amount = short.reduce((sum, value) => sum + value, 0)
  if (amount <= HALF_A_CENT) return []
  const month = plan.months - year.length + 1 + short.indexOf(Math.max(...short))
  return [{ code: 'last-year-below-full-cost', month, amount }]
}

const creditReason = ({ creditLine }: Plan, balances: readonly LiquidityMonth[]): Reason[] => {
  const month = balances.findIndex(({ balance }) => balance < -creditLine - HALF_A_CENT)
  return month === -1
    ? []
    : [{ code: 'credit-line-exceeded', month, amount: -creditLine - balances[month]!.balance }]
}

const assumptionReasons = (plan: Plan, today: string | undefined): Reason[] =>
  plan.assumptions
    .filter(({ id }) => figuresOn(plan, id).length > 0)
    .flatMap(({ id, state, validUntil }): Reason[] => {
      if (state === 'refuted') return [{ code: 'rests-on-refuted-assumption', assumption: id }]
      const expired = today !== undefined && validUntil !== undefined && validUntil < today
      return expired ? [{ code: 'rests-on-expired-assumption', assumption: id }] : []
    })

/**
 * The light of the black figures (B6). **Red**: the model does not carry itself (net present value negative, or the
 * revenue of the last twelve months under their full cost). **Amber**: it would, but the balance falls under the
 * credit line on the way (which money from elsewhere can cure), or a figure rests on a refuted or expired assumption
 * (so that nobody can know). **Green**: none of these. Amounts of the reasons: the net present value, what is lacking
 * in the last year (with its worst month), how far the balance is under the line in the first month that breaks it.
 * `now` is an ISO instant; without it no assumption counts as expired.
 */
export const blackFigures = (
  plan: Plan,
  npv: number,
  lastYear: Year,
  balances: readonly LiquidityMonth[],
  now?: string,
): BlackFigures => {
  const red = [...npvReason(npv), ...lastYearReason(plan, lastYear)]
  const amber = [...creditReason(plan, balances), ...assumptionReasons(plan, now?.slice(0, 10))]
  return {
    light: red.length > 0 ? 'red' : amber.length > 0 ? 'amber' : 'green',
    reasons: [...red, ...amber],
  }
}
