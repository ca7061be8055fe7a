import { BLOCKS, type Block, type CanvasState, type Note, notesOf, rankBetween } from '@leinwand/method'

/** A place on the canvas: the block and how many of its other notes come before. */
export type Place = { readonly block: Block; readonly index: number }

const others = (canvas: CanvasState, { block }: Place, note: Note): Note[] =>
  notesOf(canvas, block).filter(other => other.id !== note.id)

export const placeOf = (canvas: CanvasState, note: Note): Place => ({
  block: note.block,
  index: notesOf(canvas, note.block).findIndex(other => other.id === note.id),
})

/** The rank that puts a note at a place, or null where it is there already. */
export const rankAt = (canvas: CanvasState, note: Note, place: Place): number | null => {
  const current = placeOf(canvas, note)
  if (current.block === place.block && current.index === place.index) return null
  const neighbours = others(canvas, place, note)
  return rankBetween(neighbours[place.index - 1]?.rank, neighbours[place.index]?.rank)
}

/** The rank of a new note behind all of its block. */
export const lastRank = (canvas: CanvasState, block: Block): number =>
  rankBetween(notesOf(canvas, block).at(-1)?.rank, undefined)

export type Direction = 'up' | 'down' | 'left' | 'right'

/**
 * Where an arrow key takes a note: up and down within its block, left and right to the block before or after in
 * reading order, at the same height as far as that block reaches. Null at the edge.
 */
export const neighbourPlace = (canvas: CanvasState, note: Note, direction: Direction): Place | null => {
  const { block, index } = placeOf(canvas, note)
  if (direction === 'up') return index > 0 ? { block, index: index - 1 } : null
  if (direction === 'down') {
    return index < notesOf(canvas, block).length - 1 ? { block, index: index + 1 } : null
  }
  const next = BLOCKS[BLOCKS.indexOf(block) + (direction === 'right' ? 1 : -1)]
  return next ? { block: next, index: Math.min(index, notesOf(canvas, next).length) } : null
}
