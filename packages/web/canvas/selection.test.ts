import { afterActs, BLOCKS, EMPTY_CANVAS, newNote, notesInOrder } from '@leinwand/method'
import { describe, expect, test } from 'vitest'
import { chosenInOrder, extended, NOTHING, neighbour, only, toggled, withoutGone } from './selection.ts'

const canvas = afterActs(
  EMPTY_CANVAS,
  [
    ['a', 'keyPartners', 0],
    ['b', 'keyPartners', 1],
    ['c', 'keyActivities', 0],
    ['d', 'customerSegments', 0],
    ['e', 'customerSegments', 1],
    ['f', 'customerSegments', 2],
  ].map(([id, block, rank]) => ({
    kind: 'note-added',
    note: newNote({
      id: String(id),
      block: BLOCKS.find(each => each === block)!,
      rank: Number(rank),
      text: 'x',
    }),
  })),
)

describe('choosing several notes', () => {
  test('Ctrl takes a note in and out', () => {
    const both = toggled(only('a'), 'c')
    expect([...both.chosen]).toEqual(['a', 'c'])
    expect([...toggled(both, 'a').chosen]).toEqual(['c'])
  })

  test('Shift takes everything in reading order, back and forth from the same note', () => {
    const far = extended(canvas, only('b'), 'e')
    expect(chosenInOrder(canvas, far)).toEqual(['b', 'c', 'd', 'e'])
    expect(chosenInOrder(canvas, extended(canvas, far, 'a'))).toEqual(['a', 'b'])
  })

  test('Shift without a note to begin with takes the one alone', () => {
    expect([...extended(canvas, NOTHING, 'c').chosen]).toEqual(['c'])
  })

  test('what somebody else deleted is no longer chosen, and what is left stays chosen', () => {
    const { chosen, anchor } = withoutGone(canvas, { chosen: new Set(['a', 'gone']), anchor: 'gone' })
    expect([...chosen]).toEqual(['a'])
    expect(anchor).toBeNull()
    const kept = only('a')
    expect(withoutGone(canvas, kept)).toBe(kept)
  })
})

describe('walking with the arrow keys', () => {
  test('goes up and down within a block and stops at its ends', () => {
    expect(neighbour(canvas, 'd', 'down')).toBe('e')
    expect(neighbour(canvas, 'f', 'down')).toBeNull()
    expect(neighbour(canvas, 'd', 'up')).toBeNull()
  })

  test('goes sideways past empty blocks, at the same height as far as there are notes', () => {
    expect(neighbour(canvas, 'c', 'right')).toBe('d')
    expect(neighbour(canvas, 'f', 'left')).toBe('c')
    expect(neighbour(canvas, 'd', 'right')).toBeNull()
  })

  test('reaches every note from every other', () => {
    const reached = new Set(['f'])
    for (const id of reached) {
      for (const direction of ['up', 'down', 'left', 'right'] as const) {
        const next = neighbour(canvas, id, direction)
        if (next) reached.add(next)
      }
    }
    expect(reached.size).toBe(notesInOrder(canvas).length)
  })
})
