import { z } from 'zod'

/** The variant that every project has, and the one that runs: sources, recipe, model and deployments belong to it. */
export const MAIN_VARIANT = 'main'

export const VariantId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, 'letters, digits, - and _, at most 64')
export type VariantId = z.infer<typeof VariantId>

/**
 * A stage on the way from today's business model to the wanted one (H2): the variant that stands then, by when it is
 * reached, what it costs to get there in euro, and the condition that must hold before it is begun.
 */
export const Stage = z.strictObject({
  id: VariantId,
  variant: VariantId,
  name: z.string().trim().min(1).max(120),
  date: z.iso.date(),
  investment: z.number().nonnegative().default(0),
  condition: z.string().max(500).default(''),
})
export type Stage = z.infer<typeof Stage>

/** The stages in their order; the first is where the firm stands today. */
export const ModelPath = z.strictObject({ stages: z.array(Stage).max(30).default([]) })
export type ModelPath = z.infer<typeof ModelPath>
