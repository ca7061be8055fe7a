import type { z } from 'zod'

/** A part of a bundle as its schema has it; null where it is not there, `undefined` where it cannot be read. */
export const readPart = <T>(text: string | undefined, schema: z.ZodType<T>): T | null | undefined => {
  if (text === undefined) return null
  try {
    return schema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
