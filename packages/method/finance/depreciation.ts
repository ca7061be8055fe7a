import type { NumberOf } from './offer-months.ts'
import type { Investment } from './plan.ts'

/**
 * Straight-line depreciation by month, index 0 … `months`: `(amount − residual)` in equal parts from the month of the
 * investment (month 1 where it was made at the start) to the end of the plan. The month of purchase counts in full, as
 * § 7 (1) sentence 4 EStG has it; the plan knows no useful life other than its own end.
 */
export const depreciation = (
  investments: readonly Investment[],
  months: number,
  numberOf: NumberOf,
): number[] => {
  const perMonth = new Array<number>(months + 1).fill(0)
  for (const { month, amount, residual } of investments) {
    const first = Math.max(1, month)
    const part = (numberOf(amount) - numberOf(residual)) / (months - first + 1)
    for (let m = first; m <= months; m++) perMonth[m]! += part
  }
  return perMonth
}
