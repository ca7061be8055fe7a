import { z } from 'zod'
import { CycleElement } from './element.ts'

/**
 * What was last done in a step of the cycle (C7): who leads it, when it was done, what was decided, with what evidence,
 * and the hash that every part of the project had which it rests on. Without `at` the step was begun, not done.
 */
export const CycleRecord = z.strictObject({
  element: CycleElement,
  lead: z.string().max(120).optional(),
  at: z.iso.datetime().optional(),
  decision: z.string().max(2000).optional(),
  inputs: z.record(z.string(), z.string()).default({}),
  evidence: z.enum(['documented', 'running']).default('documented'),
})
export type CycleRecord = z.infer<typeof CycleRecord>
