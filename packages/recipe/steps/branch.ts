import { z } from 'zod'
import { Step } from './step.ts'

/**
 * Rows of another source on their way to a `join` or `union`, by steps of their own. They know no training part yet, so none
 * of these steps learns, labels or splits.
 */
export interface Branch {
  source: string
  steps: Step[]
}

/** `Step` is read only when it is needed: a branch has steps, and a step may have a branch. */
export const Branch: z.ZodType<Branch> = z.strictObject({
  source: z.string().min(1).max(64),
  steps: z.lazy((): z.ZodType<Step[]> => z.array(Step).max(200)),
})
