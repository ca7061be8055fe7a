type Kind = 'graduated' | 'volume'

/**
 * What the pieces of one step cost: those between `below` and `upTo` (`graduated`), or all of them where the quantity
 * lies there (`volume`). The amount is the sum over the steps.
 */
export const stepAmount = (
  kind: Kind,
  quantity: number,
  below: number,
  upTo: number,
  price: number,
): number => {
  if (quantity <= below) return 0
  if (kind === 'volume') return quantity <= upTo ? quantity * price : 0
  return ((quantity < upTo ? quantity : upTo) - below) * price
}

/** Adds to `out` what one step costs, for a column of quantities and one of prices. */
export const addStep = (
  kind: Kind,
  quantity: Float64Array,
  { below, upTo }: { readonly below: number; readonly upTo: number },
  price: Float64Array,
  out: Float64Array,
  n: number,
): void => {
  for (let i = 0; i < n; i++) out[i]! += stepAmount(kind, quantity[i]!, below, upTo, price[i]!)
}
