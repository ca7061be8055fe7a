import { type Block, type CanvasState, Note, newNote, type SingleAct } from '@leinwand/method'
import type { PastedList } from './pasted-list.ts'
import { lastRank } from './place.ts'

/** Notes with all that they carry; other programs see the plain text beside it. */
export const NOTES_TYPE = 'application/x-leinwand-notes'

const Notes = Note.array().min(1).max(2_000)
export type Copied = { project: string; notes: Note[] }

export const copiedNotes = (project: string, notes: readonly Note[]) => ({
  own: JSON.stringify({ project, notes: [...notes] } satisfies Copied),
  plain: notes.map(({ text }) => text).join('\n'),
})

/** What the clipboard holds of ours; anything may stand there, so it counts only if it is right. */
export const readCopied = (own: string): Copied | null => {
  if (own === '') return null
  try {
    const { project, notes } = JSON.parse(own) as { project: unknown; notes: unknown }
    return { project: String(project), notes: Notes.parse(notes) }
  } catch {
    return null
  }
}

type MakeId = () => string

/**
 * Copied notes as new ones behind all others of a block; those of several blocks stay each in its own. Links among them
 * lead to the copies; what they are bound to exists in their own project only, and in another one they come without.
 */
export const pastedNotes = (
  canvas: CanvasState,
  project: string,
  block: Block,
  { project: from, notes }: Copied,
  makeId: MakeId,
): SingleAct[] => {
  const ids = new Map(notes.map(({ id }) => [id, makeId()]))
  const there = (id: string): string[] => {
    const copy = ids.get(id)
    if (copy) return [copy]
    return Object.hasOwn(canvas.notes, id) ? [id] : []
  }
  const blocks = new Set(notes.map(note => note.block))
  const placeFor = (note: Note): Block => (blocks.size > 1 ? note.block : block)
  return notes.map((note, place) => ({
    kind: 'note-added',
    note: {
      ...note,
      id: ids.get(note.id)!,
      block: placeFor(note),
      rank: lastRank(canvas, placeFor(note)) + place,
      links: note.links.flatMap(there),
      segment: there(note.segment)[0] ?? '',
      bindings: from === project ? note.bindings : [],
      offer: from === project ? note.offer : '',
    },
  }))
}

/** A pasted list as new notes behind all others of a block. */
export const pastedLines = (
  canvas: CanvasState,
  block: Block,
  { lines }: PastedList,
  makeId: MakeId,
): SingleAct[] => {
  const first = lastRank(canvas, block)
  return lines.map(({ text, details }, place) => ({
    kind: 'note-added',
    note: newNote({ id: makeId(), block, rank: first + place, text, details }),
  }))
}
