import { type CanvasEvent, newNote, replay } from '@leinwand/method'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countAt, momentsOf } from './moments.ts'

// A canvas on which every third note is deleted again; the numbers of its acts begin anywhere.
const events = Array.from({ length: 1_050 }, (_, index): CanvasEvent => {
  const seq = index + 1
  const id = `n${index}`
  return {
    id: `e${seq}`,
    seq,
    at: '2026-11-22T10:00:00.000Z',
    actor: 'Anna',
    act:
      index % 3 === 2
        ? { kind: 'note-deleted', note: `n${index - 1}` }
        : { kind: 'note-added', note: newNote({ id, block: 'channels', rank: index, text: id }) },
  }
})

test('law: a moment is the replay of all that came before it, in whatever order one asks', () => {
  const moments = momentsOf(events)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: events.length }), count => {
      expect(moments(count)).toEqual(replay(events.slice(0, count)))
    }),
    { numRuns: 40 },
  )
})

test('an act is found by its number, also where numbers are missing', () => {
  const some = [events[2]!, events[5]!, events[9]!]
  expect(countAt(some, undefined)).toBe(3)
  expect(countAt(some, 0)).toBe(0)
  expect(countAt(some, 3)).toBe(1)
  expect(countAt(some, 5)).toBe(1)
  expect(countAt(some, 6)).toBe(2)
  expect(countAt(some, 99)).toBe(3)
})
