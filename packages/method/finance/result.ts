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
      ]),
      month: z.number().int().optional(),
      amount: z.number().optional(),
      assumption: z.string().optional(),
    }),
  ),
})
export type BlackFigures = z.infer<typeof BlackFigures>

/** What the plan comes to. Amounts in euro, months counted from 1; `null` where there is none (never Infinity or NaN). */
export const FinanceResult = z.strictObject({
  npv: z.number(),
  /** A year; null where there is none, or more than one and so no single answer. */
  irr: z.number().nullable(),
  /** Every rate at which the net present value changes its sign, lowest first. */
  irrs: z.array(z.number()).default([]),
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
