import { z } from 'zod'

/** A failure or warning on the wire: its code, what it speaks of, and the sentence in the reader's language. */
export const Message = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  message: z.string(),
})
export type Message = z.infer<typeof Message>
