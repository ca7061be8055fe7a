import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryEvents, asEvents } from './arbitrary-canvas.ts'
import { actsToTake, compareNotes, restoringActs } from './compare.ts'
import { Note } from './note.ts'
import { afterActs, type CanvasState, replay } from './reduce.ts'

const note = (id: string, more: Partial<Note> = {}): Note =>
  Note.parse({ id, block: 'keyActivities', rank: 0, text: 'Ausfall vorhersagen', ...more })
const canvas = (...notes: Note[]): CanvasState =>
  replay(asEvents(notes.map(each => ({ kind: 'note-added', note: each }))))

test('a canvas differs from itself in nothing', () => {
  fc.assert(
    fc.property(arbitraryEvents, events => {
      expect(compareNotes(replay(events), replay(events))).toEqual([])
    }),
  )
})

test('what is added one way is removed the other way', () => {
  fc.assert(
    fc.property(arbitraryEvents, arbitraryEvents, (one, other) => {
      const [a, b] = [replay(one), replay(other)]
      const ids = (kind: string, from: CanvasState, to: CanvasState) =>
        compareNotes(from, to)
          .filter(each => each.kind === kind)
          .map(({ id }) => id)
          .sort()
      expect(ids('added', a, b)).toEqual(ids('removed', b, a))
      expect(ids('changed', a, b)).toEqual(ids('changed', b, a))
    }),
  )
})

test('says of each note what happened to it', () => {
  const before = canvas(note('same'), note('worded'), note('gone'), note('moved'), note('both'))
  const after = canvas(
    note('same', { rank: 9 }),
    note('worded', { text: 'Signale aufbereiten', status: 'planned' }),
    note('moved', { block: 'channels' }),
    note('both', { block: 'channels', owner: 'Vertrieb' }),
    note('new'),
  )
  expect(compareNotes(before, after).map(({ id, kind, fields, moved }) => [id, kind, fields, moved])).toEqual(
    [
      ['new', 'added', [], false],
      ['worded', 'changed', ['text', 'status'], false],
      ['both', 'changed', ['owner'], true],
      ['moved', 'moved', [], true],
      ['gone', 'removed', [], false],
    ],
  )
})

test('taking over every note that differs leaves no difference', () => {
  fc.assert(
    fc.property(arbitraryEvents, arbitraryEvents, (one, other) => {
      let into = replay(one)
      const from = replay(other)
      for (const { id } of compareNotes(into, from)) into = afterActs(into, actsToTake(into, from, id))
      const unordered = (state: CanvasState): CanvasState => ({
        ...state,
        notes: Object.fromEntries(
          Object.entries(state.notes).map(([id, each]) => [
            id,
            {
              ...each,
              bindings: [...each.bindings].sort((a, b) => (`${a.to}${a.id}` < `${b.to}${b.id}` ? -1 : 1)),
            },
          ]),
        ),
      })
      expect(compareNotes(unordered(into), unordered(from))).toEqual([])
    }),
  )
})

test('restoring a moment gives the canvas of that moment, as acts on top', () => {
  fc.assert(
    fc.property(arbitraryEvents, fc.nat(40), (events, cut) => {
      const [then, now] = [replay(events.slice(0, cut)), replay(events)]
      const restored = afterActs(now, restoringActs(now, then, String(then.seq)))
      expect(Object.keys(restored.notes).sort()).toEqual(Object.keys(then.notes).sort())
      for (const [id, each] of Object.entries(then.notes)) {
        const { bindings, ...rest } = restored.notes[id]!
        expect(new Set(bindings)).toEqual(new Set(each.bindings))
        expect(rest).toEqual({ ...each, bindings: undefined, ...rest })
      }
      expect({ ...restored.legend }).toEqual({ ...then.legend })
      expect({ ...restored.dismissals }).toEqual({ ...then.dismissals })
      expect(new Set(restored.patterns)).toEqual(new Set(then.patterns))
    }),
  )
})
