import { z } from 'zod'
import { Assumption, Figure, Id } from './assumption.ts'
import { PriceModel } from './price-model.ts'

const Name = z.string().min(1).max(120)
const Month = z.number().int().min(0)
/** Days after which an invoice is paid; a month has 30. */
const Days = z.number().int().min(0).max(365)
const Rate = z.number().min(0).max(1)
/** Level of the contribution margin that a cost stands at; `offer` says whose it is. */
const Level = z.enum(['offer', 'area', 'firm'])

/**
 * How many per month. Sales (`oneOff`, `dataSale`) sell `growth` pieces a month from month `from` on, `limit` in all;
 * the other models keep a stock of connected machines that begins with `initial`, grows by `growth` a month, loses the
 * share `churn` a month and stops at `limit`. `ramp` says month by month, from month `from` on, what is sold or added
 * in place of `growth`, which applies when the list ends. `seasonality` has twelve factors, January first; they
 * multiply the usage where use is paid for (`payPerUse`, `equipmentAsService`), otherwise what is sold or added.
 */
export const Quantity = z.strictObject({
  from: z.number().int().min(1).default(1),
  initial: Figure.default(0),
  growth: Figure.default(0),
  churn: Figure.default(0),
  limit: Figure.optional(),
  ramp: z.array(Figure).max(120).optional(),
  seasonality: z.array(Figure).length(12).optional(),
})
export type Quantity = z.infer<typeof Quantity>

/**
 * `unitCost` is the variable cost in euro per piece sold, or per connected machine and month. Price and unit cost rise
 * by a share a year, each time twelve months after month `from` of the quantity. `supplierDays` is when variable cost
 * is paid; `vatRate` and `costVatRate` stand in place of the plan's rate on the sale and on its variable cost.
 */
export const Offer = z.strictObject({
  id: Id,
  name: Name,
  offering: z.enum(['hardware', 'service']),
  price: PriceModel,
  unitCost: Figure,
  quantity: Quantity,
  paymentDays: Days.default(30),
  supplierDays: Days.default(0),
  priceRise: Figure.default(0),
  unitCostRise: Figure.default(0),
  vatRate: Rate.optional(),
  costVatRate: Rate.optional(),
})
export type Offer = z.infer<typeof Offer>

/** Fixed cost in euro a month, from month `from` to month `to` inclusive; `rise` is a share a year, as of `from`. */
export const FixedCost = z.strictObject({
  id: Id,
  name: Name,
  perMonth: Figure,
  level: Level,
  offer: Id.optional(),
  from: z.number().int().min(1).default(1),
  to: z.number().int().min(1).optional(),
  rise: Figure.default(0),
  paymentDays: Days.default(0),
  vatRate: Rate.optional(),
})
export type FixedCost = z.infer<typeof FixedCost>

/** Wages: `fte · salary / 12 · (1 + employerShare)` a month, without VAT; `salary` is of a year and a full-time job. */
export const Staff = z.strictObject({
  id: Id,
  name: Name,
  fte: Figure,
  salary: Figure,
  employerShare: Figure.default(0.21),
  raise: Figure.default(0),
  level: Level.default('firm'),
  offer: Id.optional(),
  from: z.number().int().min(1).default(1),
  to: z.number().int().min(1).optional(),
})
export type Staff = z.infer<typeof Staff>

/** `life` is the useful life in months, straight line down to `residual`; without one it ends with the plan. */
export const Investment = z.strictObject({
  id: Id,
  name: Name,
  month: Month.default(0),
  amount: Figure,
  residual: Figure.default(0),
  life: z.number().int().min(1).max(600).optional(),
  paymentDays: Days.default(0),
  vatRate: Rate.optional(),
})
export type Investment = z.infer<typeof Investment>

/**
 * A loan paid out in `month` and served in the `term` months after it, at `rate` a year (a twelfth a month). In the
 * first `grace` of them only interest is paid; then equal payments (`annuity`), equal repayments (`linear`), or all at
 * the end (`bullet`).
 */
export const Loan = z.strictObject({
  id: Id,
  name: Name,
  amount: Figure,
  month: Month.default(0),
  rate: Figure,
  term: z.number().int().min(1).max(600),
  kind: z.enum(['annuity', 'linear', 'bullet']).default('annuity'),
  grace: z.number().int().min(0).max(599).default(0),
})
export type Loan = z.infer<typeof Loan>

/** The plan of one business model. Month 0 is the start; months 1 … `months` are the plan. */
export const Plan = z.strictObject({
  start: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month as YYYY-MM'),
  months: z.number().int().min(12).max(120).default(60),
  discountRate: z.number().min(0).max(1),
  creditLine: z.number().nonnegative().default(0),
  openingBalance: z.number().default(0),
  vatRate: Rate.default(0.19),
  taxRate: Rate.default(0),
  assumptions: z.array(Assumption).default([]),
  /** None in a project that is not yet thought out; its light says so. */
  offers: z.array(Offer).default([]),
  fixedCosts: z.array(FixedCost).default([]),
  staff: z.array(Staff).default([]),
  investments: z.array(Investment).default([]),
  loans: z.array(Loan).default([]),
})
export type Plan = z.infer<typeof Plan>
