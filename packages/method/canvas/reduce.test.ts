import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  arbitraryAct,
  arbitraryEvents,
  arbitraryNote,
  arbitrarySingle,
  asEvents,
} from './arbitrary-canvas.ts'
import { BLOCKS } from './block.ts'
import { CanvasEvent } from './event.ts'
import { Note } from './note.ts'
import { notesAsActs } from './notes-as-acts.ts'
import { applyProposed, EMPTY_CANVAS, notesInOrder, notesOf, reduce, replay } from './reduce.ts'
import { undoOf } from './undo.ts'

const note = (id: string, more: Partial<Note> = {}): Note =>
  Note.parse({ id, block: 'keyActivities', rank: 0, text: 'Ausfall vorhersagen', ...more })

describe('laws', () => {
  test('the generated events are events', () => {
    fc.assert(fc.property(arbitraryEvents, events => void events.map(event => CanvasEvent.parse(event))))
  })

  test('replay is the fold of reduce', () => {
    fc.assert(
      fc.property(arbitraryEvents, events => {
        expect(replay(events)).toEqual(events.reduce(reduce, EMPTY_CANVAS))
      }),
    )
  })

  test('replaying in two parts is replaying at once', () => {
    fc.assert(
      fc.property(arbitraryEvents, fc.nat(40), (events, cut) => {
        expect(replay(events.slice(cut), replay(events.slice(0, cut)))).toEqual(replay(events))
      }),
    )
  })

  test('every note of every reachable state satisfies the schema and stands under its own id', () => {
    fc.assert(
      fc.property(arbitraryEvents, events => {
        for (const [id, found] of Object.entries(replay(events).notes)) {
          expect(Note.parse(found)).toEqual(found)
          expect(found.id).toBe(id)
        }
      }),
    )
  })

  // Of several together that does not hold (moved, then added): that each counts once is the work of their id.
  test('a single act done twice is done once', () => {
    fc.assert(
      fc.property(arbitraryEvents, arbitrarySingle, (events, act) => {
        const before = replay(events)
        const once = applyProposed(before, [{ id: '1', act }])
        const twice = applyProposed(once, [{ id: '2', act }])
        expect(twice).toEqual(once)
      }),
    )
  })

  test('an event delivered again changes nothing', () => {
    fc.assert(
      fc.property(arbitraryEvents, fc.nat(39), (events, index) => {
        const state = replay(events)
        const again = events[index]
        if (again) expect(reduce(state, again)).toBe(state)
        expect(replay([...events, ...events])).toEqual(state)
      }),
    )
  })

  test('reduce leaves the state it was given as it was', () => {
    fc.assert(
      fc.property(arbitraryEvents, arbitraryAct, (events, act) => {
        const state = replay(events)
        const copy = structuredClone(notesInOrder(state))
        reduce(state, { ...asEvents([act])[0]!, seq: state.seq + 1 })
        expect(notesInOrder(state)).toEqual(copy)
      }),
    )
  })

  test('the optimistic view is what the server will make of the same acts', () => {
    fc.assert(
      fc.property(arbitraryEvents, fc.array(arbitraryAct, { maxLength: 10 }), (events, acts) => {
        const confirmed = replay(events)
        const view = applyProposed(
          confirmed,
          acts.map((act, index) => ({ id: `p${index}`, act })),
        )
        const later = asEvents(acts).map(event => ({ ...event, seq: event.seq + confirmed.seq }))
        expect({ ...view, seq: 0 }).toEqual({ ...replay(later, confirmed), seq: 0 })
        expect(view.seq).toBe(confirmed.seq)
      }),
    )
  })

  test('an act and its undo leave the notes as they were, bindings perhaps in another order', () => {
    const sorted = (notes: readonly Note[]) =>
      notes.map(n => ({ ...n, bindings: n.bindings.map(b => `${b.to}:${b.id}`).sort() }))
    fc.assert(
      fc.property(arbitraryEvents, arbitraryAct, (events, act) => {
        const before = replay(events)
        const undo = undoOf(before, act)
        const after = applyProposed(before, [{ id: '1', act }, ...(undo ? [{ id: '2', act: undo }] : [])])
        expect(sorted(notesInOrder(after))).toEqual(sorted(notesInOrder(before)))
        expect({ ...after.legend }).toEqual({ ...before.legend })
        expect({ ...after.dismissals }).toEqual({ ...before.dismissals })
        expect([...after.patterns].sort()).toEqual([...before.patterns].sort())
      }),
    )
  })
})

test('notes that an event does not touch keep their identity', () => {
  const state = replay(asEvents([note('a'), note('b')].map(n => ({ kind: 'note-added', note: n }))))
  const act = { kind: 'note-edited', note: 'a', changes: { text: 'Neu' } } as const
  const after = reduce(state, { ...asEvents([act])[0]!, seq: 3 })
  expect(after.notes.b).toBe(state.notes.b)
  expect(after.notes.a).toMatchObject({ text: 'Neu', block: 'keyActivities' })
})

test('a change to undefined is no change', () => {
  const state = replay(asEvents([{ kind: 'note-added', note: note('a') }]))
  const act = { kind: 'note-edited', note: 'a', changes: { text: undefined, status: 'planned' } } as const
  expect(applyProposed(state, [{ id: '1', act }]).notes.a).toEqual(note('a', { status: 'planned' }))
})

test('an act on a note that is gone keeps all notes and moves on to its seq', () => {
  const state = replay(asEvents([{ kind: 'note-added', note: note('a') }]))
  const after = reduce(state, { ...asEvents([{ kind: 'note-deleted', note: 'gone' }])[0]!, seq: 2 })
  expect(after.notes).toBe(state.notes)
  expect(after.seq).toBe(2)
})

test('a note named like a property of Object is a note like any other', () => {
  expect(replay(asEvents([{ kind: 'note-deleted', note: 'constructor' }])).notes).toEqual({})
  const state = replay(asEvents([{ kind: 'note-added', note: note('__proto__') }]))
  expect(notesOf(state, 'keyActivities').map(n => n.id)).toEqual(['__proto__'])
})

test('notes of a block come by rank, equal ranks by id', () => {
  const notes = [note('c', { rank: 1 }), note('b'), note('a'), note('z', { rank: -1 })]
  const state = replay(asEvents(notes.map(n => ({ kind: 'note-added', note: n }))))
  expect(notesOf(state, 'keyActivities').map(n => n.id)).toEqual(['z', 'a', 'b', 'c'])
  expect(notesOf(state, 'channels')).toEqual([])
})

test('a list of notes becomes acts that keep its order on every block', () => {
  fc.assert(
    fc.property(fc.uniqueArray(arbitraryNote, { selector: n => n.id }), notes => {
      const acts = notesAsActs(notes.map(({ rank: _, ...rest }) => rest))
      const state = replay(asEvents(acts))
      for (const block of BLOCKS)
        expect(notesOf(state, block).map(n => n.id)).toEqual(
          notes.filter(n => n.block === block).map(n => n.id),
        )
    }),
  )
})

test('a listed note without rank comes after those with one', () => {
  const { rank: _, ...unranked } = note('b')
  const acts = notesAsActs([note('a', { rank: 7 }), unranked])
  expect(acts[1]).toMatchObject({ note: { id: 'b', rank: 8 } })
})
