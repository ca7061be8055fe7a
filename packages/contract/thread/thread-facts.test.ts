import { readFileSync } from 'node:fs'
import { CYCLE_ELEMENTS, thread } from '@leinwand/method'
import { expect, test } from 'vitest'
import { readProject } from '../project/read-project.ts'
import { type Overview, Project } from '../routes/projects.ts'
import type { RunResult } from '../run/run-result.ts'
import { threadFacts } from './thread-facts.ts'

const file = readProject(
  readFileSync(new URL('../../../examples/milling/project.yaml', import.meta.url), 'utf8'),
  { file: 'project.yaml' },
)
if (!file.ok) throw new Error('the example is no project')
const project = Project.parse(file.value)
const columns = [
  'UDI',
  'Product ID',
  'Type',
  'Air temperature [K]',
  'Process temperature [K]',
  'Rotational speed [rpm]',
  'Torque [Nm]',
  'Tool wear [min]',
  'Machine_failure',
]

const overviewOf = (state: 'running' | 'stale' | 'open', measured: number | null = null) =>
  ({
    circle: CYCLE_ELEMENTS.map(element => ({ element, state })),
    kpis: project.kpis.map(({ id, name, unit }) => ({
      id,
      name,
      unit,
      measured: measured === null ? null : { value: measured },
    })),
  }) as unknown as Overview
const ran = {
  profile: { source: 'data', columns: columns.map(name => ({ name })) },
  recipe: { features: ['drehmoment', 'verschleiss', 'leistung', 'belastung'] },
  gate: { criteria: project.gate.map(({ id }) => ({ id, passed: id !== 'f1-kreuz' })) },
  deployment: [{ id: 'warnung', status: 'deployed' }],
} as unknown as RunResult

const walked = (from: string, overview = overviewOf('running'), run: RunResult | null = ran) => {
  const found = thread(threadFacts({ project, overview, run }), from)!
  return {
    missing: found.missing,
    states: Object.fromEntries(found.nodes.map(({ key, state }) => [key, state])),
  }
}

test('a goal is followed over its columns, the steps they go through, gate and deployment to what is still missing', () => {
  const { states, missing } = walked('kpi:stillstand')
  expect(missing).toEqual(['measured'])
  expect(states).toMatchObject({
    'need:drehmoment': 'there',
    'column:data/Torque [Nm]': 'there',
    // Parsed, renamed, and part of power and load.
    'step:1': 'there',
    'step:2': 'there',
    'step:3': 'there',
    'step:5': 'there',
    // The failure itself goes in as what is to be learned.
    'step:6': 'there',
    'model:model': 'there',
    'criterion:stillstand-ziel': 'there',
    'criterion:f1-kreuz': 'missed',
    'deployment:warnung': 'there',
  })
  expect(states).not.toHaveProperty('column:data/Tool wear [min]')
})

test('from the deployment it leads back to both goals', () => {
  const { states } = walked('deployment:warnung')
  expect(states).toMatchObject({ 'kpi:stillstand': 'there', 'kpi:ausschuss': 'there' })
})

test('from a column it leads back to the goal that needs it, and to no other', () => {
  const { states } = walked('column:data/Tool wear [min]')
  expect(states).toHaveProperty('kpi:ausschuss')
  expect(states).not.toHaveProperty('kpi:stillstand')
  expect(states).not.toHaveProperty('criterion:stillstand-ziel')
})

test('what changed is shown stale, and before the first run everything after the columns is missing', () => {
  expect(walked('kpi:stillstand', overviewOf('stale')).states['model:model']).toBe('stale')
  expect(walked('kpi:stillstand', overviewOf('open'), null).missing).toEqual([
    'column',
    'step',
    'model',
    'criterion',
    'deployment',
    'measured',
  ])
})

test('a measured KPI ends its own thread', () => {
  const { states, missing } = walked('kpi:stillstand', overviewOf('running', 3.9))
  expect(missing).toEqual([])
  expect(states).toHaveProperty('measured:stillstand')
  expect(states).not.toHaveProperty('measured:ausschuss')
})
