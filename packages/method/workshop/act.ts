import { z } from 'zod'
import { Block } from '../canvas/block.ts'
import { Note, NoteId } from '../canvas/note.ts'
import { Agenda, Slot, SlotId } from './slot.ts'

const Id = z.string().min(1).max(64)
const Text = z.string().trim().min(1).max(500)

/** The texts of the notes that were voted on, as they were then. Whatever a client says here, the server says anew. */
const Texts = z.record(NoteId, z.string().max(120)).default({})

/** A thought written for oneself. It becomes a note when it is accepted after the reveal; its id is the note's. */
const NewIdea = z.strictObject({ id: NoteId, block: Block, text: Note.shape.text })

/**
 * One act in a workshop. Whoever acts on a slot names it: an act that was meant for a slot that is over is refused instead
 * of landing in the next one.
 */
export const WorkshopAct = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('opened'), title: Slot.shape.title, slots: Agenda }),
  z.strictObject({ kind: z.literal('agenda-set'), slots: Agenda }),
  z.strictObject({ kind: z.literal('facilitator-taken') }),
  /** `from` is the slot that the facilitator saw as the current one. */
  z.strictObject({ kind: z.literal('slot-begun'), slot: SlotId, from: SlotId.nullable(), texts: Texts }),
  z.strictObject({ kind: z.literal('timer-set'), slot: SlotId, running: z.boolean() }),
  z.strictObject({
    kind: z.literal('timer-extended'),
    slot: SlotId,
    minutes: z.number().int().min(1).max(60),
  }),
  z.strictObject({ kind: z.literal('idea-written'), slot: SlotId, idea: NewIdea }),
  z.strictObject({ kind: z.literal('idea-withdrawn'), slot: SlotId, idea: NoteId }),
  z.strictObject({ kind: z.literal('slot-revealed'), slot: SlotId }),
  z.strictObject({
    kind: z.literal('ideas-accepted'),
    slot: SlotId,
    ideas: z.array(NoteId).min(1).max(1_000),
  }),
  /** How many dots a person has on a note now, not how many more: sent twice it counts once. */
  z.strictObject({
    kind: z.literal('dots-set'),
    slot: SlotId,
    note: NoteId,
    dots: z.number().int().min(0).max(20),
  }),
  z.strictObject({ kind: z.literal('slot-closed'), slot: SlotId, texts: Texts }),
  z.strictObject({ kind: z.literal('result-noted'), slot: SlotId, text: z.string().trim().max(2_000) }),
  z.strictObject({ kind: z.literal('decision-taken'), slot: SlotId, decision: Id, text: Text }),
  z.strictObject({ kind: z.literal('decision-withdrawn'), decision: Id }),
  z.strictObject({ kind: z.literal('lock-set'), locked: z.boolean() }),
  z.strictObject({ kind: z.literal('ended'), texts: Texts }),
])
export type WorkshopAct = z.infer<typeof WorkshopAct>

/** Who acts. Only members can lead; guests take part. */
export type Participant = { readonly id: string; readonly name: string; readonly role: 'member' | 'guest' }

/** An act with its envelope: `id` made by the client, `seq` (from 1) by the server, which orders all acts of a workshop. */
export type WorkshopEvent = {
  readonly id: string
  readonly seq: number
  readonly at: string
  readonly actor: { readonly id: string; readonly name: string }
  readonly act: WorkshopAct
}
