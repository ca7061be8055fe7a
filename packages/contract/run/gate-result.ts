import { CRITERION_KINDS } from '@leinwand/method'
import { z } from 'zod'

/** A criterion held against what was found. What older results do not say is what it was then. */
const JudgedCriterion = z.object({
  id: z.string(),
  kind: z.enum(CRITERION_KINDS).default('learning'),
  /** `kpi` where a KPI is bounded, which is named by `kpi`. */
  metric: z.string(),
  kpi: z.string().nullable().default(null),
  /** Of a KPI. */
  unit: z.string().nullable().default(null),
  on: z.string(),
  bound: z.string(),
  /** Null where it cannot be said on the rows at hand. */
  value: z.number().nullable(),
  interval: z.tuple([z.number(), z.number()]).nullable().default(null),
  baseline: z.number().nullable(),
  passed: z.boolean(),
  /** What the value means for all machines served, in euro a year; less than nothing where it costs. */
  euroPerYear: z.number().nullable().default(null),
})

/** `passed` holds too where a person answers for what was missed; `conditions` then says who, when and on what terms. */
export const GateResult = z.object({
  passed: z.boolean(),
  criteria: z.array(JudgedCriterion),
  conditions: z.object({ by: z.string(), at: z.iso.datetime(), text: z.string() }).nullable().default(null),
})
