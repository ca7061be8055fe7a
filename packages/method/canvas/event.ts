import { z } from 'zod'
import { Block } from './block.ts'
import { Binding, Note, NoteId } from './note.ts'

/** What may be changed of a note in place; block and rank change by `note-moved`, bindings by binding. */
export const NoteChanges = z.strictObject({
  text: Note.shape.text.optional(),
  details: z.string().max(10_000).optional(),
  status: Note.shape.status.unwrap().optional(),
  offering: Note.shape.offering.unwrap().optional(),
  cycle: Note.shape.cycle.unwrap().optional(),
  evidence: Note.shape.evidence.unwrap().optional(),
})
export type NoteChanges = z.infer<typeof NoteChanges>

/** One act on the canvas. The list of these is the canvas; the reducer draws it. */
export const CanvasAct = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('note-added'), note: Note }),
  z.strictObject({ kind: z.literal('note-edited'), note: NoteId, changes: NoteChanges }),
  z.strictObject({ kind: z.literal('note-moved'), note: NoteId, block: Block, rank: z.number() }),
  z.strictObject({ kind: z.literal('note-deleted'), note: NoteId }),
  z.strictObject({ kind: z.literal('note-bound'), note: NoteId, binding: Binding }),
  z.strictObject({ kind: z.literal('note-unbound'), note: NoteId, binding: Binding }),
])
export type CanvasAct = z.infer<typeof CanvasAct>

/**
 * An act with its envelope. `id` is made by the client, so that an act sent twice counts once; `seq` (from 1) is
 * given by the server, which orders all acts of a canvas.
 */
export const CanvasEvent = z.strictObject({
  id: z.string().min(1).max(64),
  seq: z.number().int().positive(),
  at: z.iso.datetime(),
  actor: z.string().max(200),
  act: CanvasAct,
})
export type CanvasEvent = z.infer<typeof CanvasEvent>

/** What a client sends: an act and the id it gave it. */
export const ProposedAct = z.strictObject({ id: CanvasEvent.shape.id, act: CanvasAct })
export type ProposedAct = z.infer<typeof ProposedAct>
