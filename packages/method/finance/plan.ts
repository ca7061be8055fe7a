import { z } from 'zod'

const Id = z.string().min(1).max(64)

/** A number that a person stands for: low, most likely, high, its source, and until when it holds. */
export const Assumption = z.strictObject({
  id: Id,
  label: z.string().min(1).max(160),
  unit: z.string().min(1).max(40),
  low: z.number(),
  likely: z.number(),
  high: z.number(),
  source: z.string().max(300).default(''),
  owner: z.string().max(120).optional(),
  state: z.enum(['untested', 'validated', 'refuted']).default('untested'),
  validUntil: z.iso.date().optional(),
})
export type Assumption = z.infer<typeof Assumption>

/** A figure of the plan: a plain number, or the id of the assumption it rests on. */
export const Figure = z.union([z.number(), Id])
export type Figure = z.infer<typeof Figure>

/** Price models of finance.md that the plan computes. Amounts in euro without VAT. */
export const PriceModel = z.discriminatedUnion('model', [
  z.strictObject({ model: z.literal('oneOff'), price: Figure }),
  z.strictObject({ model: z.literal('subscription'), price: Figure }),
  z.strictObject({
    model: z.literal('payPerUse'),
    price: Figure,
    unit: z.string().min(1).max(40),
    usage: Figure,
    base: Figure.default(0),
    minimum: Figure.default(0),
  }),
])
export type PriceModel = z.infer<typeof PriceModel>

/**
 * How many per month. `oneOff` sells `growth` pieces a month from month `from` on; the other models keep a stock of
 * connected machines that begins with `initial`, grows by `growth` a month, loses the share `churn` a month and
 * stops at `limit`.
 */
export const Quantity = z.strictObject({
  from: z.number().int().min(1).default(1),
  initial: Figure.default(0),
  growth: Figure.default(0),
  churn: Figure.default(0),
  limit: Figure.optional(),
})
export type Quantity = z.infer<typeof Quantity>

/** `unitCost` is the variable cost in euro per piece sold, or per connected machine and month. */
export const Offer = z.strictObject({
  id: Id,
  name: z.string().min(1).max(120),
  offering: z.enum(['hardware', 'service']),
  price: PriceModel,
  unitCost: Figure,
  quantity: Quantity,
  paymentDays: z.number().int().min(0).max(365).default(30),
})
export type Offer = z.infer<typeof Offer>

/** Fixed cost in euro a month at its level of the contribution margin: an offer's, the area's, or the firm's. */
export const FixedCost = z.strictObject({
  id: Id,
  name: z.string().min(1).max(120),
  perMonth: Figure,
  level: z.enum(['offer', 'area', 'firm']),
  offer: Id.optional(),
  from: z.number().int().min(1).default(1),
})
export type FixedCost = z.infer<typeof FixedCost>

export const Investment = z.strictObject({
  id: Id,
  name: z.string().min(1).max(120),
  month: z.number().int().min(0).default(0),
  amount: Figure,
  residual: Figure.default(0),
})
export type Investment = z.infer<typeof Investment>

/** The plan of one business model. Month 0 is the start; months 1 … `months` are the plan. */
export const Plan = z.strictObject({
  start: z.string().regex(/^\d{4}-\d{2}$/, 'a month as YYYY-MM'),
  months: z.number().int().min(12).max(120).default(60),
  discountRate: z.number().min(0).max(1),
  creditLine: z.number().nonnegative().default(0),
  openingBalance: z.number().default(0),
  vatRate: z.number().min(0).max(1).default(0.19),
  taxRate: z.number().min(0).max(1).default(0),
  assumptions: z.array(Assumption).default([]),
  offers: z.array(Offer).min(1),
  fixedCosts: z.array(FixedCost).default([]),
  investments: z.array(Investment).default([]),
})
export type Plan = z.infer<typeof Plan>
