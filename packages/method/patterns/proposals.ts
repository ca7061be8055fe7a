import type { Block } from '../canvas/block.ts'
import { type Note, newNote } from '../canvas/note.ts'
import { type CanvasContent, notesOf } from '../canvas/reduce.ts'
import { Offer } from '../finance/plan.ts'
import type { Language } from '../language.ts'
import type { Pattern, PatternNote } from './pattern.ts'
import { isPatternNoteId, patternNoteId } from './pattern-note-id.ts'

type Canvas = Pick<CanvasContent, 'notes'>

/** A needed note as it would be put on the canvas, and the note that stands for it already. */
export type Proposal = {
  readonly key: string
  readonly note: Note
  readonly standsFor: Note | null
}

/** The note that stands for a needed one: the accepted one itself, or one of the same block that a person linked to it. */
const standingFor = (id: string, block: Block, { notes }: Canvas): Note | null =>
  (Object.hasOwn(notes, id) ? notes[id] : undefined) ??
  Object.values(notes)
    .filter(note => note.links.includes(id) && note.block === block && !isPatternNoteId(note.id))
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
    return { key, note, standsFor: standingFor(id, block, canvas) }
  })
}

/** What leads to what on a canvas that hangs together: who pays for what, who does what, what costs what. */
const LEADS_TO: Readonly<Partial<Record<Block, readonly Block[]>>> = {
  revenueStreams: ['valuePropositions'],
  customerRelationships: ['valuePropositions'],
  channels: ['valuePropositions'],
  customerSegments: ['valuePropositions'],
  keyPartners: ['keyActivities'],
  keyResources: ['keyActivities'],
  costStructure: ['keyActivities'],
  keyActivities: ['valuePropositions'],
}

const belong = (a: Block, b: Block): boolean =>
  (LEADS_TO[a]?.includes(b) ?? false) || (LEADS_TO[b]?.includes(a) ?? false)

/**
 * The notes to add when those with `keys` are accepted, each linked to the notes of the pattern that it belongs to and
 * that stand already or come before it, so that what is accepted hangs together and no link leads to nothing.
 */
export const acceptedNotes = (proposed: readonly Proposal[], keys: readonly string[]): Note[] => {
  const there = proposed.flatMap(({ standsFor }) => (standsFor ? [standsFor] : []))
  return proposed
    .filter(({ key, standsFor }) => keys.includes(key) && standsFor === null)
    .map(({ note }) => {
      const links = there.filter(({ block }) => belong(note.block, block)).map(({ id }) => id)
      there.push(note)
      return { ...note, links }
    })
}

/** The notes that a pattern needs and that nothing on the canvas stands for. */
export const missingOf = (pattern: Pattern, canvas: Canvas): PatternNote[] =>
  pattern.notes.filter(({ key, block }) => {
    const there = standingFor(patternNoteId(pattern.id, key), block, canvas)
    return there === null || there.status === 'missing'
  })

/** The pattern's price model with its defaults as an offer of the plan; its id is the pattern's. */
export const offerDraft = ({ id, name, offer, unit }: Pattern, language: Language): Offer => {
  const price = unit && 'unit' in offer.price ? { ...offer.price, unit: unit[language] } : offer.price
  return Offer.parse({ ...offer, price, id, name: name[language] })
}
