import { z } from 'zod'
import { ColumnName } from './column.ts'
import { Reach } from './window.ts'

/**
 * Which rows train and which test, and the folds of the training part. Only on stored data. A random split asks for a
 * reason, because machines and times on both sides make every model look better than it is. With `test: 0` all rows train, for
 * cross-validation alone: then there is no gap either.
 */
export const SplitStep = z.discriminatedUnion('kind', [
  z.strictObject({
    step: z.literal('split'),
    kind: z.enum(['random', 'stratified']),
    by: ColumnName.optional(),
    test: z.number().min(0).lt(1).default(0.2),
    folds: z.number().int().min(2).max(20).default(5),
    seed: z.number().int().default(1),
    reason: z.string().min(1).max(500),
  }),
  z.strictObject({
    step: z.literal('split'),
    kind: z.literal('group'),
    by: ColumnName,
    test: z.number().min(0).lt(1).default(0.2),
    folds: z.number().int().min(2).max(20).default(5),
    seed: z.number().int().default(1),
  }),
  z.strictObject({
    step: z.literal('split'),
    kind: z.literal('time'),
    by: ColumnName,
    test: z.number().min(0).lt(1).default(0.2),
    folds: z.number().int().min(2).max(20).default(5),
    seed: z.number().int().default(1),
    /** Rows so close before the test part go: what they say about the future already lies in it. */
    gap: Reach.optional(),
  }),
])
