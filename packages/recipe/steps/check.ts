import { z } from 'zod'
import { ColumnName } from './column.ts'
import { ExpressionText } from './expression-text.ts'

const about = {
  id: z.string().min(1).max(64),
  /** A breach is kept as it is, its value becomes missing, or its row leaves the table for the quarantine. */
  action: z.enum(['flag', 'correct', 'quarantine']),
  acceptedBy: z.string().max(200).optional(),
  /** When it was accepted, ISO instant. */
  at: z.string().max(40).optional(),
  source: z.enum(['profile', 'person']).optional(),
}
const ofColumn = { ...about, column: ColumnName }
/** Rows are before and after one another within each value of it. */
const by = ColumnName.optional()

/** What has to hold for every row. A missing value breaks no rule but `known`. */
export const QualityRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('known'), ...ofColumn }),
  z.strictObject({
    kind: z.literal('range'),
    ...ofColumn,
    low: z.number().optional(),
    high: z.number().optional(),
  }),
  z.strictObject({
    kind: z.literal('among'),
    ...ofColumn,
    values: z.array(z.string().max(1000)).min(1).max(1000),
  }),
  /** An RE2 pattern that the whole text has to match. */
  z.strictObject({ kind: z.literal('pattern'), ...ofColumn, pattern: z.string().min(1).max(200) }),
  z.strictObject({ kind: z.literal('unique'), ...ofColumn }),
  z.strictObject({ kind: z.literal('increasing'), ...ofColumn, by }),
  /** No more than so many seconds since the row before. */
  z.strictObject({ kind: z.literal('maxGap'), ...ofColumn, seconds: z.number().positive(), by }),
  z.strictObject({ kind: z.literal('when'), ...about, column: ColumnName.optional(), where: ExpressionText }),
])
export type QualityRule = z.infer<typeof QualityRule>

/** Rules of quality, for stored and live rows alike; each breach is counted. */
export const CheckStep = z.strictObject({
  step: z.literal('check'),
  rules: z.array(QualityRule).max(1000),
})
export type CheckStep = z.infer<typeof CheckStep>
