import { ROUTES, type Route, type RouteName } from '@leinwand/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Client, Sent } from '../testing/client.ts'
import { sampleProject } from '../testing/sample-project.ts'
import { type TestServer, testServer } from '../testing/test-server.ts'

let server: TestServer
let owner: Client
beforeAll(async () => {
  server = await testServer()
  owner = await server.owner()
  await owner.call('createProject', { body: await sampleProject('mine') })
})
afterAll(() => server[Symbol.asyncDispose]())

const params = { project: 'mine', part: 'kpis', source: 'data', element: 'modeling', job: 'x', machine: 'x' }
const entries = Object.entries(ROUTES) as [RouteName, Route][]
const withBody = entries.filter(([, route]) => route.body !== undefined).map(([name]) => ({ name }))
const withQuery = entries.filter(([, route]) => route.query !== undefined).map(([name]) => ({ name }))

const invalid = async (name: RouteName, sent: Sent) => {
  const { status, failure } = await owner.refused(name, { params, ...sent })
  expect([status, failure.code]).toEqual([400, 'body-invalid'])
  expect(failure.message).not.toMatch(/\{\w+\}|undefined/)
  return failure.params
}

describe('a wrong body gets 400 and the failing path', () => {
  test.each(withBody)('$name: no object', async ({ name }) => {
    expect((await invalid(name, { body: 'text' })).path).toMatch(/^(body|kpis)$/)
  })
  test.each(withBody)('$name: nothing at all', async ({ name }) => {
    await invalid(name, {})
  })
  // changePart takes any JSON and holds it against the part's own schema.
  test.each(withBody.filter(({ name }) => name !== 'changePart'))(
    '$name: a key too many',
    async ({ name }) => {
      const { path } = await invalid(name, { body: { nonsense: 1 } })
      const shape = (ROUTES[name] as Route).body
      const keys = shape !== undefined && 'shape' in shape ? Object.keys(shape.shape as object) : []
      expect([...keys, 'nonsense']).toContain(String(path))
    },
  )
  test.each(withBody)('$name: no JSON', async ({ name }) => {
    await invalid(name, { raw: { type: 'application/json', content: '{"a":' } })
    await invalid(name, { raw: { type: 'text/plain', content: '{}' } })
  })
  test.each(withQuery)('$name: a query parameter too many', async ({ name }) => {
    const query = name === 'uploadSource' ? { name: 'x.csv', nonsense: '1' } : { nonsense: '1' }
    const raw = { type: 'text/csv', content: 'a,b\n1,2\n' }
    expect((await invalid(name, name === 'uploadSource' ? { query, raw } : { query })).path).toBe('nonsense')
  })
})

describe('the path leads to the place', () => {
  test('in a list within a body', async () => {
    const acts = [
      { id: 'a', act: { kind: 'note-deleted', note: 'n' } },
      { id: 'b', act: { kind: 'note-moved', note: 'n', block: 'nowhere', rank: 1 } },
    ]
    expect((await invalid('appendActs', { body: { acts } })).path).toBe('acts[1].act.block')
  })
  test('in a part of a project', async () => {
    const kpis = [{ id: 'k', name: 'K', unit: 'h', direction: 'sideways', baseline: { value: 1 } }]
    expect((await invalid('changePart', { body: kpis })).path).toBe('[0].direction')
    const plan = { start: '2026-01', discountRate: 0.1, offers: [] }
    expect((await invalid('changePart', { params: { ...params, part: 'plan' }, body: plan })).path).toBe(
      'offers',
    )
  })
  test('in the address', async () => {
    expect((await invalid('changePart', { params: { ...params, part: 'nonsense' }, body: [] })).path).toBe(
      'part',
    )
  })
  test('between two parts of a project file', async () => {
    const file = await sampleProject('broken')
    const body = { ...file, deployments: file.deployments.map(one => ({ ...one, party: 'nobody' })) }
    const { status, failure } = await owner.refused('createProject', { body })
    expect([status, failure.params.path]).toEqual([400, 'deployments[0].party'])
  })
})

test('the sentence is in the language of the reader', async () => {
  const said = async (headers: Record<string, string>) =>
    (await server.client().refused('signIn', { body: { email: 1, password: '' }, headers })).failure.message
  expect(await said({ 'accept-language': 'de-DE,de;q=0.9,en;q=0.8' })).toMatch(
    /^Die Anfrage passt nicht bei „email“/,
  )
  expect(await said({ 'accept-language': 'fr, en;q=0.5, de;q=0.1' })).toMatch(
    /^The request does not fit at “email”/,
  )
  expect(await said({ 'accept-language': 'en', cookie: 'lang=de' })).toMatch(/^Die Anfrage/)
  expect(await said({ cookie: 'lang=xx' })).toMatch(/^The request/)
})

test('a body of more than some megabytes is refused', async () => {
  const body = { acts: ['x'.repeat(5_000_000)] }
  const { status, failure } = await owner.refused('appendActs', { params, body })
  expect([status, failure.code]).toEqual([413, 'body-too-large'])
})

test('keys that reach for the prototype change nothing', async () => {
  const content = '{"email":"a@b.example","password":"x","__proto__":{"admin":true}}'
  const { status } = await owner.refused('signIn', { raw: { type: 'application/json', content } })
  expect(status).toBe(400)
  expect(({} as { admin?: boolean }).admin).toBeUndefined()
})
