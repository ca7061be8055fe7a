import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CYCLE_EDGES, KNOWLEDGE_NEEDED, stepsAfter } from './circle.ts'
import { cycleStates } from './cycle-states.ts'
import { CYCLE_ELEMENTS, type CycleElement } from './element.ts'
import { CycleRecord } from './record.ts'
import { inputsOf, RESTS_ON } from './rests-on.ts'

const AT = '2026-11-18T08:00:00Z'
const now = { kpis: 'k1', sources: 's1', recipe: 'r1', learner: 'l1', gate: 'g1', deployments: 'd1' }
const done = (element: CycleElement, more: Record<string, unknown> = {}): CycleRecord =>
  CycleRecord.parse({ element, at: AT, inputs: inputsOf(element, now), evidence: 'running', ...more })
const all = CYCLE_ELEMENTS.map(element => done(element))
const staleIn = (records: CycleRecord[], inputs: Record<string, string>) =>
  Object.fromEntries(
    cycleStates(records, inputs)
      .filter(({ state }) => state === 'stale')
      .map(({ element, staleBecause }) => [element, staleBecause]),
  )

describe('the circle', () => {
  test('evaluation leads back to the business or on to deployment, which starts the next turn', () => {
    expect(stepsAfter('evaluation')).toEqual(['businessUnderstanding', 'deployment'])
    expect(stepsAfter('deployment')).toEqual(['businessUnderstanding'])
    expect(stepsAfter('modeling')).toEqual(['dataPreparation', 'evaluation'])
    expect(stepsAfter('dataUnderstanding')).toEqual([
      'businessUnderstanding',
      'automatedAcquisition',
      'dataPreparation',
    ])
  })
  test('every step is reached from every other', () => {
    for (const start of CYCLE_ELEMENTS) {
      const reached = new Set<CycleElement>([start])
      for (const element of reached) for (const next of stepsAfter(element)) reached.add(next)
      expect(reached.size).toBe(CYCLE_ELEMENTS.length)
    }
    expect(CYCLE_EDGES).toHaveLength(8)
  })
  test('acquisition and preparation need machine, acquisition and modelling together (A4)', () => {
    for (const element of ['automatedAcquisition', 'dataPreparation'] as const)
      expect(KNOWLEDGE_NEEDED[element]).toEqual(['machine', 'acquisition', 'modeling'])
  })
})

describe('states', () => {
  test('without records every step is open', () => {
    const steps = cycleStates([], now)
    expect(steps.map(({ element }) => element)).toEqual([...CYCLE_ELEMENTS])
    expect(new Set(steps.map(({ state }) => state))).toEqual(new Set(['open']))
  })
  test.each([
    [{ lead: 'AK' }, 'underWay'],
    [{ decision: 'Ziel: 3,7 h' }, 'underWay'],
    [{}, 'open'],
    [{ at: AT, evidence: 'documented' }, 'documented'],
    [{ at: AT, evidence: 'running' }, 'running'],
    [{ at: AT, inputs: { kpis: 'k0' } }, 'stale'],
  ] as const)('%o is %s', (more, state) => {
    const record = CycleRecord.parse({ element: 'businessUnderstanding', ...more })
    expect(cycleStates([record], now)[0]?.state).toBe(state)
  })
  test('the newest record counts, and keeps who leads from before', () => {
    const records = [
      done('modeling', { at: '2026-11-20T08:00:00Z' }),
      done('modeling', { lead: 'TM', decision: 'Bäume', inputs: { learner: 'l0' } }),
    ]
    expect(cycleStates(records, now)[4]).toEqual({
      element: 'modeling',
      state: 'running',
      lead: 'TM',
      at: '2026-11-20T08:00:00Z',
      decision: 'Bäume',
      staleBecause: [],
    })
  })
})

describe('staleness (C7)', () => {
  test('nothing changed, nothing is stale', () => expect(staleIn(all, now)).toEqual({}))
  test.each([
    ['kpis', ['businessUnderstanding', 'evaluation', 'deployment']],
    [
      'sources',
      [
        'dataUnderstanding',
        'automatedAcquisition',
        'dataPreparation',
        'modeling',
        'evaluation',
        'deployment',
      ],
    ],
    ['recipe', ['dataPreparation', 'modeling', 'evaluation', 'deployment']],
    ['learner', ['modeling', 'evaluation', 'deployment']],
    ['gate', ['evaluation', 'deployment']],
    ['deployments', ['deployment']],
    ['plan', []],
  ])('a changed part %s reaches %j and is named', (part, elements) => {
    expect(staleIn(all, { ...now, [part]: 'new' })).toEqual(
      Object.fromEntries(elements.map(element => [element, [part]])),
    )
  })
  test('it follows the chain where a record names only what entered at its own step', () => {
    const records = [
      done('dataUnderstanding', { inputs: { sources: 's0' } }),
      done('modeling', { inputs: { learner: 'l1' } }),
      done('deployment', { inputs: {} }),
      done('businessUnderstanding'),
    ]
    expect(staleIn(records, now)).toEqual({
      dataUnderstanding: ['sources'],
      modeling: ['sources'],
      deployment: ['sources'],
    })
  })
  test('a step redone with the present part is not stale because of a step before it', () => {
    const records = [
      done('dataUnderstanding', { inputs: { sources: 's0' } }),
      done('dataPreparation'),
      done('modeling', { inputs: { learner: 'l0' } }),
    ]
    expect(staleIn(records, now)).toEqual({ dataUnderstanding: ['sources'], modeling: ['learner'] })
  })
  test('a part that is gone makes stale', () => {
    const { gate: _, ...rest } = now
    expect(staleIn([done('evaluation')], rest)).toEqual({ evaluation: ['gate'] })
  })
  test('a step that was never done is not stale', () => {
    const begun = CycleRecord.parse({ element: 'evaluation', lead: 'AK', inputs: { gate: 'g0' } })
    expect(cycleStates([begun], now)[5]).toMatchObject({ state: 'underWay', staleBecause: [] })
  })
  test('law: a step recorded with the present inputs is never stale by its own doing', () => {
    const hashes = fc.record({
      kpis: fc.string(),
      sources: fc.string(),
      recipe: fc.string(),
      learner: fc.string(),
      gate: fc.string(),
      deployments: fc.string(),
    })
    fc.assert(
      fc.property(hashes, hashes, (then, later) => {
        const records = CYCLE_ELEMENTS.map(element => done(element, { inputs: inputsOf(element, then) }))
        const parts = Object.keys(then) as (keyof typeof then)[]
        const changed = parts.filter(part => then[part] !== later[part])
        for (const { element, staleBecause } of cycleStates(records, later))
          expect(new Set(staleBecause)).toEqual(
            new Set(changed.filter(part => RESTS_ON[element].includes(part))),
          )
      }),
    )
  })
})
