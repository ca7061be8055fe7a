import { z } from 'zod'
import { MissingLink } from '../classification/verdict.ts'

/** Everything the home can say under “what counts next”; the interface has a sentence for each. */
export const ADVICE_CODES = [
  'step-stale',
  'assumption-refuted',
  'assumption-expired',
  'assumption-expires',
  'npv-negative',
  'last-year-below-full-cost',
  'credit-line-exceeded',
  ...MissingLink.shape.code.options,
  'block-empty',
  'partner-without-activity',
] as const

/** One thing to do next: a code, what the sentence speaks of, and where it is done. */
export const Advice = z.strictObject({
  code: z.enum(ADVICE_CODES),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** `circle` by element, `canvas` by note or block, `numbers` by assumption. */
  target: z.strictObject({ page: z.enum(['circle', 'canvas', 'numbers']), id: z.string().optional() }),
})
export type Advice = z.infer<typeof Advice>
