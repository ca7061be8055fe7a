import { type Note, newNote } from '../canvas/note.ts'
import { type CanvasContent, notesOf } from '../canvas/reduce.ts'
import { Offer } from '../finance/plan.ts'
import type { Language } from '../language.ts'
import type { Pattern, PatternNote } from './pattern.ts'
import { patternNoteId } from './pattern-note-id.ts'

type Canvas = Pick<CanvasContent, 'notes'>

/** A needed note as it would be put on the canvas, and the note that stands for it already. */
export type Proposal = {
  readonly key: string
  readonly note: Note
  readonly standsFor: Note | null
}

/** The note that stands for a needed one: the accepted one itself, or a note that a person linked to its id. */
const standingFor = (id: string, { notes }: Canvas): Note | null =>
  (Object.hasOwn(notes, id) ? notes[id] : undefined) ??
  Object.values(notes)
    .filter(note => note.links.includes(id))
    .sort((a, b) => (a.id < b.id ? -1 : 1))[0] ??
  null

/**
 * What a pattern proposes for a canvas, to be accepted singly: planned notes with ids that are the same on every canvas,
 * each after the last note of its block, in the order of the pattern. Nothing is left out; what is there already says so.
 */
export const proposals = (pattern: Pattern, canvas: Canvas, language: Language): Proposal[] => {
  const ranks = new Map<string, number>()
  return pattern.notes.map(({ key, block, offering, cycle, text }) => {
    const last = ranks.get(block) ?? notesOf(canvas, block).at(-1)?.rank
    const rank = last === undefined ? 0 : last + 1
    ranks.set(block, rank)
    const id = patternNoteId(pattern.id, key)
    const note = newNote({ id, block, rank, text: text[language], offering, cycle, status: 'planned' })
    return { key, note, standsFor: standingFor(id, canvas) }
  })
}

/** The notes that a pattern needs and that nothing on the canvas stands for. */
export const missingOf = (pattern: Pattern, canvas: Canvas): PatternNote[] =>
  pattern.notes.filter(({ key }) => {
    const there = standingFor(patternNoteId(pattern.id, key), canvas)
    return there === null || there.status === 'missing'
  })

/** The pattern's price model with its defaults as an offer of the plan; its id is the pattern's. */
export const offerDraft = ({ id, name, offer }: Pattern, language: Language): Offer =>
  Offer.parse({ ...offer, id, name: name[language] })
