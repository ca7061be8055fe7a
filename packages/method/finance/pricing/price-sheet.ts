import { z } from 'zod'

const Amount = z.number().nonnegative()
const Unit = z.string().min(1).max(40)
const name = z.string().min(1).max(120).optional()

/** Steps of a price by quantity, each to `upTo` inclusive; the last one is open. */
export const SheetTiers = z.strictObject({
  kind: z.enum(['graduated', 'volume']),
  steps: z
    .array(z.strictObject({ upTo: z.number().positive().nullable(), price: Amount }))
    .min(1)
    .max(50),
})
export type SheetTiers = z.infer<typeof SheetTiers>

/**
 * A price model as an invoice needs it: the models of the plan with plain numbers, in euro without VAT, for one billing
 * period. What the plan estimates (usage, reached availability, actual KPI) comes from the usage instead.
 */
export const PriceSheet = z.discriminatedUnion('model', [
  z.strictObject({ model: z.literal('oneOff'), name, price: Amount, unit: Unit.default('piece') }),
  z.strictObject({
    model: z.literal('subscription'),
    name,
    price: Amount.optional(),
    tiers: SheetTiers.optional(),
    unit: Unit.default('machine'),
  }),
  z.strictObject({
    model: z.literal('payPerUse'),
    name,
    price: Amount.optional(),
    tiers: SheetTiers.optional(),
    unit: Unit.default('use'),
    base: Amount.default(0),
    minimum: Amount.default(0),
  }),
  z.strictObject({
    model: z.literal('availability'),
    name,
    base: Amount,
    agreed: z.number().gt(1).max(100),
    bonus: Amount.default(0),
    malus: Amount.default(0),
  }),
  z.strictObject({
    model: z.literal('gainSharing'),
    name,
    share: z.number().min(0).max(1),
    baseline: z.number(),
    valuePerUnit: Amount,
    unit: Unit.default('KPI'),
  }),
  z.strictObject({ model: z.literal('equipmentAsService'), name, price: Amount, unit: Unit.default('use') }),
  z.strictObject({
    model: z.literal('dataSale'),
    name,
    price: Amount,
    per: z.enum(['dataSet', 'access']).default('dataSet'),
  }),
])
export type PriceSheet = z.infer<typeof PriceSheet>
