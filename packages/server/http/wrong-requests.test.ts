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
  expect(failure.message).not.toMatch(/\{\w+[|}]|undefined/)
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
  test('in a list too short or too long, and in a number too small', async () => {
    const acts = Array.from({ length: 501 }, () => ({ id: 'a', act: { kind: 'note-deleted', note: 'n' } }))
    expect(await invalid('appendActs', { body: { acts } })).toEqual({
      path: 'acts',
      expected: '“acts” has too many entries, 500 are allowed',
    })
    expect((await invalid('appendActs', { body: { acts: [] } })).expected).toBe(
      '“acts” needs at least 1 entry',
    )
    expect((await invalid('readCanvas', { query: { since: '-1' } })).expected).toBe(
      '“since” is too small at "-1", the lower limit is 0',
    )
  })
  test('in what nests deeper than anybody writes', async () => {
    const content = `{"acts":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
    expect((await invalid('appendActs', { raw: { type: 'application/json', content } })).path).toBe('acts[0]')
  })
  test('in a part of a project', async () => {
    const kpis = [{ id: 'k', name: 'K', unit: 'h', direction: 'sideways', baseline: { value: 1 } }]
    expect((await invalid('changePart', { body: kpis })).path).toBe('kpis[0].direction')
    const plan = { start: '2026-01', discountRate: 0.1, offers: {} }
    expect((await invalid('changePart', { params: { ...params, part: 'plan' }, body: plan })).path).toBe(
      'plan.offers',
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

describe('the words are those of the project file', () => {
  const said = async (part: string, body: unknown) => {
    const sent = { params: { ...params, part }, body, headers: { 'accept-language': 'de' } }
    return (await owner.refused('changePart', sent)).failure.message
  }
  test('a choice that is none, a mistyped key, a text too long', async () => {
    const kpi = {
      id: 'k',
      name: 'K',
      unit: 'h',
      direction: 'down',
      baseline: { value: 1 },
      target: 1,
      by: '2027-12-31',
      euroPerUnit: 1,
    }
    expect(await said('kpis', [{ ...kpi, direction: 'downn' }])).toMatch(
      /„kpis\[0\].direction“ darf nicht "downn" sein; gemeint ist wohl „down“, möglich ist/,
    )
    expect(await said('kpis', [{ ...kpi, untit: 'h' }])).toMatch(
      /den Schlüssel „kpis\[0\].untit“ gibt es nicht/,
    )
    expect(await said('parties', [{ id: 'p', nam: 'P' }])).toMatch(/gemeint ist wohl „name“\.$/)
    expect(await said('kpis', [{ ...kpi, name: 'x'.repeat(121) }])).toMatch(
      /ist mit 121 Zeichen zu lang, erlaubt sind 120\.$/,
    )
  })
  test('also where the body is none of a project: the keys and choices are those of the route', async () => {
    const acts = [{ id: 'a', act: { kind: 'note-moved', note: 'n', block: 'kanels', rank: 1 } }]
    const { failure } = await owner.refused('appendActs', { params, body: { acts } })
    expect(failure.message).toMatch(/“acts\[0\].act.block” must not be "kanels"; .*channels/)
    const wrong = await owner.refused('recordStep', { params, body: { leed: 'Petra' } })
    expect(wrong.failure.message).toBe(
      'The request does not fit: there is no key “leed”; “lead” is probably meant.',
    )
  })
})

describe('a part that would leave the project in pieces is not taken', () => {
  const refusal = async (part: string, body: unknown) => {
    const before = await owner.call('exportProject', { params })
    const { status, failure } = await owner.refused('changePart', { params: { ...params, part }, body })
    expect([status, failure.code]).toEqual([400, 'body-invalid'])
    expect(await owner.call('exportProject', { params })).toEqual(before)
    return failure
  }
  test('a name that is nowhere, with the nearest that is', async () => {
    const { deployments, parties } = await owner.call('readProject', { params })
    const near = `${parties[0]!.id}x`
    const failure = await refusal(
      'deployments',
      deployments.map(one => ({ ...one, party: near })),
    )
    expect(failure.params.path).toBe('deployments[0].party')
    expect(failure.message).toContain(`“${parties[0]!.id}” is probably meant`)
  })
  test('what another part, or a note on the canvas, still names', async () => {
    expect((await refusal('parties', [])).params.path).toMatch(/^(deployments|canvas)/)
    expect((await refusal('kpis', [])).params.path).toMatch(/^canvas\.notes\[\d+\]\.bindings/)
  })
  test('the same id twice', async () => {
    const { parties } = await owner.call('readProject', { params })
    const { message } = await refusal('parties', [...parties, parties[0]])
    expect(message).toMatch(/taken already \(parties\[0\]\)/)
  })
})

test('the sentence is in the language of the reader', async () => {
  const said = async (headers: Record<string, string>) =>
    (await server.client().refused('signIn', { body: { email: 1, password: '' }, headers })).failure.message
  expect(await said({ 'accept-language': 'de-DE,de;q=0.9,en;q=0.8' })).toMatch(
    /^Die Anfrage passt nicht: „email“ muss ein Text sein/,
  )
  expect(await said({ 'accept-language': 'fr, en;q=0.5, de;q=0.1' })).toMatch(
    /^The request does not fit: “email” must be a text/,
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
