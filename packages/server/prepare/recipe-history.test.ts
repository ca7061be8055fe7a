import type { Recipe } from '@leinwand/recipe'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '../testing/client.ts'
import { sampleProject } from '../testing/sample-project.ts'
import { OWNER, type TestServer, testServer } from '../testing/test-server.ts'

let server: TestServer
let owner: Client
beforeAll(async () => {
  server = await testServer()
  owner = await server.owner()
  await owner.call('createProject', { body: await sampleProject('mine') })
})
afterAll(() => server[Symbol.asyncDispose]())

const params = { project: 'mine' }
const recipe = async (): Promise<Recipe> => (await owner.call('readProject', { params })).recipe
const save = (body: Recipe) => owner.call('changePart', { params: { ...params, part: 'recipe' }, body })
const history = () => owner.call('recipeHistory', { params })
const go = (id: number | null) => owner.call('moveRecipe', { params, body: { id } })

test('a recipe is undone and redone, and a change after undo begins a branch; nothing is lost', async () => {
  const first = await recipe()
  const without = { ...first, steps: first.steps.slice(0, -1) }
  await save(without)
  await save(without)
  const { head, nodes, undo, redo } = await history()
  expect(nodes.map(({ about }) => about.code)).toEqual(['first', 'removed'])
  expect([head, undo, redo]).toEqual([2, 1, null])
  expect(nodes[1]).toMatchObject({ parent: 1, actor: 'Petra Muster', current: true })

  expect(await go(undo)).toMatchObject({ head: 1, undo: null, redo: 2 })
  expect(await recipe()).toEqual(first)
  expect(await go(2)).toMatchObject({ head: 2 })
  expect(await recipe()).toEqual(without)

  await go(1)
  const other = { ...first, ignore: [] }
  await save(other)
  expect((await history()).nodes.map(({ id, parent, about }) => [id, parent, about.code])).toEqual([
    [1, null, 'first'],
    [2, 1, 'removed'],
    [3, 1, 'settings'],
  ])
  // Redo leads where one was last; the other branch is still there.
  expect(await go(1)).toMatchObject({ redo: 3 })
  await go(2)
  expect(await recipe()).toEqual(without)
  expect(await go(1)).toMatchObject({ redo: 2 })
  await server.restart()
  owner = server.client()
  await owner.call('signIn', { body: { email: OWNER.email, password: OWNER.password } })
  expect(await history()).toMatchObject({ head: 1, redo: 2 })
})

test('a state that is not there is no place to go to', async () => {
  const { status, failure } = await owner.refused('moveRecipe', { params, body: { id: 77 } })
  expect([status, failure.code]).toEqual([404, 'recipe-state-not-found'])
})

test('the recipe is a file that can be read again', async () => {
  const response = await owner.fetch('exportRecipe', { params })
  expect(response.headers.get('content-disposition')).toContain('ausfall.json')
  expect(await response.json()).toEqual(await recipe())
})
