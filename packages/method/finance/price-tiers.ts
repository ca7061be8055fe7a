import { z } from 'zod'

/** Prices by quantity: each tier reaches to `upTo` inclusive, the last one is open (`null`). */
export const PriceTiers = z
  .array(z.strictObject({ upTo: z.number().positive().nullable(), price: z.number().nonnegative() }))
  .min(1)
  .refine(tiers => tiers.every(({ upTo }, index) => (upTo === null) === (index === tiers.length - 1)), {
    message: 'the last tier, and only the last, is open (upTo: null)',
  })
  .refine(tiers => tiers.every(({ upTo }, i) => i === 0 || upTo === null || upTo > tiers[i - 1]!.upTo!), {
    message: 'each tier must reach further than the one before it',
  })
export type PriceTiers = z.infer<typeof PriceTiers>

/** Graduated price (Staffelpreis je Stufe): every piece costs the price of the tier it falls into. Never falls. */
export const graduatedPrice = (tiers: PriceTiers, quantity: number): number => {
  let amount = 0
  let below = 0
  for (const { upTo, price } of tiers) {
    const end = Math.min(quantity, upTo ?? quantity)
    if (end <= below) break
    amount += (end - below) * price
    below = end
  }
  return amount
}

/** Volume price (Mengenpreis): all pieces cost the price of the tier that the whole quantity reaches. May fall. */
export const volumePrice = (tiers: PriceTiers, quantity: number): number => {
  const tier = tiers.find(({ upTo }) => upTo === null || quantity <= upTo)
  return quantity > 0 && tier !== undefined ? quantity * tier.price : 0
}
