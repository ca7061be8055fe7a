import type { Recipe } from '@leinwand/recipe'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '../testing/client.ts'
import { sampleProject } from '../testing/sample-project.ts'
import { type TestServer, testServer } from '../testing/test-server.ts'

let server: TestServer
let owner: Client
beforeAll(async () => {
  server = await testServer()
  owner = await server.owner()
  await owner.call('createProject', { body: await sampleProject('mine', 500) })
})
afterAll(() => server[Symbol.asyncDispose]())

const params = { project: 'mine' }
const recipe = async (): Promise<Recipe> => (await owner.call('readProject', { params })).recipe

test('a recipe is previewed on its source, step by step, and nothing of it is stored', async () => {
  const asked = await recipe()
  const before = await owner.call('readProject', { params })
  const preview = await owner.call('previewRecipe', { params, body: { recipe: asked, step: 3, limit: 5 } })
  expect(preview.steps.map(step => step.ok)).toEqual(asked.steps.map(() => true))
  expect(preview.sample).toEqual({ rows: 500, of: 500 })
  expect(preview.after?.rows).toHaveLength(5)
  expect(preview.after?.columns.find(({ added }) => added)).toMatchObject({ name: 'leistung', unit: 'W' })
  expect(await owner.call('readProject', { params })).toEqual(before)
})

test('a step that does not hold is said in the language of the reader', async () => {
  const asked = await recipe()
  const steps = [...asked.steps.slice(0, 1), { step: 'filter', where: 'Torke > 1' }]
  const preview = await owner.call('previewRecipe', {
    params,
    body: { recipe: { ...asked, steps } },
    headers: { 'accept-language': 'de' },
  })
  expect(preview.steps[1]).toMatchObject({
    ok: false,
    failure: { code: 'expression-unknown-column', message: expect.stringContaining('Schritt 2') },
  })
  expect(preview.after).toBeNull()
})

test('a source that is not there has no preview', async () => {
  const asked = { ...(await recipe()), source: 'nothing' }
  const { status, failure } = await owner.refused('previewRecipe', { params, body: { recipe: asked } })
  expect([status, failure.code]).toEqual([404, 'source-not-found'])
})

test('a dry run says of each step how it fares on whole data, and writes nothing', async () => {
  const asked = await recipe()
  const steps = asked.steps.toSpliced(1, 0, { step: 'filter', where: 'Torke > 1' })
  const body = { recipe: { ...asked, steps } }
  const dry = await owner.call('dryRun', { params, body, headers: { 'accept-language': 'de' } })
  expect(dry.steps.map(({ verdict }) => verdict)).toEqual(
    steps.map(({ step }) => (step === 'filter' ? 'failure' : 'ok')),
  )
  expect(dry.steps[1]?.message?.message).toContain('Schritt 2')
  expect(dry).toMatchObject({ rows: 500, leftOut: [2], failure: null })
  const whole = await owner.refused('applyRecipe', { params, body })
  expect(whole.failure.code).toBe('expression-unknown-column')
  // Steps that fail are left out, and said; the others run.
  const applied = await owner.call('applyRecipe', { params, body: { ...body, partial: true } })
  expect(applied).toMatchObject({ rows: 500, leftOut: [2], quarantined: 0 })
  expect(applied.steps.map(({ step }) => step)).toEqual(steps.map((_, index) => index + 1))
  // What was prepared can stand in for a source, as can any other data set of the project.
  const other = { recipe: { ...asked, steps: [] }, sources: { data: applied.dataSet } }
  const again = await owner.call('dryRun', { params, body: other })
  expect(again.columns.map(({ name }) => name)).toContain('leistung')
  const none = await owner.refused('dryRun', {
    params,
    body: { ...other, sources: { data: 'f'.repeat(64) } },
  })
  expect([none.status, none.failure.code]).toEqual([404, 'data-set-not-found'])
})

test('steps are suggested from the profile of the source, as far as they hold in the recipe', async () => {
  const asked = await recipe()
  const bare = { ...asked, steps: [], ignore: [] }
  const suggested = await owner.call('suggestSteps', { params, body: { recipe: bare } })
  expect(suggested[0]).toMatchObject({ code: 'read-typed', at: 0, steps: [{ step: 'parse' }] })
  expect(suggested.map(({ code }) => code)).toContain('ignore-identifier')
  const later = await owner.call('suggestSteps', { params, body: { recipe: asked } })
  // Only what the recipe leaves as text is still to be read: the kinds of failure that it does not name.
  expect(later.find(({ code }) => code === 'read-typed')?.params.columns).toBe('TWF, HDF, PWF, OSF, RNF')
})
