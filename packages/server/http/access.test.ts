import { ROUTES, type Route, type RouteName } from '@leinwand/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Client } from '../testing/client.ts'
import { sampleProject } from '../testing/sample-project.ts'
import { type TestServer, testServer } from '../testing/test-server.ts'

let server: TestServer
let owner: Client
let demo: Client
beforeAll(async () => {
  // The demo is a tenant of its own, so that a server with an owner has two.
  server = await testServer({ demo: true, begin: false })
  owner = await server.owner()
  demo = server.client()
  await demo.call('signInDemo')
  await owner.call('createProject', { body: await sampleProject('mine') })
})
afterAll(() => server[Symbol.asyncDispose]())

const routes = (Object.entries(ROUTES) as [RouteName, Route][]).map(([name, route]) => ({
  name,
  access: route.access,
}))
const guarded = routes.filter(({ access }) => access !== 'anyone')
const members = routes.filter(({ access }) => access === 'member' || access === 'canvas')
const params = {
  project: 'mine',
  part: 'kpis',
  source: 'data',
  element: 'modeling',
  job: 'x',
  machine: 'x',
  link: 'x',
}

describe('who is not signed in', () => {
  test.each(guarded)('gets nothing from $name', async ({ name }) => {
    const { status, failure } = await server.client().refused(name, { params })
    expect([status, failure.code]).toEqual([401, 'not-signed-in'])
  })
  test('nor with a cookie that the server did not sign', async () => {
    const headers = { cookie: 'leinwand.session_token=made.up' }
    const { status } = await server.client().refused('listProjects', { headers })
    expect(status).toBe(401)
  })
})

describe('who belongs to another tenant', () => {
  test.each(members)('does not find the project by $name', async ({ name }) => {
    const other = await demo.refused(name, { params })
    const nowhere = await demo.refused(name, { params: { ...params, project: 'nowhere' } })
    expect([other.status, other.failure.code]).toEqual([404, 'project-not-found'])
    expect(nowhere.failure.message).toBe(other.failure.message.replace('mine', 'nowhere'))
  })
  test('does not see it in the list, and may use its id for a project of its own', async () => {
    expect((await demo.call('listProjects')).map(({ id }) => id)).toEqual(['milling'])
    await demo.call('createProject', { body: { ...(await sampleProject('mine')), name: 'Another' } })
    expect((await demo.call('readProject', { params })).name).toBe('Another')
    expect((await owner.call('readProject', { params })).name).not.toBe('Another')
    await demo.call('deleteProject', { params })
    expect((await owner.call('listProjects')).map(({ id }) => id)).toEqual(['mine'])
  })
})

describe('a page of somebody else', () => {
  const body = { acts: [{ id: 'a', act: { kind: 'note-deleted', note: 'n' } }] }
  test.each([{ origin: 'https://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }])(
    'changes nothing with the cookies of a person: %o',
    async headers => {
      const { status, failure } = await owner.refused('appendActs', {
        params,
        body,
        headers: headers as unknown as Record<string, string>,
      })
      expect([status, failure.code]).toEqual([403, 'origin-not-allowed'])
    },
  )
})
