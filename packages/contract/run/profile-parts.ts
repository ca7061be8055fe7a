import { z } from 'zod'

const Count = z.number().int()

/** Pearson and Spearman from −1 to 1, Cramér's V from 0 to 1. */
export const Association = z.object({
  a: z.string(),
  b: z.string(),
  kind: z.enum(['pearson', 'spearman', 'cramer']),
  value: z.number(),
})

/** A rule that the data keep today, as the recipe step `check` takes it. */
export const ProposedRule = z.object({
  id: z.string(),
  column: z.string(),
  action: z.literal('flag'),
  source: z.literal('profile'),
  kind: z.enum(['known', 'range', 'among', 'pattern', 'unique', 'increasing', 'maxGap']),
  low: z.number().optional(),
  high: z.number().optional(),
  values: z.array(z.string()).optional(),
  pattern: z.string().optional(),
  seconds: z.number().optional(),
  by: z.string().optional(),
})
export type ProposedRule = z.infer<typeof ProposedRule>

export const RuleReason = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})

/** The time axis; lengths in seconds, or in steps of a counted axis. */
export const TimeProfile = z.object({
  column: z.string(),
  group: z.string().nullable(),
  unit: z.enum(['s', 'step']),
  interval: z.number().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  gaps: z.object({
    count: Count,
    longest: z.number(),
    list: z.array(z.object({ from: z.string(), to: z.string(), group: z.string().nullable() })),
  }),
  leftOut: Count.default(0),
  duplicates: Count,
  unordered: Count,
  frozen: z.array(z.object({ column: z.string(), from: z.string(), to: z.string(), rows: Count })),
  jumps: z.array(z.object({ column: z.string(), at: z.string(), size: z.number() })),
  seasonality: z.array(z.object({ column: z.string(), period: z.number(), strength: z.number() })),
  coverage: z.array(z.object({ group: z.string(), share: z.number(), rows: Count })),
  signalRows: Count,
  signalColumns: Count.default(0),
  signalColumnsOf: Count.default(0),
})
export type TimeProfile = z.infer<typeof TimeProfile>
