import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryNote } from '../canvas/arbitrary-canvas.ts'
import { BLOCKS, isCoreBlock } from '../canvas/block.ts'
import { Note } from '../canvas/note.ts'
import { Party } from '../canvas/party.ts'
import { type ClassifyInput, classify } from './classify.ts'
import { Verdict } from './verdict.ts'

const NOW = '2026-11-22T12:00:00Z'
const AT = '2026-11-18T08:00:00Z'
const customer = Party.parse({ id: 'muster', name: 'Muster GmbH', relation: 'external' })
const works = Party.parse({ id: 'works', name: 'Werk 1', relation: 'internal' })

const note = (more: Partial<Note> = {}): Note =>
  Note.parse({ id: 'n1', block: 'keyActivities', rank: 0, text: 'Ausfall vorhersagen', ...more })
const core = (more: Partial<Note> = {}) => note({ cycle: ['modeling'], ...more })
const machine = (more: Partial<Note> = {}) =>
  note({ id: 'hw', block: 'valuePropositions', offering: 'hardware', text: 'Fräszentrum', ...more })
const deployed = (more: Partial<ClassifyInput['deployments'][number]> = {}) => ({
  id: 'd1',
  party: 'muster',
  at: AT,
  running: true,
  ...more,
})
const verdictOf = (input: Partial<ClassifyInput>) =>
  Verdict.parse(classify({ notes: [], parties: [customer, works], deployments: [], now: NOW, ...input }))
const codes = (verdict: Verdict) => verdict.missing.map(({ code }) => code)

describe('the truth table of D4', () => {
  const places = {
    none: [],
    inside: [deployed({ party: 'works' })],
    outside: [deployed()],
    both: [deployed({ id: 'd0', party: 'works' }), deployed()],
    unknown: [deployed({ party: 'nobody' })],
  }
  const table = [
    [false, 'none', false, 'classic'],
    [false, 'none', true, 'classic'],
    [false, 'inside', false, 'classic'],
    [false, 'inside', true, 'classic'],
    [false, 'outside', false, 'classic'],
    [false, 'outside', true, 'classic'],
    [true, 'none', false, 'data-supported'],
    [true, 'none', true, 'data-supported'],
    [true, 'inside', false, 'data-supported'],
    [true, 'inside', true, 'data-supported'],
    [true, 'unknown', true, 'data-supported'],
    [true, 'outside', false, 'data-driven'],
    [true, 'both', false, 'data-driven'],
    [true, 'outside', true, 'hybrid'],
    [true, 'both', true, 'hybrid'],
  ] as const
  test.each(table)('core %s, deployment %s, hardware %s → %s', (applied, place, hardware, kind) => {
    const notes = [applied ? core() : note(), ...(hardware ? [machine()] : [])]
    expect(verdictOf({ notes, deployments: places[place] }).kind).toBe(kind)
  })
})

describe('D1a', () => {
  test.each(BLOCKS)('a cycle element on %s counts exactly on the core blocks', block => {
    expect(verdictOf({ notes: [core({ block })] }).kind).toBe(
      isCoreBlock(block) ? 'data-supported' : 'classic',
    )
  })

  test('a note that marks a gap is not applied, a planned one is', () => {
    expect(verdictOf({ notes: [core({ status: 'missing' })] }).kind).toBe('classic')
    expect(verdictOf({ notes: [core({ status: 'planned' })] }).kind).toBe('data-supported')
  })

  test('the link names note, block and elements', () => {
    expect(verdictOf({ notes: [core()] }).derivation[0]).toEqual({
      rule: 'D1a',
      holds: true,
      grade: 'claimed',
      stale: false,
      note: { id: 'n1', text: 'Ausfall vorhersagen', block: 'keyActivities' },
      elements: ['modeling'],
    })
  })
})

