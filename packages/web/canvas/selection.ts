import { BLOCKS, type Block, type CanvasState, notesInOrder, notesOf } from '@leinwand/method'
import type { Direction } from './place.ts'

/** Which notes are chosen; `anchor` is the one from which Shift extends. */
export type Selection = { readonly chosen: ReadonlySet<string>; readonly anchor: string | null }

export const NOTHING: Selection = { chosen: new Set(), anchor: null }

export const only = (id: string): Selection => ({ chosen: new Set([id]), anchor: id })

export const chosenAll = (ids: readonly string[]): Selection => ({
  chosen: new Set(ids),
  anchor: ids[0] ?? null,
})

export const toggled = ({ chosen }: Selection, id: string): Selection => {
  const next = new Set(chosen)
  if (!next.delete(id)) next.add(id)
  return { chosen: next, anchor: id }
}

/** Everything from the anchor to this note, in reading order; without an anchor the note alone. */
export const extended = (canvas: CanvasState, selection: Selection, to: string): Selection => {
  const order = notesInOrder(canvas).map(({ id }) => id)
  const from = selection.anchor === null ? -1 : order.indexOf(selection.anchor)
  const end = order.indexOf(to)
  if (from < 0 || end < 0) return only(to)
  return {
    chosen: new Set(order.slice(Math.min(from, end), Math.max(from, end) + 1)),
    anchor: selection.anchor,
  }
}

/** Without the notes that are gone; the same object where none is. */
export const withoutGone = (canvas: CanvasState, selection: Selection): Selection => {
  const left = [...selection.chosen].filter(id => Object.hasOwn(canvas.notes, id))
  const anchor = selection.anchor !== null && Object.hasOwn(canvas.notes, selection.anchor)
  if (left.length === selection.chosen.size && (anchor || selection.anchor === null)) return selection
  return { chosen: new Set(left), anchor: anchor ? selection.anchor : null }
}

/** The chosen notes in reading order. */
export const chosenInOrder = (canvas: CanvasState, { chosen }: Selection): string[] =>
  notesInOrder(canvas)
    .map(({ id }) => id)
    .filter(id => chosen.has(id))

/** The note that an arrow key leads to: within the block, or at the same height of the next block that has any. */
export const neighbour = (canvas: CanvasState, id: string, direction: Direction): string | null => {
  const note = Object.hasOwn(canvas.notes, id) ? canvas.notes[id] : undefined
  if (!note) return null
  const own = notesOf(canvas, note.block)
  const index = own.findIndex(each => each.id === id)
  if (direction === 'up') return own[index - 1]?.id ?? null
  if (direction === 'down') return own[index + 1]?.id ?? null
  const step = direction === 'right' ? 1 : -1
  for (let at = BLOCKS.indexOf(note.block) + step; at >= 0 && at < BLOCKS.length; at += step) {
    const there = notesOf(canvas, BLOCKS[at] as Block)
    if (there.length > 0) return there[Math.min(index, there.length - 1)]?.id ?? null
  }
  return null
}
