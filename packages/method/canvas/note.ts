import { z } from 'zod'
import { CycleElement } from '../cycle/element.ts'
import { Block } from './block.ts'
import { NOTE_DETAILS_AT_MOST, NOTE_OWNER_AT_MOST, NOTE_TEXT_AT_MOST } from './note-limits.ts'

export const NoteId = z.string().min(1).max(64)
export type NoteId = z.infer<typeof NoteId>

/** What kind of value a note stands for (H1): the material product, the data service, or both. */
export const Offering = z.enum(['hardware', 'service', 'both'])
export type Offering = z.infer<typeof Offering>

export const NoteStatus = z.enum(['existing', 'planned', 'missing'])
export type NoteStatus = z.infer<typeof NoteStatus>

/** Grades of evidence, weakest first (D3). */
export const GRADES = ['claimed', 'documented', 'running'] as const
export const Grade = z.enum(GRADES)
export type Grade = z.infer<typeof Grade>

/** A person's own evidence for a note. `running` is never typed in: an installation's own run shows it (D3). */
export const Evidence = z.strictObject({
  grade: z.enum(['claimed', 'documented']),
  text: z.string().min(1).max(500),
  link: z.string().max(2000).optional(),
  validUntil: z.iso.date().optional(),
})
export type Evidence = z.infer<typeof Evidence>

/** The part of the project that a note is tied to, by the id it has in the project. */
export const Binding = z.strictObject({
  to: z.enum(['kpi', 'source', 'recipe', 'model', 'deployment', 'party', 'offer', 'assumption']),
  id: z.string().min(1).max(64),
})
export type Binding = z.infer<typeof Binding>

/** Colours a note may carry; what one means stands in the canvas's legend. */
export const COLOURS = ['none', 'yellow', 'green', 'blue', 'violet', 'red', 'grey'] as const
export const Colour = z.enum(COLOURS)
export type Colour = z.infer<typeof Colour>

/**
 * One idea on one block. `rank` orders the notes of a block; equal ranks are ordered by id. `offer` is
 * the id of the plan's offer and `segment` the note of the customer segment it belongs to, `''` where it belongs to all;
 * `details` are Markdown; `links` are the ids of other notes it leads to, whether they are still there or not.
 */
export const Note = z.strictObject({
  id: NoteId,
  block: Block,
  rank: z.number(),
  text: z.string().trim().min(1).max(NOTE_TEXT_AT_MOST),
  details: z.string().max(NOTE_DETAILS_AT_MOST).default(''),
  status: NoteStatus.default('existing'),
  offering: Offering.default('both'),
  cycle: z.array(CycleElement).default([]),
  evidence: z.array(Evidence).default([]),
  bindings: z.array(Binding).default([]),
  owner: z.string().trim().max(NOTE_OWNER_AT_MOST).default(''),
  colour: Colour.default('none'),
  offer: z.string().max(64).default(''),
  segment: z.string().max(64).default(''),
  links: z.array(NoteId).max(100).default([]),
})
export type Note = z.infer<typeof Note>

/** A note with the defaults of whatever is not said. */
export const newNote = (note: Pick<Note, 'id' | 'block' | 'rank' | 'text'> & Partial<Note>): Note => ({
  details: '',
  status: 'existing',
  offering: 'both',
  cycle: [],
  evidence: [],
  bindings: [],
  owner: '',
  colour: 'none',
  offer: '',
  segment: '',
  links: [],
  ...note,
})
