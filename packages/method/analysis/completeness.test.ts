import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryEvents } from '../canvas/arbitrary-canvas.ts'
import { BLOCKS, isCoreBlock } from '../canvas/block.ts'
import { newNote } from '../canvas/note.ts'
import { EMPTY_CANVAS, replay } from '../canvas/reduce.ts'
import { CYCLE_ELEMENTS } from '../cycle/element.ts'
import { Plan } from '../finance/plan.ts'
import { Kpi } from '../kpi/kpi.ts'
import { type CompletenessInput, completeness } from './completeness.ts'

const nothing: CompletenessInput = {
  canvas: EMPTY_CANVAS,
  kpis: [],
  parties: [],
  sources: [],
  deployments: [],
  plan: Plan.parse({ start: '2027-01', discountRate: 0.08, offers: [] }),
  path: { stages: [] },
  cycle: CYCLE_ELEMENTS.map(() => ({ state: 'open', lead: null })),
}

test('nothing is not enough of anything, but there is no gap either', () => {
  const { blocks, method } = completeness(nothing)
  expect(blocks.map(({ block }) => block)).toEqual([...BLOCKS])
  expect(blocks.flatMap(({ items }) => items).filter(({ enough }) => enough)).toEqual(
    BLOCKS.map(() => ({ code: 'gaps', have: 0, enough: true })),
  )
  expect(method.filter(({ enough }) => enough)).toEqual([])
})

test('a block counts what is there, what is only planned, what is shown and what applies the cycle', () => {
  const notes = {
    a: newNote({ id: 'a', block: 'keyActivities', rank: 0, text: 'a', cycle: ['modeling'] }),
    b: newNote({
      id: 'b',
      block: 'keyActivities',
      rank: 1,
      text: 'b',
      status: 'planned',
      evidence: [{ grade: 'documented', text: 'Protokoll' }],
    }),
    c: newNote({ id: 'c', block: 'keyActivities', rank: 2, text: 'c', status: 'missing' }),
  }
  const { blocks } = completeness({ ...nothing, canvas: { notes } })
  expect(blocks.find(({ block }) => block === 'keyActivities')?.items).toEqual([
    { code: 'notes', have: 2, enough: true },
    { code: 'gaps', have: 2, enough: false },
    { code: 'evidence', have: 1, of: 2, enough: false },
    { code: 'elements', have: 1, enough: true },
  ])
})

test('the method counts what it needs around the canvas', () => {
  const kpi = (id: string, more: object) =>
    Kpi.parse({
      id,
      name: id,
      unit: 'h',
      direction: 'down',
      baseline: { value: 6 },
      target: 4,
      by: '2027-12-31',
      euroPerUnit: 80,
      ...more,
    })
  const assumption = (id: string, more: object) => ({
    id,
    label: id,
    unit: '€',
    low: 1,
    likely: 2,
    high: 3,
    ...more,
  })
  const { method } = completeness({
    ...nothing,
    kpis: [kpi('a', { owner: 'Fertigung' }), kpi('b', { euroPerUnit: 0 })],
    parties: [
      { id: 'kunde', name: 'Beispiel GmbH', relation: 'external', machines: 3 },
      { id: 'wir', name: 'Muster GmbH', relation: 'internal', machines: 0 },
    ],
    deployments: [{ party: 'kunde' }, { party: 'wir' }],
    plan: Plan.parse({
      start: '2027-01',
      discountRate: 0.08,
      assumptions: [
        assumption('preis', { source: 'Gespräche', state: 'refuted' }),
        assumption('unbenutzt', {}),
      ],
      offers: [
        {
          id: 'abo',
          name: 'Abo',
          offering: 'service',
          price: { model: 'subscription', price: 'preis' },
          unitCost: 1,
          quantity: {},
        },
      ],
    }),
    cycle: CYCLE_ELEMENTS.map(element => ({
      state: element === 'modeling' ? 'running' : element === 'evaluation' ? 'stale' : 'open',
      lead: element === 'modeling' ? 'Muster' : null,
    })),
  })
  const counts = Object.fromEntries(method.map(({ code, have, of, enough }) => [code, [have, of, enough]]))
  expect(counts).toEqual({
    kpis: [2, undefined, true],
    'kpi-worth': [1, 2, false],
    'kpi-owners': [1, 2, false],
    parties: [1, undefined, true],
    sources: [0, undefined, false],
    deployments: [1, undefined, true],
    elements: [0, 7, false],
    'steps-led': [1, 7, false],
    'steps-done': [1, 7, false],
    offers: [1, undefined, true],
    'assumption-sources': [1, 1, true],
    'assumptions-tested': [1, 1, true],
    stages: [0, undefined, false],
  })
})

test('counts never exceed what they are of, and enough is never said of nothing', () =>
  fc.assert(
    fc.property(arbitraryEvents, events => {
      const { blocks, method } = completeness({ ...nothing, canvas: replay(events) })
      for (const { block, items } of blocks) {
        expect(items.some(({ code }) => code === 'elements')).toBe(isCoreBlock(block))
        for (const { code, have, of, enough } of items) {
          expect(have).toBeLessThanOrEqual(of ?? Number.POSITIVE_INFINITY)
          if (enough && code !== 'gaps') expect(have).toBeGreaterThan(0)
        }
      }
      expect(method.find(({ code }) => code === 'elements')?.of).toBe(7)
    }),
  ))
