import { HALF_A_CENT } from './black-figures.ts'
import { breakEvenQuantity } from './break-even.ts'
import { type Contribution, fixedCostIn } from './contribution.ts'
import { type NumberOf, unitPrice } from './offer-months.ts'
import type { Plan } from './plan.ts'
import type { FinanceResult } from './result.ts'

const breakEvenMonth = ({ margins }: Contribution): number | null => {
  const lastRed = margins.findLastIndex(({ operatingResult }) => operatingResult < -HALF_A_CENT)
  // Index 0 is the start, where nothing has happened yet.
  const month = Math.max(1, lastRed + 1)
  return month < margins.length ? month : null
}

/** Price and unit cost of a connected machine and month, over all such offers by their machines in the last month. */
const meanMachine = ({ offers }: Contribution, plan: Plan, numberOf: NumberOf) => {
  const connected = offers.filter(({ offer }) => offer.price.model !== 'oneOff')
  const atEnd = connected.map(({ machines }) => machines[plan.months]!)
  const all = atEnd.reduce((sum, count) => sum + count, 0)
  const weights = atEnd.map(count => (all > 0 ? count / all : 1 / connected.length))
  const mean = (value: (index: number) => number): number =>
    weights.reduce((sum, weight, index) => sum + weight * value(index), 0)
  return connected.length === 0
    ? null
    : {
        price: mean(index => unitPrice(connected[index]!.offer.price, numberOf)),
        unitCost: mean(index => numberOf(connected[index]!.offer.unitCost)),
      }
}

/**
 * Break-even of a plan: the month from which the operating result stays out of the red, and the connected machines
 * whose contribution carries the fixed cost and depreciation of the last month by itself, without any hardware sold
 * (`K_f,month / db_month`, not rounded). Where one of them does not exist, the reason: `no-connected-machines`,
 * `price-not-above-unit-cost`, or `not-within-plan` where only the month is missing.
 */
export const planBreakEven = (
  plan: Plan,
  contribution: Contribution,
  numberOf: NumberOf,
): FinanceResult['breakEven'] => {
  const month = breakEvenMonth(contribution)
  const machine = meanMachine(contribution, plan, numberOf)
  if (machine === null) return { month, machines: null, reason: 'no-connected-machines' }
  const fixed = fixedCostIn(plan.fixedCosts, plan.months, numberOf) + contribution.depreciation[plan.months]!
  const found = breakEvenQuantity(fixed, machine.price, machine.unitCost)
  if (found.quantity === null) return { month, machines: null, reason: found.reason }
  return { month, machines: found.quantity, ...(month === null && { reason: 'not-within-plan' }) }
}