describe('H1', () => {
  test.each([
    ['valuePropositions', 'hardware', true],
    ['revenueStreams', 'hardware', true],
    ['valuePropositions', 'both', false],
    ['valuePropositions', 'service', false],
    ['keyResources', 'hardware', false],
    ['costStructure', 'hardware', false],
  ] as const)('a note on %s that is %s: %s', (block, offering, holds) => {
    const { kind } = verdictOf({ notes: [core(), machine({ block, offering })], deployments: [deployed()] })
    expect(kind).toBe(holds ? 'hybrid' : 'data-driven')
  })

  test('a hardware offer of the plan is enough, a service offer is not', () => {
    const base = { notes: [core()], deployments: [deployed()] }
    const sold = verdictOf({ ...base, offers: [{ id: 'mill', offering: 'hardware' }] })
    expect(sold.kind).toBe('hybrid')
    expect(sold.derivation.at(-1)).toMatchObject({ rule: 'H1', holds: true, offer: 'mill', grade: 'claimed' })
    expect(verdictOf({ ...base, offers: [{ id: 'warn', offering: 'service' }] }).kind).toBe('data-driven')
  })

  test('a hardware note that marks a gap does not count', () => {
    const notes = [core(), machine({ status: 'missing' })]
    expect(verdictOf({ notes, deployments: [deployed()] }).kind).toBe('data-driven')
  })
})

describe('grades (D3)', () => {
  const paper = (validUntil?: string) => ({ grade: 'documented' as const, text: 'Vertrag', validUntil })
  const bound = { bindings: [{ to: 'model' as const, id: 'm1' }] }
  const ran = (stale: boolean) => ({ 'model:m1': { at: AT, stale } })
  const gradeOf = (more: Partial<Note>, input: Partial<ClassifyInput> = {}) => {
    const { grade, stale } = verdictOf({ notes: [core(more)], ...input }).derivation[0]!
    return [grade, stale]
  }

  test('nothing else is a claim', () => expect(gradeOf({})).toEqual(['claimed', false]))
  test('a claim typed in stays a claim', () => {
    expect(gradeOf({ evidence: [{ grade: 'claimed', text: 'sagt man' }] })).toEqual(['claimed', false])
  })
  test('a document', () => expect(gradeOf({ evidence: [paper()] })).toEqual(['documented', false]))
  test('a document holds on its last day', () => {
    expect(gradeOf({ evidence: [paper('2026-11-22')] })).toEqual(['documented', false])
  })
  test('a document expired yesterday falls to a claim', () => {
    expect(gradeOf({ evidence: [paper('2026-11-21')] })).toEqual(['claimed', true])
  })
  test('an expired document beside one that holds is no loss', () => {
    expect(gradeOf({ evidence: [paper('2026-11-21'), paper()] })).toEqual(['documented', false])
  })
  test('a run of this installation', () => {
    expect(gradeOf(bound, { ran: ran(false) })).toEqual(['running', false])
    expect(verdictOf({ notes: [core(bound)], ran: ran(false) }).derivation[0]?.at).toBe(AT)
  })
  test('a stale run falls to documented', () => {
    expect(gradeOf(bound, { ran: ran(true) })).toEqual(['documented', true])
  })
  test('a binding to what never ran adds nothing', () => expect(gradeOf(bound)).toEqual(['claimed', false]))
  test('a KPI does not run, whatever the record says', () => {
    const bindings = [{ to: 'kpi' as const, id: 'k' }]
    expect(gradeOf({ bindings }, { ran: { 'kpi:k': { at: AT, stale: false } } })).toEqual(['claimed', false])
  })
  test('what the record merely inherits did not run', () => {
    expect(gradeOf(bound, { ran: Object.create(ran(false)) })).toEqual(['claimed', false])
  })

  test.each([
    [{ at: null, running: false }, 'claimed', false],
    [{ running: false }, 'documented', false],
    [{}, 'running', false],
    [{ stale: true }, 'documented', true],
    [{ running: false, stale: true }, 'claimed', true],
  ] as const)('a deployment %o is %s', (more, grade, stale) => {
    const link = verdictOf({ notes: [core()], deployments: [deployed(more)] }).derivation[1]
    expect(link).toMatchObject({ rule: 'D1b', grade, stale })
  })

  test('a document on a note bound to a deployment stands for the deployment', () => {
    const contract = note({
      id: 'cs',
      block: 'customerSegments',
      evidence: [paper()],
      bindings: [{ to: 'deployment', id: 'd1' }],
    })
    const deployments = [deployed({ at: null, running: false })]
    expect(verdictOf({ notes: [core(), contract], deployments }).derivation[1]?.grade).toBe('documented')
  })

  test('per rule the strongest link counts, of the rules the weakest', () => {
    const notes = [core(), core({ id: 'n2', ...bound })]
    const driven = verdictOf({ notes, deployments: [deployed()], ran: ran(false) })
    expect(driven).toMatchObject({ kind: 'data-driven', grade: 'running' })
    expect(driven.derivation[0]?.note?.id).toBe('n2')
    const hybrid = verdictOf({ notes: [...notes, machine()], deployments: [deployed()], ran: ran(false) })
    expect(hybrid).toMatchObject({ kind: 'hybrid', grade: 'claimed' })
    expect(verdictOf({ notes: [note()] }).grade).toBeNull()
  })
})

