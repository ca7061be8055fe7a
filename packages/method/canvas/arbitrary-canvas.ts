import fc from 'fast-check'
import { CYCLE_ELEMENTS } from '../cycle/element.ts'
import { BLOCKS } from './block.ts'
import type { CanvasAct, CanvasEvent, SingleAct } from './event.ts'
import { type Binding, COLOURS, type Note } from './note.ts'

// Few ids, so that acts meet the same note; among them names that Object.prototype has.
const id = fc.constantFrom('a', 'b', 'c', 'd', 'constructor', '__proto__')
const block = fc.constantFrom(...BLOCKS)
const rank = fc.integer({ min: -5, max: 5 })
const text = fc.constantFrom('Ausfall vorhersagen', 'Signale aufbereiten', 'x')
const cycle = fc.uniqueArray(fc.constantFrom(...CYCLE_ELEMENTS), { maxLength: 3 })
const status = fc.constantFrom('existing' as const, 'planned' as const, 'missing' as const)
const colour = fc.constantFrom(...COLOURS)
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
  owner: fc.constantFrom('', 'Vertrieb'),
  colour,
  offer: fc.constantFrom('', 'abonnement'),
  segment: fc.constantFrom('', 'a'),
  links: fc.uniqueArray(id, { maxLength: 2 }),
})

const changes = fc.record({ text, status, offering, cycle, colour }, { requiredKeys: [] })
const finding = fc.constantFrom('orphan:a', '__proto__')
const pattern = fc.constantFrom('pay-per-use', 'retrofit')

export const arbitrarySingle: fc.Arbitrary<SingleAct> = fc.oneof(
  { weight: 3, arbitrary: arbitraryNote.map(note => ({ kind: 'note-added' as const, note })) },
  fc.record({ kind: fc.constant('note-edited' as const), note: id, changes }),
  fc.record({ kind: fc.constant('note-moved' as const), note: id, block, rank }),
  fc.record({ kind: fc.constant('note-deleted' as const), note: id }),
  fc.record({ kind: fc.constant('note-bound' as const), note: id, binding }),
  fc.record({ kind: fc.constant('note-unbound' as const), note: id, binding }),
  fc.record({ kind: fc.constant('legend-set' as const), colour, meaning: fc.constantFrom('', 'offen') }),
  fc.record({
    kind: fc.constant('finding-dismissed' as const),
    finding,
    reason: fc.constantFrom('so', 'nein'),
  }),
  fc.record({ kind: fc.constant('finding-reopened' as const), finding }),
  fc.record({ kind: fc.constantFrom('pattern-chosen' as const, 'pattern-dropped' as const), pattern }),
)

export const arbitraryAct: fc.Arbitrary<CanvasAct> = fc.oneof(
  { weight: 4, arbitrary: arbitrarySingle },
  fc.record({
    kind: fc.constant('acts-together' as const),
    reason: fc.constant('moved' as const),
    acts: fc.array(arbitrarySingle, { minLength: 1, maxLength: 6 }),
  }),
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
