import type { Block } from './block.ts'
import type { CanvasAct } from './event.ts'
import type { Note } from './note.ts'

/** A note as a project file has it: the rank may be left out, the order in the file is the order on the block. */
export type ListedNote = Omit<Note, 'rank'> & { rank?: number | undefined }

/**
 * The acts that put a list of notes on an empty canvas, in the order of the list. A note without rank comes after the
 * highest rank its block has so far.
 */
export const notesAsActs = (notes: readonly ListedNote[]): CanvasAct[] => {
  const last = new Map<Block, number>()
  return notes.map(note => {
    const highest = last.get(note.block)
    const rank = note.rank ?? (highest === undefined ? 0 : highest + 1)
    last.set(note.block, highest === undefined ? rank : Math.max(highest, rank))
    return { kind: 'note-added', note: { ...note, rank } }
  })
}
