import { ECONOMIC_METRICS } from '@leinwand/method'
import { z } from 'zod'
import { Id } from './id.ts'
import { CLASSIFICATION_METRICS, REGRESSION_METRICS } from './metric.ts'

/**
 * One condition a model must meet before it may be deployed: of the business a KPI, of learning a metric, or what it is
 * worth and what people bear (`euroPerYear` and the like). `minOverBaseline` is the lift over the baseline's value.
 */
export const Criterion = z
  .strictObject({
    id: Id,
    metric: z.enum([...CLASSIFICATION_METRICS, ...REGRESSION_METRICS, ...ECONOMIC_METRICS]).optional(),
    kpi: Id.optional(),
    on: z.enum(['crossValidation', 'test']).default('test'),
    min: z.number().optional(),
    max: z.number().optional(),
    minOverBaseline: z.number().optional(),
  })
  .refine(c => c.min !== undefined || c.max !== undefined || c.minOverBaseline !== undefined, {
    message: 'a criterion needs min, max or minOverBaseline',
  })
  .refine(c => (c.metric === undefined) !== (c.kpi === undefined), {
    message: 'a criterion needs either metric or kpi',
  })
export type Criterion = z.infer<typeof Criterion>

/** That KPIs, criteria and costs were fixed before modelling: when, and by whom. */
export const CriteriaFixed = z.strictObject({
  at: z.union([z.iso.date(), z.iso.datetime()]),
  by: z.string().min(1).max(120),
})
export type CriteriaFixed = z.infer<typeof CriteriaFixed>
