import { type CanvasAct, type CanvasEvent, newNote } from '@leinwand/method'
import { describe, expect, test } from 'vitest'
import { byDay, type Entry, filtered } from './timeline.ts'
import { toldOf } from './told.ts'

const note = (id: string, text: string) => newNote({ id, block: 'channels', rank: 1, text })
const happened: readonly (readonly [string, string, CanvasAct])[] = [
  ['2026-11-20T09:00:00.000Z', 'Anna', { kind: 'note-added', note: note('a', 'Messe') }],
  ['2026-11-20T10:00:00.000Z', 'Anna', { kind: 'note-added', note: note('b', 'Händler') }],
  ['2026-11-20T11:00:00.000Z', 'Bert', { kind: 'note-deleted', note: 'b' }],
  [
    '2026-11-21T09:00:00.000Z',
    'Anna',
    {
      kind: 'acts-together',
      reason: 'edited',
      acts: [{ kind: 'note-edited', note: 'a', changes: { status: 'planned' } }],
    },
  ],
]
const entries: Entry[] = toldOf(
  happened.map(
    ([at, actor, act], index): CanvasEvent => ({ id: `e${index}`, seq: index + 1, at, actor, act }),
  ),
).map((told, index) => ({ told, step: index + 1, words: `Wörter ${index + 1} MESSE`.trim() }))
const steps = (found: readonly Entry[]) => found.map(({ step }) => step)

describe('looking for steps', () => {
  test('by person', () => expect(steps(filtered(entries, { actor: 'Bert' }))).toEqual([3]))
  test('by note, also inside several together', () =>
    expect(steps(filtered(entries, { note: 'a' }))).toEqual([1, 4]))
  test('by kind, also inside several together', () =>
    expect(steps(filtered(entries, { kind: 'edited' }))).toEqual([4]))
  test('several together', () => expect(steps(filtered(entries, { kind: 'together' }))).toEqual([4]))
  test('by words, whatever their case', () =>
    expect(steps(filtered(entries, { search: ' wörter 2 messe' }))).toEqual([2]))
  test('all at once', () =>
    expect(steps(filtered(entries, { actor: 'Anna', note: 'b', kind: 'added', search: '' }))).toEqual([2]))
})

test('newest first, by day and by who did it in a row', () => {
  const days = byDay(entries.toReversed(), iso => iso.slice(0, 10))
  expect(
    days.map(({ day, runs }) => [day, ...runs.map(({ actor, entries: done }) => [actor, steps(done)])]),
  ).toEqual([
    ['2026-11-21', ['Anna', [4]]],
    ['2026-11-20', ['Bert', [3]], ['Anna', [2, 1]]],
  ])
})
