import type { ShownNote } from './canvas-content.ts'
import type { Box } from './canvas-picture.ts'
import type { TextMetrics } from './text-metrics.ts'
import { wrapText } from './wrap-text.ts'

/** The type of a block's notes in points: text, chips and the line under it. */
export type Sizing = { readonly size: number; readonly small: number; readonly columns: number }

type PlacedChip = { readonly lines: readonly string[]; readonly box: Box }

export type PlacedNote = {
  readonly note: ShownNote
  readonly box: Box
  readonly lines: readonly string[]
  readonly chips: readonly PlacedChip[]
  readonly under: readonly string[]
}

type Room = { readonly columns: number; readonly metrics: TextMetrics }

/** Steps in which the type shrinks; 5.5 points are the least that a print can be read in. */
const SIZES = [11, 10, 9, 8, 7, 6.25, 5.5] as const

export const LEADING = 1.32
const smallOf = (size: number): number => Math.max(5, size * 0.82)
export const padOf = (size: number): number => size * 0.45
const gapOf = (size: number): number => size * 0.5
/** Height of a chip of one line, and of every further one. */
const CHIP = { first: 1.5, further: 1.2 } as const

const placeChips = (note: ShownNote, from: Box, small: number, metrics: TextMetrics): PlacedChip[] => {
  const gap = small * 0.35
  let [x, y, lowest] = [from.x, from.y, from.y]
  return note.elements.map(element => {
    const setting = { width: from.width - small, size: small, weight: 'regular' } as const
    const lines = wrapText(element, setting, metrics)
    const width = Math.max(...lines.map(line => metrics.width(line, small, 'regular'))) + small
    const height = small * (CHIP.first + CHIP.further * (lines.length - 1))
    if (x > from.x && x + width > from.x + from.width) {
      x = from.x
      y = lowest + gap
    }
    const box = { x, y, width, height }
    x += width + gap
    lowest = Math.max(lowest, y + height)
    return { lines, box }
  })
}

/** A note at the upper left of `at`, as high as it needs. */
const placeNote = (note: ShownNote, at: Box, { size, small }: Sizing, metrics: TextMetrics): PlacedNote => {
  const pad = padOf(size)
  const inner = { x: at.x + pad + 3, width: at.width - 2 * pad - 3 }
  const lines = wrapText(note.text, { width: inner.width, size, weight: 'regular' }, metrics)
  let bottom = at.y + pad + lines.length * size * LEADING
  const chips = placeChips(note, { ...inner, y: bottom + small * 0.2, height: 0 }, small, metrics)
  if (chips.length > 0) bottom = Math.max(...chips.map(({ box }) => box.y + box.height)) + small * 0.3
  const setting = { width: inner.width, size: small, weight: 'regular' } as const
  const under = wrapText(note.under, setting, metrics)
  bottom += under.length * small * LEADING
  return { note, box: { ...at, height: bottom - at.y + pad * 0.7 }, lines, chips, under }
}

type Attempt = { sizing: Sizing; notes: PlacedNote[]; left: readonly ShownNote[] }

/** Puts one note after the other where there is the most room, so that the columns are filled alike and read by rows. */
const attempt = (notes: readonly ShownNote[], room: Box, sizing: Sizing, metrics: TextMetrics): Attempt => {
  const gap = gapOf(sizing.size)
  const width = (room.width - gap * (sizing.columns - 1)) / sizing.columns
  const bottoms = new Array<number>(sizing.columns).fill(room.y)
  const placed: PlacedNote[] = []
  for (const [index, note] of notes.entries()) {
    const y = Math.min(...bottoms)
    const column = bottoms.indexOf(y)
    const next = placeNote(note, { x: room.x + column * (width + gap), y, width, height: 0 }, sizing, metrics)
    if (next.box.y + next.box.height > room.y + room.height) {
      return { sizing, notes: placed, left: notes.slice(index) }
    }
    placed.push(next)
    bottoms[column] = y + next.box.height + gap
  }
  return { sizing, notes: placed, left: [] }
}

/** The room that the line “+ n more” takes at the foot of a block. */
export const moreRoom = (small: number): number => small * 1.8

/**
 * Places the notes of a block in the largest size in which all have room, in small sizes in a column more. What does not
 * fit even in the smallest is handed back in `left`, whole notes in their order.
 */
export const sizeNotes = (notes: readonly ShownNote[], room: Box, { columns, metrics }: Room): Attempt => {
  for (const size of SIZES) {
    for (const more of size <= 9 ? [0, 1, 2] : [0]) {
      if (room.width / (columns + more) < size * 9) continue
      const sizing = { size, small: smallOf(size), columns: columns + more }
      const found = attempt(notes, room, sizing, metrics)
      if (found.left.length === 0) return found
    }
  }
  const size = SIZES.at(-1)!
  const sizing = { size, small: smallOf(size), columns: columns + 2 }
  return attempt(notes, { ...room, height: room.height - moreRoom(sizing.small) }, sizing, metrics)
}