describe('what is missing', () => {
  test('a classic model lacks the element in the core and the deployment', () => {
    const verdict = verdictOf({})
    expect(codes(verdict)).toEqual(['no-element-in-core', 'no-deployment'])
    expect(verdict.derivation.map(({ rule, holds, grade }) => [rule, holds, grade])).toEqual([
      ['D1a', false, null],
      ['D1b', false, null],
      ['H1', false, null],
    ])
  })
  test('a deployment in-house is named', () => {
    const verdict = verdictOf({ notes: [core()], deployments: [deployed({ party: 'works' })] })
    expect(verdict.missing[0]).toEqual({ rule: 'D1b', code: 'deployment-only-internal', deployment: 'd1' })
  })
  test('a data-driven model lacks hardware to be hybrid, a hybrid one nothing more', () => {
    expect(codes(verdictOf({ notes: [core()], deployments: [deployed()] }))).toContain('no-hardware')
    expect(codes(verdictOf({ notes: [core(), machine()], deployments: [deployed()] }))).not.toContain(
      'no-hardware',
    )
  })
  test('what is only claimed is named once a rule', () => {
    const verdict = verdictOf({ notes: [core(), core({ id: 'n2' })], deployments: [deployed()] })
    expect(verdict.missing).toContainEqual({ rule: 'D3', code: 'evidence-only-claimed', note: 'n1' })
    expect(verdict.missing).not.toContainEqual(expect.objectContaining({ note: 'n2' }))
  })
  test('what expired is to be renewed, not to be found', () => {
    const evidence = [{ grade: 'documented' as const, text: 'Vertrag', validUntil: '2026-01-31' }]
    const verdict = verdictOf({ notes: [core({ evidence })] })
    expect(codes(verdict)).toEqual(['no-deployment', 'evidence-stale'])
  })
  test('what is stale is named', () => {
    const verdict = verdictOf({ notes: [core()], deployments: [deployed({ stale: true })] })
    expect(verdict.missing).toContainEqual({ rule: 'D3', code: 'evidence-stale', deployment: 'd1' })
  })
})

test('law: the kind is the three rules and nothing else, whatever is on the canvas', () => {
  const deployment = fc.record({
    id: fc.string({ minLength: 1 }),
    party: fc.constantFrom('muster', 'works', 'nobody'),
    at: fc.constantFrom(AT, null),
    running: fc.boolean(),
    stale: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(arbitraryNote), fc.array(deployment, { maxLength: 3 }), (notes, deployments) => {
      const there = notes.filter(n => n.status !== 'missing')
      const a = there.some(
        n => ['keyPartners', 'keyActivities', 'keyResources'].includes(n.block) && n.cycle.length > 0,
      )
      const b = deployments.some(d => d.party === 'muster')
      const h = there.some(
        n => n.offering === 'hardware' && ['valuePropositions', 'revenueStreams'].includes(n.block),
      )
      const kind = a && b && h ? 'hybrid' : a && b ? 'data-driven' : a ? 'data-supported' : 'classic'
      expect(verdictOf({ notes, deployments }).kind).toBe(kind)
    }),
  )
})
