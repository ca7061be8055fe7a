import { z } from 'zod'

/** An external company (or the firm itself): where a deployment happens (D1 b). */
export const Party = z.strictObject({
  id: z.string().min(1).max(64),
  name: z.string().min(1).max(120),
  relation: z.enum(['external', 'internal']),
  machines: z.number().int().nonnegative().default(0),
})
export type Party = z.infer<typeof Party>
