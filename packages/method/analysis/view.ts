import type { Block } from '../canvas/block.ts'
import type { Note, NoteId } from '../canvas/note.ts'
import { notesInOrder } from '../canvas/reduce.ts'
import type { AnalysisInput } from './analysis-input.ts'
import { areTied } from './ties.ts'

/**
 * A canvas as the rules look at it. `notes` are all of them in reading order, so that no rule depends on the order of
 * events; `there` are those that are not themselves the mark of a gap.
 */
export type View = AnalysisInput & {
  readonly notes: readonly Note[]
  readonly there: (block: Block) => readonly Note[]
  readonly note: (id: NoteId) => Note | undefined
  /** The customer segments that are no part of another one. */
  readonly segments: readonly Note[]
  /** The segments that a note says it is for, by what it is tied to; empty where it says none, and so is for all. */
  readonly saidSegments: (note: Note) => ReadonlySet<NoteId>
  /** Whether this canvas says of most value propositions whom they are for, among several segments. */
  readonly tellsApart: boolean
}

const rootOf = (segment: Note, note: View['note']): NoteId => {
  const seen = new Set<NoteId>()
  for (let at: Note | undefined = segment; at !== undefined && !seen.has(at.id); ) {
    seen.add(at.id)
    const parent: Note | undefined = at.segment === '' ? undefined : note(at.segment)
    if (parent?.block !== 'customerSegments') return at.id
    at = parent
  }
  // Segments that are parts of each other in a ring have no root: each stands for itself.
  return segment.id
}

/** A relationship, a channel or a revenue may say its segment through the value proposition it belongs to. */
const throughValue = (note: Note, values: readonly Note[]): readonly Note[] =>
  note.block === 'valuePropositions' ? [note] : [note, ...values.filter(value => areTied(note, value))]

/** Several rules ask the same of a note; with hundreds of them each answer is found once. */
const remembered = <T>(find: (note: Note) => T): ((note: Note) => T) => {
  const found = new Map<NoteId, T>()
  return note => {
    if (!found.has(note.id)) found.set(note.id, find(note))
    return found.get(note.id) as T
  }
}

/** The canvas of the input, made ready for the rules. */
export const viewOf = (input: AnalysisInput): View => {
  const notes = notesInOrder(input.canvas)
  const note = (id: NoteId) => (Object.hasOwn(input.canvas.notes, id) ? input.canvas.notes[id] : undefined)
  const there = (block: Block) => notes.filter(each => each.block === block && each.status !== 'missing')
  const all = there('customerSegments')
  const roots = new Map(all.map(segment => [segment.id, rootOf(segment, note)]))
  const segments = all.filter(({ id }) => roots.get(id) === id)
  const values = there('valuePropositions')
  const direct = remembered((each: Note) =>
    all.filter(segment => areTied(each, segment)).map(({ id }) => roots.get(id) ?? id),
  )
  const said = remembered(
    (each: Note): ReadonlySet<NoteId> => new Set(throughValue(each, values).flatMap(direct)),
  )
  const saying = values.filter(value => said(value).size > 0)
  const tellsApart = segments.length > 1 && saying.length > 0 && 2 * saying.length >= values.length
  return { ...input, notes, note, there, segments, saidSegments: said, tellsApart }
}
