import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleDirectory } from '@leinwand/adapters/bundle'
import { FAILURES, type Progress, readProject, STAGES } from '@leinwand/contract'
import { parseModel } from '@leinwand/learning'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CircleInput } from './circle-input.ts'
import { hashOfPart } from './input-hashes.ts'
import { runCircle } from './run-circle.ts'

const yaml = `
leinwand: 1
id: turbine
name: Turbine
provider: Muster GmbH
sources: [{ id: data, from: { kind: file, path: data.csv } }]
recipe:
  id: life
  source: data
  steps:
    - { step: parse, columns: { unit: { as: text }, heat: { as: number }, life: { as: number } } }
    - { step: split, kind: group, by: unit, folds: 4 }
  target: life
  ignore: [unit]
learner: { learner: boostedTrees, task: regression, parameters: { trees: 20, minLeafRows: 5 } }
gate: [{ id: rmse, metric: rmse, on: crossValidation, max: 20 }, { id: lift, metric: mae, on: test, minOverBaseline: 1 }]
parties: [{ id: own, name: Muster GmbH, relation: internal }]
deployments: [{ id: forecast, party: own, mode: batch, source: data }]
plan:
  start: 2027-01
  discountRate: 0.08
  offers:
    - { id: o, name: O, offering: service, price: { model: subscription, price: 50 }, unitCost: 5, quantity: { initial: 9 } }
`

const csv = [
  'unit,heat,life',
  ...Array.from({ length: 600 }, (_, n) => `u${n % 20},${(n * 7) % 100},${200 - ((n * 7) % 100) + (n % 5)}`),
].join('\n')

let directory = ''
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'leinwand-circle-'))
  await writeFile(join(directory, 'data.csv'), csv)
})
afterEach(() => rm(directory, { recursive: true, force: true }))

const input = (more: Partial<CircleInput> = {}, text = yaml): CircleInput => {
  const read = readProject(text, { file: 'project.yaml' })
  if (!read.ok) throw new Error(JSON.stringify(read.failures))
  return {
    file: read.value,
    baseDirectory: directory,
    dataDirectory: join(directory, 'kept'),
    now: Date.UTC(2026, 10, 22),
    language: 'de',
    ...more,
  }
}

test('a regression goes round, groups stay on one side, and the bundle can be opened', async () => {
  const stages: Progress['stage'][] = []
  const outcome = await runCircle(
    input({ onProgress: ({ stage, share }) => share === 1 && stages.push(stage) }),
  )
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  const { value: result } = outcome
  expect(stages).toEqual([...STAGES])
  expect(Object.keys(result.seconds)).toEqual([...STAGES])
  expect(result.gate).toMatchObject({
    passed: true,
    criteria: [{ bound: '≤ 20' }, { bound: '≤ baseline − 1' }],
  })
  expect(result.model).toMatchObject({ threshold: null, confusion: null, crossValidation: { folds: 4 } })
  expect(result.recipe).toMatchObject({ features: ['heat'], trainRows: 480, testRows: 120 })
  expect(result.deployment).toMatchObject([{ status: 'deployed', external: false, sample: { warnings: 0 } }])
  expect(result.verdict.kind).toBe('classic')

  const opened = await bundleDirectory(join(directory, 'kept', 'bundles')).open(
    String(result.deployment[0]?.bundle),
  )
  expect(opened).toMatchObject({ ok: true, value: { manifest: { features: ['heat'], threshold: null } } })
  expect(opened.ok && parseModel(opened.value.model).ok).toBe(true)
})

test('a run that is cancelled in the middle of training leaves nothing', async () => {
  const controller = new AbortController()
  const slow = yaml.replace('trees: 20', 'trees: 10000')
  const outcome = await runCircle(
    input(
      {
        signal: controller.signal,
        onProgress: ({ stage, share }) => stage === 'train' && share > 0 && controller.abort(),
      },
      slow,
    ),
  )
  expect(outcome).toEqual({ ok: false, failure: { code: 'cancelled', params: {} } })
  expect(await readdir(directory)).toEqual(['data.csv'])
})

test('a failed run leaves the data directory as it was', async () => {
  const first = await runCircle(input())
  expect(first.ok).toBe(true)
  const before = await readdir(join(directory, 'kept'), { recursive: true })
  const outcome = await runCircle(input({}, yaml.replace('target: life', 'target: lfie')))
  expect(outcome).toMatchObject({
    ok: false,
    failure: { code: 'target-missing', params: { nearest: 'life', at: 'recipe.target' } },
  })
  expect(await readdir(join(directory, 'kept'), { recursive: true })).toEqual(before)
})

test('a stored project whose recipe lost its source is told so', async () => {
  const given = input()
  const sources = given.file.sources.map(source => ({ ...source, id: 'another' }))
  expect(await runCircle({ ...given, file: { ...given.file, sources } })).toEqual({
    ok: false,
    failure: { code: 'source-not-found', params: { source: 'data', at: 'recipe.source' } },
  })
  expect(await runCircle({ ...given, file: { ...given.file, sources: [] } })).toEqual({
    ok: false,
    failure: { code: 'run-without-source', params: {} },
  })
})

