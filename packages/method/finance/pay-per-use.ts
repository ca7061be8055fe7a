export type PayPerUseTerms = { readonly price: number; readonly base: number; readonly minimum: number }

/** Pay per use of one period: `base + max(minimum, quantity · price)`; units are hours, parts, m³, predictions … */
export const payPerUse = ({ price, base, minimum }: PayPerUseTerms, quantity: number): number =>
  base + Math.max(minimum, quantity * price)
