import { z } from 'zod'
import { CycleElement } from '../cycle/element.ts'
import { Block } from './block.ts'

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

/** One idea on one block. `rank` orders the notes of a block; equal ranks are ordered by id. */
export const Note = z.strictObject({
  id: NoteId,
  block: Block,
  rank: z.number(),
  text: z.string().trim().min(1).max(120),
  details: z.string().max(10_000).default(''),
  status: NoteStatus.default('existing'),
  offering: Offering.default('both'),
  cycle: z.array(CycleElement).default([]),
  evidence: z.array(Evidence).default([]),
  bindings: z.array(Binding).default([]),
})
export type Note = z.infer<typeof Note>