test('a recipe that needs stored rows is not deployed, and which step is in the way is said', async () => {
  const group =
    '- { step: group, by: [unit, life], columns: [{ column: heat, as: mean, of: heat }] }\n    - { step: split'
  const live = yaml
    .replace('- { step: split', group)
    .replace(
      '{ kind: file, path: data.csv } }',
      '{ kind: file, path: data.csv }, live: { protocol: mqtt, broker: embedded } }',
    )
    .replace('mode: batch', 'mode: live')
  const outcome = await runCircle(input({}, live))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  expect(outcome.value.gate.passed).toBe(true)
  expect(outcome.value.deployment).toMatchObject([
    { mode: 'live', status: 'refused', reason: 'step-not-live', bundle: null },
  ])
  expect(outcome.value.warnings.find(({ code }) => code === 'step-not-live')?.message).toBe(
    'Schritt 2 der Aufbereitung („group“) kann nicht auf laufenden Daten arbeiten: der Schritt bildet aus vielen Zeilen neue und braucht dafür alle.',
  )
})

test('a batch deployment takes a recipe that needs stored rows, and is proven on every row of the test part', async () => {
  const group =
    '- { step: group, by: [unit, life], columns: [{ column: heat, as: mean, of: heat }] }\n    - { step: split'
  const outcome = await runCircle(input({}, yaml.replace('- { step: split', group)))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  const { deployment, warnings, recipe } = outcome.value
  expect(deployment).toMatchObject([{ mode: 'batch', status: 'deployed', reason: null }])
  expect(deployment[0]?.sample?.rows).toBe(recipe.testRows)
  expect(warnings.map(({ code }) => code)).not.toContain('step-not-live')
})

test('a recipe that joins another source and looks back goes round, and the live path is proven with the rows before', async () => {
  const units = Array.from({ length: 20 }, (_, n) => `u${n},${n % 3}`)
  await writeFile(join(directory, 'units.csv'), ['unit,kind', ...units].join('\n'))
  const joined = yaml
    .replace('path: data.csv } }', 'path: data.csv } }, { id: units, from: { kind: file, path: units.csv } }')
    .replace(
      '- { step: split',
      `- { step: rolling, window: { rows: 9 }, by: [unit], columns: [{ column: before, of: heat, as: mean }] }
    - { step: join, kind: left, on: [{ left: unit, right: unit }], with: { source: units, steps: [{ step: parse, columns: { kind: { as: integer } } }] } }
    - { step: split`,
    )
  const outcome = await runCircle(input({}, joined))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  const { recipe, deployment, inputs } = outcome.value
  expect(recipe.features).toEqual(['heat', 'before', 'kind'])
  // All 120 rows of the test part, none of which is the first of its unit alone.
  expect(deployment).toMatchObject([{ status: 'deployed', sample: { rows: 120 } }])

  // Another file beside it is another run.
  await writeFile(join(directory, 'units.csv'), ['unit,kind', ...units.toReversed()].join('\n'))
  const again = await runCircle(input({}, joined))
  expect(again.ok && again.value.inputs.dataSet).not.toBe(inputs.dataSet)

  const without = await runCircle(input({}, joined.replace('path: units.csv', 'path: away.csv')))
  expect(without).toMatchObject({
    ok: false,
    failure: { code: 'file-not-found', params: { at: 'sources[1].from.path' } },
  })
})

test('a source can be exchanged for a file', async () => {
  const other = join(directory, 'other.csv')
  await writeFile(other, csv.split('\n').slice(0, 301).join('\n'))
  const outcome = await runCircle(input({ sources: { data: other } }))
  expect(outcome).toMatchObject({ ok: true, value: { profile: { rows: 300 } } })
})

test.each([
  ['trees: 20', 'trees: 20, classWeights: { x: 2 }', 'ok'],
  ['task: regression', 'task: classification', 'ok'],
])('%s → %s never throws, and every code has a sentence', async (from, to) => {
  const text = yaml.replace(from, to).replace(/gate:.*/, 'gate: [{ id: a, metric: r2, on: test, min: 0 }]')
  const read = readProject(
    text.replace('metric: r2', to.includes('classification') ? 'metric: f1' : 'metric: r2'),
    {
      file: 'x',
    },
  )
  if (!read.ok) throw new Error(JSON.stringify(read.failures))
  const outcome = await runCircle({ ...input(), file: read.value })
  if (!outcome.ok) expect(Object.keys(FAILURES)).toContain(outcome.failure.code)
})

test('the hash of a part does not hang on the order of its keys', () => {
  expect(hashOfPart({ a: 1, b: [{ c: 2, d: undefined }] })).toBe(hashOfPart({ b: [{ c: 2 }], a: 1 }))
  expect(hashOfPart({ a: 1 })).not.toBe(hashOfPart({ a: 2 }))
})
