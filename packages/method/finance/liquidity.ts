import type { Cash } from './cash.ts'
import type { Plan } from './plan.ts'

export type LiquidityMonth = {
  readonly receipts: number
  readonly payments: number
  readonly balance: number
}

/**
 * The liquidity plan, index 0 … `months`: `balance_t = balance_{t−1} + receipts_t − payments_t`, with VAT in both.
 * VAT is on everything received, on running cost and on investments, counts when money moves (Ist-Versteuerung, § 20
 * UStG) and is settled in the following month; a surplus of input VAT comes back as a receipt. A residual is a value,
 * not a sale, so it brings no money here. There are no loans: the funding need says how much money is missing.
 */
export const liquidity = (plan: Plan, { received, cost, invested, tax }: Cash): LiquidityMonth[] => {
  const gross = 1 + plan.vatRate
  let balance = plan.openingBalance
  let vatOwed = 0
  return received.map((amount, month) => {
    const bought = cost[month]! + invested[month]!
    const receipts = amount * gross + Math.max(0, -vatOwed)
    const payments = bought * gross + tax[month]! + Math.max(0, vatOwed)
    balance += receipts - payments
    vatOwed = plan.vatRate * (amount - bought)
    return { receipts, payments, balance }
  })
}
