import { z } from 'zod'

/** Contribution margins of one month or of the whole plan, in euro. */
export const Margins = z.strictObject({
  revenue: z.number(),
  db1: z.number(),
  db2: z.number(),
  db3: z.number(),
  operatingResult: z.number(),
})
export type Margins = z.infer<typeof Margins>

/**
 * One of the three conditions of black figures: `value` must not be under `bound`. `npv`: net present value and 0.
 * `last-year`: revenue of the last twelve months and their full cost; `month` is the worst one where it fails.
 * `balance`: lowest balance, with its month, and the credit line as a negative amount. Euro.
 */
const BlackCondition = z.strictObject({
  code: z.enum(['npv', 'last-year', 'balance']),
  holds: z.boolean(),
  value: z.number(),
  bound: z.number(),
  month: z.number().int().optional(),
})

/** The light of the black figures (B6), the three conditions it stands on, and why it is not green. */
export const BlackFigures = z.strictObject({
  light: z.enum(['green', 'amber', 'red']),
  /** Always all three; none only in results that were stored before there were any. */
  conditions: z.array(BlackCondition).default([]),
  reasons: z.array(
    z.strictObject({
      code: z.enum([
        'npv-negative',
        'last-year-below-full-cost',
        'credit-line-exceeded',
        'rests-on-refuted-assumption',
        'rests-on-expired-assumption',
        'nothing-planned',
      ]),
      month: z.number().int().optional(),
      amount: z.number().optional(),
      assumption: z.string().optional(),
    }),
  ),
})
export type BlackFigures = z.infer<typeof BlackFigures>

/** Where the money of a month comes from and goes to, month 0 included. VAT in `receipts` and `payments`, else apart. */
export const LiquidityRow = z.strictObject({
  month: z.number().int(),
  /** Revenue as customers pay it, and the VAT on it. */
  received: z.number(),
  outputVat: z.number(),
  /** What the tax office gives back of the month before. */
  vatRefund: z.number(),
  loanDrawn: z.number(),
  receipts: z.number(),
  /** Running cost as it is paid, wages included, and the VAT on cost and investments. */
  cost: z.number(),
  invested: z.number(),
  inputVat: z.number(),
  /** What is owed to the tax office of the month before. */
  vatPaid: z.number(),
  interest: z.number(),
  repayment: z.number(),
  tax: z.number(),
  payments: z.number(),
  balance: z.number(),
  /** What is still owed of all loans. */
  debt: z.number(),
})
export type LiquidityRow = z.infer<typeof LiquidityRow>

/** One offer over the whole plan, in euro. */
export const OfferFigures = z.strictObject({
  id: z.string(),
  /** Pieces sold in all, or machines connected at the end. */
  quantity: z.number(),
  revenue: z.number(),
  variableCost: z.number(),
  db1: z.number(),
  db2: z.number(),
  /** Quantity a month that carries the offer's own fixed cost of the last month; null with the reason. */
  breakEven: z.number().nullable(),
  reason: z.string().optional(),
  /** Equipment as a service: the price per unit of use below which capital, service and risk are not covered. */
  floorPrice: z.number().nullable().default(null),
  /** The same at the use that nine of ten customers exceed. */
  floorPriceP10: z.number().nullable().default(null),
})
export type OfferFigures = z.infer<typeof OfferFigures>

/** The assumptions a figure rests on (ids), and those of them that no longer hold. */
export const RestsOn = z.strictObject({
  figure: z.string(),
  assumptions: z.array(z.string()),
  refuted: z.array(z.string()),
  expired: z.array(z.string()),
})
export type RestsOn = z.infer<typeof RestsOn>

/** What the plan comes to. Amounts in euro, months counted from 1; `null` where there is none (never Infinity or NaN). */
export const FinanceResult = z.strictObject({
  npv: z.number(),
  /** A year; null where there is none, or more than one and so no single answer. */
  irr: z.number().nullable(),
  /** Every rate at which the net present value changes its sign, lowest first. */
  irrs: z.array(z.number()).default([]),
  /** Why `irr` is null: flows of one sign have none, others none that is a return, or more than one. */
  irrReason: z.enum(['no-sign-change', 'none-in-range', 'several']).optional(),
  /** In months. */
  paybackStatic: z.number().nullable(),
  paybackDynamic: z.number().nullable(),
  breakEven: z.strictObject({
    /** First month in which the operating result is not negative, and stays so to the end. */
    month: z.number().int().nullable(),
    /** Connected machines at which the monthly contribution of the services carries the monthly fixed cost. */
    machines: z.number().nullable(),
    reason: z.string().optional(),
  }),
  /** Month 0 where the start itself is the lowest. */
  lowestBalance: z.strictObject({ amount: z.number(), month: z.number().int() }),
  fundingNeed: z.number(),
  blackFigures: BlackFigures,
  margins: z.strictObject({ total: Margins, hardware: Margins, service: Margins }),
  /** DB I of the services per connected machine and month. */
  perMachineMonth: z.number().nullable(),
  // What follows has defaults, because results of earlier versions are stored without it.
  /** The net present value as equal yearly amounts over the plan. */
  annuity: z.number().default(0),
  /** Revenue of a year that carries the fixed cost and depreciation of the last twelve months, and how far above it is. */
  breakEvenRevenue: z
    .strictObject({
      revenue: z.number().nullable(),
      marginOfSafety: z.number().nullable(),
      reason: z.string().optional(),
    })
    .default({ revenue: null, marginOfSafety: null }),
  /** Margins per connected machine and month, hardware and service together; null without machines. */
  perMachine: Margins.nullable().default(null),
  liquidity: z.array(LiquidityRow).default([]),
  offers: z.array(OfferFigures).default([]),
  restsOn: z.array(RestsOn).default([]),
  monthly: z.array(
    z.strictObject({
      month: z.number().int(),
      ...Margins.shape,
      fullCost: z.number(),
      receipts: z.number(),
      payments: z.number(),
      balance: z.number(),
      machines: z.number(),
      cumulatedDiscounted: z.number(),
    }),
  ),
})
export type FinanceResult = z.infer<typeof FinanceResult>
