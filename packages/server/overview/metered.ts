import type { Overview } from '@leinwand/contract'
import type { UsageSum } from '@leinwand/flow/meter'
import type { FinanceResult } from '@leinwand/method'
import type { ProjectState } from './project-state.ts'

/** The month of the plan (from 1) that an instant lies in; 0 or less before its start. */
const monthOfPlan = (start: string, now: string): number => {
  const months = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
  return months(now) - months(start) + 1
}

/** What is planned and what was used this month, for each deployment. */
export const meteredOf = (
  { project, now }: ProjectState,
  finance: FinanceResult | null,
  sums: readonly UsageSum[],
): Overview['metered'] => {
  const month = monthOfPlan(project.plan.start, now)
  const planned = finance?.monthly.find(row => row.month === month)?.machines ?? 0
  return project.deployments.map(({ id, party, offer }) => {
    const used = sums.find(sum => sum.deployment === id && sum.party === party)
    return {
      deployment: id,
      party,
      offer: offer ?? null,
      machines: used?.machines ?? 0,
      predictions: used?.predictions ?? 0,
      plannedMachines: planned,
    }
  })
}
