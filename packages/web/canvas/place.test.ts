import {
  applyProposed,
  BLOCKS,
  type Block,
  type CanvasState,
  EMPTY_CANVAS,
  type Note,
  newNote,
  notesOf,
} from '@leinwand/method'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Direction, lastRank, neighbourPlace, placeOf, rankAt } from './place.ts'

const note = (id: string, block: Block, rank: number): Note => newNote({ id, block, rank, text: id })

const canvasOf = (notes: readonly Note[]): CanvasState =>
  applyProposed(
    EMPTY_CANVAS,
    notes.map(each => ({ id: each.id, act: { kind: 'note-added', note: each } })),
  )

const moved = (canvas: CanvasState, id: string, direction: Direction): CanvasState => {
  const place = neighbourPlace(canvas, canvas.notes[id]!, direction)
  const rank = place && rankAt(canvas, canvas.notes[id]!, place)
  if (!place || rank === null) return canvas
  return applyProposed(canvas, [{ id: 'm', act: { kind: 'note-moved', note: id, block: place.block, rank } }])
}

const order = (canvas: CanvasState, block: Block) => notesOf(canvas, block).map(each => each.id)

const arbitraryCanvas = fc
  .array(fc.constantFrom(...BLOCKS), { minLength: 1, maxLength: 12 })
  .map(blocks => canvasOf(blocks.map((block, index) => note(`n${index}`, block, index))))

test('a note lands exactly at the place it was moved to', () => {
  fc.assert(
    fc.property(arbitraryCanvas, fc.constantFrom(...BLOCKS), fc.nat(), (canvas, block, wish) => {
      const one = canvas.notes.n0!
      const room = order(canvas, block).filter(id => id !== 'n0').length
      const place = { block, index: wish % (room + 1) }
      const rank = rankAt(canvas, one, place)
      const after =
        rank === null
          ? canvas
          : applyProposed(canvas, [{ id: 'm', act: { kind: 'note-moved', note: 'n0', block, rank } }])
      expect(placeOf(after, after.notes.n0!)).toEqual(place)
    }),
  )
})

test('down and up again is where it was', () => {
  const canvas = canvasOf([note('a', 'channels', 0), note('b', 'channels', 1), note('c', 'channels', 2)])
  const down = moved(canvas, 'a', 'down')
  expect(order(down, 'channels')).toEqual(['b', 'a', 'c'])
  expect(order(moved(down, 'a', 'up'), 'channels')).toEqual(['a', 'b', 'c'])
})

test('the edges of the canvas hold', () => {
  const canvas = canvasOf([note('a', 'keyPartners', 0), note('z', 'revenueStreams', 0)])
  expect(moved(canvas, 'a', 'left')).toBe(canvas)
  expect(moved(canvas, 'a', 'up')).toBe(canvas)
  expect(moved(canvas, 'z', 'right')).toBe(canvas)
  expect(order(moved(canvas, 'a', 'right'), 'keyActivities')).toEqual(['a'])
})

test('a new note comes behind all others', () => {
  const canvas = canvasOf([note('a', 'channels', 5), note('b', 'channels', -2)])
  expect(lastRank(canvas, 'channels')).toBeGreaterThan(5)
})
