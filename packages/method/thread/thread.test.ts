import fc from 'fast-check'
import { expect, test } from 'vitest'
import { THREAD_STATIONS, type ThreadFacts, type ThreadNode, thread } from './thread.ts'

const node = (key: string, kpis: readonly string[], state: ThreadNode['state'] = 'there'): ThreadNode => ({
  key,
  station: key.split(':')[0] as ThreadNode['station'],
  state,
  kpis,
})
const facts: ThreadFacts = {
  nodes: [
    node('kpi:downtime', ['downtime']),
    node('kpi:scrap', ['scrap']),
    node('need:torque', ['downtime']),
    node('need:parts', ['scrap']),
    node('column:torque', ['downtime']),
    node('model:model', ['downtime', 'scrap']),
    node('criterion:goal', ['downtime'], 'missed'),
    node('criterion:f1', ['downtime', 'scrap']),
  ],
  links: [
    { from: 'kpi:downtime', to: 'need:torque' },
    { from: 'kpi:scrap', to: 'need:parts' },
    { from: 'need:torque', to: 'column:torque' },
    { from: 'column:torque', to: 'model:model' },
    { from: 'model:model', to: 'criterion:goal' },
    { from: 'model:model', to: 'criterion:f1' },
  ],
}
const keys = (from: string) => thread(facts, from)?.nodes.map(({ key }) => key)

test('from the goal to the last criterion, and back from it', () => {
  const whole = [
    'kpi:downtime',
    'need:torque',
    'column:torque',
    'model:model',
    'criterion:goal',
    'criterion:f1',
  ]
  expect(keys('kpi:downtime')).toEqual(whole)
  expect(keys('criterion:f1')).toEqual(whole.filter(key => key !== 'criterion:goal'))
  expect(keys('nowhere')).toBeUndefined()
})

test('where the thread breaks is named: nothing there, or nothing that holds', () => {
  expect(thread(facts, 'kpi:scrap')?.missing).toEqual([
    'column',
    'step',
    'model',
    'criterion',
    'deployment',
    'measured',
  ])
  expect(thread(facts, 'criterion:goal')?.missing).toEqual(['step', 'criterion', 'deployment', 'measured'])
})

const drawn: fc.Arbitrary<ThreadFacts> = fc
  .uniqueArray(fc.nat(20), { minLength: 1, maxLength: 12 })
  .chain(ids =>
    fc.record({
      nodes: fc.tuple(
        ...ids.map(id =>
          fc.record({
            key: fc.constant(String(id)),
            station: fc.constantFrom(...THREAD_STATIONS),
            state: fc.constantFrom('there', 'stale', 'open', 'missed'),
            kpis: fc.uniqueArray(fc.constantFrom('a', 'b'), { minLength: 1 }),
          }),
        ),
      ),
      links: fc.array(
        fc.record({ from: fc.constantFrom(...ids.map(String)), to: fc.constantFrom(...ids.map(String)) }),
      ),
    }),
  ) as fc.Arbitrary<ThreadFacts>

test('laws: everything on the thread serves a goal of the place it was walked from, and the place itself is on it', () => {
  fc.assert(
    fc.property(drawn, facts => {
      for (const { key, kpis } of facts.nodes) {
        const found = thread(facts, key)!
        expect(found.nodes.map(each => each.key)).toContain(key)
        for (const each of found.nodes) expect(each.kpis.some(id => kpis.includes(id))).toBe(true)
        const held = new Set(
          found.nodes.filter(({ state }) => ['there', 'stale'].includes(state)).map(({ station }) => station),
        )
        expect(found.missing).toEqual(THREAD_STATIONS.filter(station => !held.has(station)))
      }
    }),
  )
})

test('law: of things that serve the same goals, what is reached from one end reaches it from the other', () => {
  fc.assert(
    fc.property(drawn, drawn => {
      const facts = { ...drawn, nodes: drawn.nodes.map(each => ({ ...each, kpis: ['a'] })) }
      for (const { key } of facts.nodes)
        for (const other of thread(facts, key)!.nodes)
          expect(thread(facts, other.key)!.nodes.map(each => each.key)).toContain(key)
    }),
  )
})
