import { Block } from '@leinwand/method'
import type { Place } from './place.ts'

export type Box = {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}
export type MeasuredBlock = {
  readonly block: Block
  readonly box: Box
  readonly notes: readonly { readonly id: string; readonly box: Box }[]
}

/** Where all blocks and notes lie in the window. Once a drag: reading boxes at every movement would cost the frame. */
export const measured = (root: HTMLElement): MeasuredBlock[] =>
  [...root.querySelectorAll<HTMLElement>('[data-block]')].map(element => ({
    block: Block.parse(element.dataset.block),
    box: element.getBoundingClientRect(),
    notes: [...element.querySelectorAll<HTMLElement>('[data-note]')].map(each => ({
      id: each.dataset.note ?? '',
      box: each.getBoundingClientRect(),
    })),
  }))

const inside = (box: Box, x: number, y: number): boolean =>
  x >= box.left && x <= box.right && y >= box.top && y <= box.bottom

const comesBefore = (box: Box, block: Box, x: number, y: number): boolean => {
  // Notes that stand side by side are read line by line.
  const alone = box.right - box.left > (block.right - block.left) * 0.7
  if (alone) return y > (box.top + box.bottom) / 2
  return y > box.bottom || (y > box.top && x > (box.left + box.right) / 2)
}

export type Target = { readonly place: Place; readonly line: Box }

/** Where notes would land at a point, and the line that shows it; the dragged ones do not count. */
export const targetAt = (
  blocks: readonly MeasuredBlock[],
  dragged: ReadonlySet<string>,
  x: number,
  y: number,
): Target | null => {
  const over = blocks.find(({ box }) => inside(box, x, y))
  if (!over) return null
  const notes = over.notes.filter(({ id }) => !dragged.has(id))
  const index = notes.filter(({ box }) => comesBefore(box, over.box, x, y)).length
  const [before, after] = [notes[index - 1]?.box, notes[index]?.box]
  const at = after ?? before
  if (!at) {
    const top = over.box.top + 38
    const line = { left: over.box.left + 12, right: over.box.right - 10, top, bottom: top + 3 }
    return { place: { block: over.block, index }, line }
  }
  const top = after ? after.top - 4.5 : before!.bottom + 1.5
  return {
    place: { block: over.block, index },
    line: { left: at.left, right: at.right, top, bottom: top + 3 },
  }
}

/** The note at a point. */
export const noteAt = (blocks: readonly MeasuredBlock[], x: number, y: number): string | null => {
  const over = blocks.find(({ box }) => inside(box, x, y))
  return over?.notes.find(({ box }) => inside(box, x, y))?.id ?? null
}

/** The notes that a rectangle touches. */
export const notesIn = (blocks: readonly MeasuredBlock[], box: Box): string[] =>
  blocks.flatMap(({ notes }) =>
    notes
      .filter(
        ({ box: note }) =>
          note.left < box.right && note.right > box.left && note.top < box.bottom && note.bottom > box.top,
      )
      .map(({ id }) => id),
  )
