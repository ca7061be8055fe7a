import { z } from 'zod'
import { Block } from './block.ts'
import { Binding, Colour, Note, NoteId } from './note.ts'

/** A finding's id is its rule and the notes it points at: `rule:note,note`. */
const FindingId = z.string().min(1).max(400)
const PatternId = z.string().min(1).max(64)
const Reason = z.string().trim().min(1).max(500)

/** What may be changed of a note in place; block and rank change by `note-moved`, bindings by binding. */
export const NoteChanges = z.strictObject({
  text: Note.shape.text.optional(),
  details: Note.shape.details.unwrap().optional(),
  status: Note.shape.status.unwrap().optional(),
  offering: Note.shape.offering.unwrap().optional(),
  cycle: Note.shape.cycle.unwrap().optional(),
  evidence: Note.shape.evidence.unwrap().optional(),
  owner: Note.shape.owner.unwrap().optional(),
  colour: Note.shape.colour.unwrap().optional(),
  offer: Note.shape.offer.unwrap().optional(),
  segment: Note.shape.segment.unwrap().optional(),
  links: Note.shape.links.unwrap().optional(),
})
export type NoteChanges = z.infer<typeof NoteChanges>

/** One change of the canvas: a note, what a colour means, a finding set aside, a pattern that one works by. */
export const SingleAct = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('note-added'), note: Note }),
  z.strictObject({ kind: z.literal('note-edited'), note: NoteId, changes: NoteChanges }),
  z.strictObject({ kind: z.literal('note-moved'), note: NoteId, block: Block, rank: z.number() }),
  z.strictObject({ kind: z.literal('note-deleted'), note: NoteId }),
  z.strictObject({ kind: z.literal('note-bound'), note: NoteId, binding: Binding }),
  z.strictObject({ kind: z.literal('note-unbound'), note: NoteId, binding: Binding }),
  /** An empty meaning takes the colour out of the legend. */
  z.strictObject({ kind: z.literal('legend-set'), colour: Colour, meaning: z.string().trim().max(80) }),
  z.strictObject({ kind: z.literal('finding-dismissed'), finding: FindingId, reason: Reason }),
  z.strictObject({ kind: z.literal('finding-reopened'), finding: FindingId }),
  z.strictObject({ kind: z.literal('pattern-chosen'), pattern: PatternId }),
  z.strictObject({ kind: z.literal('pattern-dropped'), pattern: PatternId }),
])
export type SingleAct = z.infer<typeof SingleAct>

/** Why several changes are one act: for the timeline, and so that they are undone together. */
export const TOGETHER = [
  'moved',
  'edited',
  'deleted',
  'pasted',
  'imported',
  'undone',
  'restored',
  'taken-over',
  'pattern',
  'workshop',
] as const

/**
 * One act on the canvas. The list of these is the canvas; the reducer draws it. `acts-together` happens all at once;
 * `from` says where it comes from (the moment that is restored, the variant taken over from, the pattern).
 */
export const CanvasAct = z.discriminatedUnion('kind', [
  ...SingleAct.options,
  z.strictObject({
    kind: z.literal('acts-together'),
    reason: z.enum(TOGETHER),
    from: z.string().max(120).optional(),
    acts: z.array(SingleAct).min(1).max(2_000),
  }),
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
