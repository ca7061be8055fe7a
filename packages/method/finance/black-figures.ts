import { HALF_A_CENT } from './evaluate/values.ts'
import { usedAssumptions } from './figures.ts'
import type { Plan } from './plan.ts'
import { doubtOf } from './rests-on.ts'
import type { BlackFigures } from './result.ts'

type Year = readonly { readonly revenue: number; readonly fullCost: number }[]
type Reason = BlackFigures['reasons'][number]

type Condition = BlackFigures['conditions'][number]

const npvCondition = (npv: number): Condition => ({
  code: 'npv',
  holds: npv >= -HALF_A_CENT,
  value: npv,
  bound: 0,
})

const lastYearCondition = (plan: Plan, year: Year): Condition => {
  const short = year.map(({ revenue, fullCost }) => fullCost - revenue)
  const value = year.reduce((sum, { revenue }) => sum + revenue, 0)
  const bound = year.reduce((sum, { fullCost }) => sum + fullCost, 0)
  if (short.reduce((sum, each) => sum + each, 0) <= HALF_A_CENT)
    return { code: 'last-year', holds: true, value, bound }
  const month = plan.months - year.length + 1 + short.indexOf(Math.max(...short))
  return { code: 'last-year', holds: false, value, bound, month }
}

const balanceCondition = ({ creditLine }: Plan, balances: readonly number[]): Condition => {
  const value = Math.min(...balances)
  const month = balances.indexOf(value)
  // Without a credit line the bound is 0, and not the −0 that JSON would lose.
  const bound = creditLine === 0 ? 0 : -creditLine
  return { code: 'balance', holds: value >= bound - HALF_A_CENT, value, bound, month }
}

const redReasons = (npv: Condition, lastYear: Condition): Reason[] => [
  ...(npv.holds ? [] : [{ code: 'npv-negative' as const, amount: npv.value }]),
  ...(lastYear.holds || lastYear.month === undefined
    ? []
    : [
        {
          code: 'last-year-below-full-cost' as const,
          month: lastYear.month,
          amount: lastYear.bound - lastYear.value,
        },
      ]),
]

/** Speaks of the first month that breaks the line, which need not be the one with the lowest balance. */
const creditReason = ({ creditLine }: Plan, balances: readonly number[]): Reason[] => {
  const month = balances.findIndex(balance => balance < -creditLine - HALF_A_CENT)
  return month === -1 ? [] : [{ code: 'credit-line-exceeded', month, amount: -creditLine - balances[month]! }]
}

const assumptionReasons = (plan: Plan, today: string | undefined): Reason[] => {
  const used = usedAssumptions(plan)
  return plan.assumptions
    .filter(({ id }) => used.has(id))
    .flatMap((assumption): Reason[] => {
      const doubt = doubtOf(assumption, today)
      return doubt === undefined ? [] : [{ code: `rests-on-${doubt}-assumption`, assumption: assumption.id }]
    })
}

/**
 * The light of the black figures (B6). **Red**: the model does not carry itself (net present value negative, or the
 * revenue of the last twelve months under their full cost). **Amber**: it would, but the balance falls under the
 * credit line on the way (which money from elsewhere can cure), or a figure rests on a refuted or expired assumption
 * (so that nobody can know), or nothing is sold in any month. **Green**: none of these. The three conditions of money are
 * always given with what they stand on. Amounts of the reasons: the net present value, what is lacking
 * in the last year (with its worst month), how far the balance is under the line in the first month that breaks it.
 * `now` is an ISO instant; without it no assumption counts as expired.
 */
export const blackFigures = (
  plan: Plan,
  npv: number,
  months: Year,
  balances: readonly number[],
  now?: string,
): BlackFigures => {
  const conditions = [
    npvCondition(npv),
    lastYearCondition(plan, months.slice(-12)),
    balanceCondition(plan, balances),
  ]
  const red = redReasons(conditions[0]!, conditions[1]!)
  // Nothing sold and nothing paid is never in the red, and no black figure either.
  const blank: Reason[] = months.every(({ revenue }) => revenue === 0) ? [{ code: 'nothing-planned' }] : []
  const amber = [...blank, ...creditReason(plan, balances), ...assumptionReasons(plan, now?.slice(0, 10))]
  return {
    light: red.length > 0 ? 'red' : amber.length > 0 ? 'amber' : 'green',
    conditions,
    reasons: [...red, ...amber],
  }
}
