import {
  BLOCKS,
  type Block,
  type CanvasAct,
  type CanvasState,
  type Note,
  notesOf,
  type SingleAct,
  type TOGETHER,
} from '@leinwand/method'
import type { Direction, Place } from './place.ts'

/** Several changes as one act: one step of the timeline and one undo. Null where there is nothing to do. */
export const asOne = (
  acts: readonly SingleAct[],
  reason: (typeof TOGETHER)[number],
  from?: string,
): CanvasAct | null => {
  if (acts.length <= 1) return acts[0] ?? null
  return { kind: 'acts-together', reason, ...(from === undefined ? {} : { from }), acts: [...acts] }
}

/** `count` ranks strictly between two neighbours, evenly; undefined where no doubles lie between. */
const spread = (count: number, before?: number, after?: number): number[] | undefined => {
  const low = before ?? (after === undefined ? -1 : after - count - 1)
  const high = after ?? low + count + 1
  const ranks = Array.from({ length: count }, (_, place) => low + ((high - low) * (place + 1)) / (count + 1))
  const all = [before ?? Number.NEGATIVE_INFINITY, ...ranks, after ?? Number.POSITIVE_INFINITY]
  return all.every((rank, place) => place === 0 || rank > all[place - 1]!) ? ranks : undefined
}

const moved = (note: Note, block: Block, rank: number): SingleAct[] =>
  note.block === block && note.rank === rank ? [] : [{ kind: 'note-moved', note: note.id, block, rank }]

/**
 * The moves that give a block this order, of which only `moving` are out of place: they take ranks between those that
 * stay. Where doubles between two ranks have run out, the whole block is numbered anew.
 */
const ordered = (block: Block, order: readonly Note[], moving: ReadonlySet<string>): SingleAct[] => {
  const acts: SingleAct[] = []
  for (let place = 0; place < order.length; ) {
    if (!moving.has(order[place]!.id)) {
      place += 1
      continue
    }
    let end = place
    while (end < order.length && moving.has(order[end]!.id)) end += 1
    const ranks = spread(end - place, order[place - 1]?.rank, order[end]?.rank)
    if (!ranks) return order.flatMap((note, rank) => moved(note, block, rank))
    acts.push(...order.slice(place, end).flatMap((note, index) => moved(note, block, ranks[index]!)))
    place = end
  }
  return acts
}

const known = (canvas: CanvasState, ids: readonly string[]): Note[] =>
  ids.flatMap(id => (Object.hasOwn(canvas.notes, id) ? [canvas.notes[id]!] : []))

const sameOrder = (a: readonly Note[], b: readonly Note[]): boolean =>
  a.length === b.length && a.every((note, place) => note.id === b[place]?.id)

/** Puts notes at a place, in the order in which they are given; `index` counts the notes that are not moved. */
export const placedAt = (
  canvas: CanvasState,
  ids: readonly string[],
  { block, index }: Place,
): SingleAct[] => {
  const moving = known(canvas, ids)
  const set = new Set(moving.map(({ id }) => id))
  const now = notesOf(canvas, block)
  const staying = now.filter(({ id }) => !set.has(id))
  const order = [...staying.slice(0, index), ...moving, ...staying.slice(index)]
  return sameOrder(now, order) ? [] : ordered(block, order, set)
}

const swapped = (notes: readonly Note[], moving: ReadonlySet<string>, down: boolean): Note[] => {
  const order = down ? notes.toReversed() : [...notes]
  for (let place = 1; place < order.length; place += 1) {
    if (!moving.has(order[place]!.id) || moving.has(order[place - 1]!.id)) continue
    const [before, note] = [order[place - 1]!, order[place]!]
    order[place - 1] = note
    order[place] = before
  }
  return down ? order.toReversed() : order
}

/**
 * One step of an arrow key for all of these notes: up and down within their blocks, left and right to the block before
 * or after in reading order, at the same height as far as that block reaches. What is at the edge stays.
 */
export const steppedBy = (canvas: CanvasState, ids: readonly string[], direction: Direction): SingleAct[] => {
  const moving = new Set(known(canvas, ids).map(({ id }) => id))
  return BLOCKS.flatMap((block, at) => {
    const notes = notesOf(canvas, block)
    const own = notes.filter(({ id }) => moving.has(id))
    if (own.length === 0) return []
    if (direction === 'up' || direction === 'down') {
      const order = swapped(notes, moving, direction === 'down')
      return sameOrder(notes, order) ? [] : ordered(block, order, moving)
    }
    const next = BLOCKS[at + (direction === 'right' ? 1 : -1)]
    if (!next) return []
    const staying = notesOf(canvas, next).filter(({ id }) => !moving.has(id))
    const index = Math.min(notes.indexOf(own[0]!), staying.length)
    return placedAt(
      canvas,
      own.map(({ id }) => id),
      { block: next, index },
    )
  })
}
