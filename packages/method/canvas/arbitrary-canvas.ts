import fc from 'fast-check'
import { CYCLE_ELEMENTS } from '../cycle/element.ts'
import { BLOCKS } from './block.ts'
import type { CanvasAct, CanvasEvent } from './event.ts'
import type { Binding, Note } from './note.ts'

// Few ids, so that acts meet the same note; among them names that Object.prototype has.
const id = fc.constantFrom('a', 'b', 'c', 'd', 'constructor', '__proto__')
const block = fc.constantFrom(...BLOCKS)
const rank = fc.integer({ min: -5, max: 5 })
const text = fc.constantFrom('Ausfall vorhersagen', 'Signale aufbereiten', 'x')
const cycle = fc.uniqueArray(fc.constantFrom(...CYCLE_ELEMENTS), { maxLength: 3 })
const status = fc.constantFrom('existing' as const, 'planned' as const, 'missing' as const)
const offering = fc.constantFrom('hardware' as const, 'service' as const, 'both' as const)

const binding: fc.Arbitrary<Binding> = fc.record({
  to: fc.constantFrom('source' as const, 'model' as const),
  id: fc.constantFrom('one', 'two'),
})

/** Random notes for the laws of canvas and classification. */
export const arbitraryNote: fc.Arbitrary<Note> = fc.record({
  id,
  block,
  rank,
  text,
  details: fc.constantFrom('', 'mehr'),
  status,
  offering,
  cycle,
  evidence: fc.constant([]),
  bindings: fc.uniqueArray(binding, { maxLength: 2, selector: b => `${b.to}:${b.id}` }),
})

const changes = fc.record({ text, status, offering, cycle }, { requiredKeys: [] })

export const arbitraryAct: fc.Arbitrary<CanvasAct> = fc.oneof(
  { weight: 3, arbitrary: arbitraryNote.map(note => ({ kind: 'note-added' as const, note })) },
  fc.record({ kind: fc.constant('note-edited' as const), note: id, changes }),
  fc.record({ kind: fc.constant('note-moved' as const), note: id, block, rank }),
  fc.record({ kind: fc.constant('note-deleted' as const), note: id }),
  fc.record({ kind: fc.constant('note-bound' as const), note: id, binding }),
  fc.record({ kind: fc.constant('note-unbound' as const), note: id, binding }),
)

export const asEvents = (acts: readonly CanvasAct[]): CanvasEvent[] =>
  acts.map((act, index) => ({
    id: `e${index + 1}`,
    seq: index + 1,
    at: '2026-11-22T10:00:00Z',
    actor: 'test',
    act,
  }))

export const arbitraryEvents: fc.Arbitrary<CanvasEvent[]> = fc
  .array(arbitraryAct, { maxLength: 40 })
  .map(asEvents)
