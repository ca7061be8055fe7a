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
