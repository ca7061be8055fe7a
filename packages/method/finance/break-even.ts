export type BreakEven =
  | { readonly quantity: number }
  | { readonly quantity: null; readonly reason: 'price-not-above-unit-cost' }

/**
 * Break-even quantity `K_f / (p − k_v)`, not rounded; for subscriptions with fixed cost and contribution of a month.
 * Where the price is not above the unit cost there is none, and the reason says so.
 */
export const breakEvenQuantity = (fixedCost: number, price: number, unitCost: number): BreakEven =>
  price > unitCost
    ? { quantity: fixedCost / (price - unitCost) }
    : { quantity: null, reason: 'price-not-above-unit-cost' }

/**
 * Break-even revenue of several offers `K_f / Σ (w_i · DB-rate_i)`: `share` of the revenue (they add up to 1) and
 * contribution as a part of the price. Null where the mix contributes nothing.
 */
export const breakEvenRevenue = (
  fixedCost: number,
  offers: readonly { readonly share: number; readonly contributionRate: number }[],
): number | null => {
  const rate = offers.reduce((sum, { share, contributionRate }) => sum + share * contributionRate, 0)
  return rate > 0 ? fixedCost / rate : null
}

/** Margin of safety `(x − x_BE) / x`; null where nothing is sold. */
export const marginOfSafety = (quantity: number, breakEven: number): number | null =>
  quantity > 0 ? (quantity - breakEven) / quantity : null
