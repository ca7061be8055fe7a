import { z } from 'zod'

const LOGGED = [
  'opened',
  'facilitator',
  'begun',
  'extended',
  'revealed',
  'accepted',
  'voted',
  'result',
  'decision',
  'withdrawn',
  'locked',
  'unlocked',
  'ended',
] as const

/**
 * One line of the result log: when, who, what, in which slot. `text` is what was written, `count` and `people` how many,
 * `notes` the notes that were accepted or voted on with their dots, most first. Nothing private is ever in it.
 */
export const LogEntry = z.object({
  at: z.iso.datetime(),
  who: z.string(),
  what: z.enum(LOGGED),
  slot: z.string(),
  text: z.string(),
  count: z.number().int(),
  people: z.number().int(),
  notes: z.array(z.object({ text: z.string(), dots: z.number().int() })),
})
export type LogEntry = z.infer<typeof LogEntry>
