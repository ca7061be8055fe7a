import { z } from 'zod'
import { Block } from '../canvas/block.ts'

/** What is done in a slot: everybody writes for themselves, all talk, all place dots, or one thing is decided. */
export const SLOT_KINDS = ['write', 'discuss', 'vote', 'decide'] as const

export const SlotId = z.string().min(1).max(64)

/**
 * One slot of a workshop's agenda. `block` is the block it is about, null for the whole canvas; `dots` is how many dots
 * each person has in a vote, `dotsPerNote` how many of them may stand on one note.
 */
export const Slot = z.strictObject({
  id: SlotId,
  title: z.string().trim().min(1).max(120),
  kind: z.enum(SLOT_KINDS),
  minutes: z.number().int().min(1).max(480),
  block: Block.nullable().default(null),
  dots: z.number().int().min(1).max(20).default(3),
  dotsPerNote: z.number().int().min(1).max(20).default(1),
})
export type Slot = z.infer<typeof Slot>

export const Agenda = z.array(Slot).min(1).max(40)
