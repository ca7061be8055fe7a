import { ColumnType } from '@leinwand/recipe'
import { z } from 'zod'
import { Association, ProposedRule, RuleReason, TimeProfile } from './profile-parts.ts'

const Count = z.number().int()
const ValueCount = z.object({ value: z.string(), count: Count })

export const Leak = z.object({
  column: z.string(),
  reason: z.string(),
  figure: z.number(),
  group: z.array(z.string()).optional(),
})
export type Leak = z.infer<typeof Leak>

/** Of two columns that are named together `other` is the second; `rows` are the ordinals of the first few concerned. */
export const ProfileAlert = z.object({
  code: z.string(),
  column: z.string().optional(),
  other: z.string().optional(),
  figure: z.number().optional(),
  rows: z.array(Count).optional(),
  /** The first of the values that it is about. */
  example: z.string().optional(),
})
export type ProfileAlert = z.infer<typeof ProfileAlert>

/** What a column holds. What runs of before did not say has a value that says nothing. */
export const ProfileColumn = z.object({
  name: z.string(),
  type: ColumnType,
  unit: z.string().nullable(),
  decimal: z.enum(['.', ',']).default('.'),
  format: z.string().nullable().default(null),
  missing: Count,
  unreadable: Count.default(0),
  distinct: Count,
  distinctIsExact: z.boolean().default(true),
  min: z.union([z.number(), z.string()]).nullable(),
  max: z.union([z.number(), z.string()]).nullable(),
  mean: z.number().nullable(),
  sd: z.number().nullable(),
  quantiles: z.array(z.object({ at: z.number(), value: z.number() })),
  quantilesAreExact: z.boolean().default(true),
  histogram: z.array(z.object({ from: z.number(), to: z.number(), count: Count })),
  frequent: z.array(ValueCount),
  rare: z.array(ValueCount).default([]),
  /** Rows in which frequent and rare values were counted: all where it is left out. */
  frequentRows: Count.optional(),
  examples: z.array(z.string()),
  patterns: z.array(z.object({ pattern: z.string(), count: Count })).default([]),
  patternRows: Count.default(0),
  alerts: z.array(z.string()).default([]),
  target: z.object({ strength: z.number(), auc: z.number().nullable() }).optional(),
})
export type ProfileColumn = z.infer<typeof ProfileColumn>

/** A row of a file that could not be read; `expected` and `found` count columns. */
const RejectedRow = z.object({
  line: Count,
  reason: z.string(),
  text: z.string(),
  expected: z.number().optional(),
  found: z.number().optional(),
})

export const Profile = z.object({
  source: z.string(),
  dataSet: z.string(),
  rows: Count,
  duplicateRows: Count,
  rejected: z.array(RejectedRow),
  rejectedRows: Count,
  columns: z.array(ProfileColumn),
  alerts: z.array(ProfileAlert),
  leaks: z.array(Leak),
  target: z
    .object({ column: z.string(), positive: z.string().nullable(), positives: Count, known: Count })
    .nullable()
    .default(null),
  keys: z.array(z.array(z.string())).default([]),
  keyColumns: Count.default(0),
  keyColumnsOf: Count.default(0),
  associations: z.array(Association).default([]),
  associationColumns: Count.default(0),
  associationColumnsOf: Count.default(0),
  associationRows: Count.default(0),
  missingPatterns: z.array(z.object({ columns: z.array(z.string()), rows: Count })).default([]),
  time: TimeProfile.nullable().default(null),
  proposals: z.array(ProposedRule).default([]),
  reasons: z.record(z.string(), RuleReason).default({}),
  seconds: z.number().default(0),
})
export type Profile = z.infer<typeof Profile>
