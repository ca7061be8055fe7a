import {
  afterActs,
  BLOCKS,
  type Block,
  type CanvasState,
  EMPTY_CANVAS,
  newNote,
  notesOf,
  type SingleAct,
} from '@leinwand/method'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asOne, placedAt, steppedBy } from './several.ts'

const canvasOf = (notes: readonly (readonly [string, Block, number])[]): CanvasState =>
  afterActs(
    EMPTY_CANVAS,
    notes.map(([id, block, rank]) => ({
      kind: 'note-added',
      note: newNote({ id, block, rank, text: id }),
    })),
  )

const idsIn = (canvas: CanvasState, block: Block) => notesOf(canvas, block).map(({ id }) => id)
const after = (canvas: CanvasState, acts: readonly SingleAct[]) => afterActs(canvas, acts)

const five = canvasOf([
  ['a', 'channels', 0],
  ['b', 'channels', 1],
  ['c', 'channels', 2],
  ['d', 'channels', 3],
  ['e', 'channels', 4],
  ['x', 'keyPartners', 0],
])

describe('several notes at once', () => {
  test('go to a place in the order given, past each other and from other blocks', () => {
    const there = after(five, placedAt(five, ['d', 'x', 'a'], { block: 'channels', index: 1 }))
    expect(idsIn(there, 'channels')).toEqual(['b', 'd', 'x', 'a', 'c', 'e'])
  })

  test('that stand where they are put make no act', () => {
    expect(placedAt(five, ['b', 'c'], { block: 'channels', index: 1 })).toEqual([])
    expect(asOne([], 'moved')).toBeNull()
  })

  test('step up and down as a group, and what is at the edge waits', () => {
    expect(idsIn(after(five, steppedBy(five, ['b', 'd'], 'up')), 'channels')).toEqual([
      'b',
      'a',
      'd',
      'c',
      'e',
    ])
    expect(idsIn(after(five, steppedBy(five, ['a', 'b', 'd'], 'up')), 'channels')).toEqual([
      'a',
      'b',
      'd',
      'c',
      'e',
    ])
    expect(idsIn(after(five, steppedBy(five, ['b', 'c'], 'down')), 'channels')).toEqual([
      'a',
      'd',
      'b',
      'c',
      'e',
    ])
  })

  test('step sideways into the next block at their height', () => {
    const there = after(five, steppedBy(five, ['d', 'e'], 'right'))
    expect(idsIn(there, 'customerSegments')).toEqual(['d', 'e'])
    expect(idsIn(there, 'channels')).toEqual(['a', 'b', 'c'])
    expect(steppedBy(canvasOf([['r', 'revenueStreams', 0]]), ['r'], 'right')).toEqual([])
  })

  test('number a block anew where no rank is left between two', () => {
    const tight = canvasOf([
      ['a', 'channels', 1],
      ['b', 'channels', 1 + Number.EPSILON],
      ['x', 'keyPartners', 0],
    ])
    const there = after(tight, placedAt(tight, ['x'], { block: 'channels', index: 1 }))
    expect(idsIn(there, 'channels')).toEqual(['a', 'x', 'b'])
  })

  test('end where they are put, from any canvas, and nothing else changes its order', () => {
    const notes = fc.uniqueArray(
      fc.tuple(
        fc.string({ minLength: 1, maxLength: 3 }),
        fc.constantFrom(...BLOCKS),
        fc.integer({ min: -3, max: 3 }),
      ),
      { selector: ([id]) => id, minLength: 1, maxLength: 20 },
    )
    fc.assert(
      fc.property(
        notes,
        fc.constantFrom(...BLOCKS),
        fc.nat(20),
        fc.infiniteStream(fc.boolean()),
        (all, block, at, pick) => {
          const canvas = canvasOf(all)
          const moving = all.map(([id]) => id).filter(() => pick.next().value)
          const staying = idsIn(canvas, block).filter(id => !moving.includes(id))
          const index = Math.min(at, staying.length)
          const there = after(canvas, placedAt(canvas, moving, { block, index }))
          expect(idsIn(there, block)).toEqual([
            ...staying.slice(0, index),
            ...moving,
            ...staying.slice(index),
          ])
        },
      ),
    )
  })
})
