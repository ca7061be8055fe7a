import { z } from 'zod'
import { Figure } from './assumption.ts'

/**
 * Prices by the number of connected machines: each step reaches to `upTo` inclusive, the last one is open (`null`).
 * `graduated`: every machine costs the price of the step it falls into. `volume`: all cost the price of the step that
 * the whole number reaches. That the steps rise is checked by `planFailure`, which says it in a sentence.
 */
export const Tiers = z.strictObject({
  kind: z.enum(['graduated', 'volume']),
  steps: z
    .array(z.strictObject({ upTo: z.number().positive().nullable(), price: Figure }))
    .min(1)
    .max(50),
})
export type Tiers = z.infer<typeof Tiers>

const Unit = z.string().min(1).max(40)

/**
 * Price models of finance.md. Amounts in euro without VAT, of a month and a connected machine unless said otherwise.
 *
 * - `oneOff`: per piece sold.
 * - `subscription`: either `price`, or `tiers` over all connected machines together.
 * - `payPerUse`: `base + max(minimum, usage · price)`.
 * - `availability`: `max(0, base + bonus · max(0, reached − agreed) − malus · max(0, agreed − reached))`, availability
 *   in percent (98.5), bonus and malus in euro per percentage point.
 * - `gainSharing`: `share · max(0, baseline − actual) · valuePerUnit`, `share` from 0 to 1.
 * - `equipmentAsService`: `expectedUnits · price`; without a price, the floor price. `lifetime` in months, `residual`
 *   after it, `serviceCost`, `risk`, `expectedUnits` and `p10Units` (units in a month that nine of ten customers
 *   exceed) per month. `serviceCost` is paid, `risk` is only reckoned with. The asset is bought by whom it belongs
 *   to: the provider (bought, depreciated, replaced in this plan), a partner who is paid the capital cost every
 *   month, or the customer (no cost here).
 * - `dataSale`: per data set or per access sold.
 */
export const PriceModel = z.discriminatedUnion('model', [
  z.strictObject({ model: z.literal('oneOff'), price: Figure }),
  z.strictObject({ model: z.literal('subscription'), price: Figure.optional(), tiers: Tiers.optional() }),
  z.strictObject({
    model: z.literal('payPerUse'),
    price: Figure,
    unit: Unit,
    usage: Figure,
    base: Figure.default(0),
    minimum: Figure.default(0),
  }),
  z.strictObject({
    model: z.literal('availability'),
    base: Figure,
    agreed: Figure,
    reached: Figure,
    bonus: Figure.default(0),
    malus: Figure.default(0),
  }),
  z.strictObject({
    model: z.literal('gainSharing'),
    share: Figure,
    baseline: Figure,
    actual: Figure,
    valuePerUnit: Figure,
    unit: Unit.default('KPI'),
  }),
  z.strictObject({
    model: z.literal('equipmentAsService'),
    assetPrice: Figure,
    residual: Figure.default(0),
    lifetime: z.number().int().min(1).max(360),
    serviceCost: Figure.default(0),
    risk: Figure.default(0),
    expectedUnits: Figure,
    p10Units: Figure.optional(),
    price: Figure.optional(),
    unit: Unit,
    owner: z.enum(['provider', 'partner', 'customer']).default('provider'),
  }),
  z.strictObject({
    model: z.literal('dataSale'),
    price: Figure,
    per: z.enum(['dataSet', 'access']).default('dataSet'),
  }),
])
export type PriceModel = z.infer<typeof PriceModel>

/** Whether an offer sells pieces; the others keep a stock of connected machines. */
export const sellsPieces = ({ model }: PriceModel): boolean => model === 'oneOff' || model === 'dataSale'
