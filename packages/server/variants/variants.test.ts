import { newNote, type ProposedAct } from '@leinwand/method'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Client } from '../testing/client.ts'
import { PATIENCE_MS } from '../testing/eventually.ts'
import { kind } from '../testing/live-client.ts'
import { sampleProject } from '../testing/sample-project.ts'
import { OWNER, type TestServer, testServer } from '../testing/test-server.ts'

vi.setConfig({ testTimeout: PATIENCE_MS, hookTimeout: PATIENCE_MS })

let server: TestServer
let owner: Client
const params = { project: 'mine' }
beforeAll(async () => {
  server = await testServer()
  owner = await server.owner()
  await owner.call('createProject', { body: await sampleProject('mine') })
})
afterAll(() => server[Symbol.asyncDispose]())

const add = (id: string): ProposedAct => ({
  id: `add-${id}`,
  act: { kind: 'note-added', note: newNote({ id, block: 'channels', rank: 99, text: id }) },
})
const seqOf = async (variant = 'main') => (await owner.call('readCanvas', { params, query: { variant } })).seq
const branch = async (name: string, variant = 'main', seq?: number) =>
  owner.call('branchVariant', {
    params,
    body: { name, from: { variant, seq: seq ?? (await seqOf(variant)) } },
  })
const act = (variant: string, acts: ProposedAct[]) =>
  owner.call('appendActs', { params, query: { variant }, body: { acts } })

test('a variant begins as what it was branched from, and goes its own way', async () => {
  const [main] = await owner.call('listVariants', { params })
  const made = await branch('Prüfstand: als Dienst')
  expect(made).toMatchObject({
    id: 'pruefstand-als-dienst',
    from: { variant: 'main', seq: await seqOf() },
    actor: OWNER.name,
    removed: false,
  })
  const { notes, verdict, npv, light } = main!
  expect(made).toMatchObject({ notes, verdict, npv, light })

  await act(made.id, [add('only-here')])
  await act('main', [add('only-there')])
  const { plan } = await owner.call('readProject', { params })
  await owner.call('changePart', {
    params: { ...params, part: 'plan' },
    query: { variant: made.id },
    body: { ...plan, discountRate: plan.discountRate + 0.1 },
  })
  const now = await owner.call('listVariants', { params })
  const [mainNow, variantNow] = [main!.id, made.id].map(id => now.find(each => each.id === id))
  expect(mainNow).toEqual({ ...main, notes: notes + 1 })
  expect(variantNow?.notes).toBe(notes + 1)
  expect(variantNow?.npv).not.toBe(npv)
  expect((await owner.call('readProject', { params })).plan).toEqual(plan)
  const overview = await owner.call('overview', { params, query: { variant: made.id } })
  expect(overview.finance?.npv).toBe(variantNow?.npv)
  expect((await owner.call('overview', { params })).finance?.npv).toBe(npv)
})

test('a part that all variants share is the same in each of them', async () => {
  const { id } = await branch('Geteilt')
  const { kpis } = await owner.call('readProject', { params })
  const [first, ...rest] = kpis
  const changed = [{ ...first!, target: first!.target + 1 }, ...rest]
  await owner.call('changePart', {
    params: { ...params, part: 'kpis' },
    query: { variant: id },
    body: changed,
  })
  expect((await owner.call('readProject', { params })).kpis).toEqual(changed)
})

test('branching from an earlier moment brings back the canvas as it was then', async () => {
  const { id, notes } = await branch('Anfang', 'main', 2)
  expect(notes).toBe(2)
  expect(await seqOf(id)).toBe(2)
})

test('a removed variant is kept, takes no acts, and can be brought back', async () => {
  const { id } = await branch('Weg')
  const at = { params: { ...params, variant: id } }
  await act(id, [add('kept')])
  const before = (await owner.call('listVariants', { params })).find(one => one.id === id)
  expect(await owner.call('changeVariant', { ...at, body: { removed: true } })).toMatchObject({
    removed: true,
  })
  expect((await owner.call('listVariants', { params })).at(-1)?.id).toBe(id)
  const refused = await owner.refused('appendActs', {
    params,
    query: { variant: id },
    body: { acts: [add('late')] },
  })
  expect(refused).toMatchObject({ status: 409, failure: { code: 'variant-removed' } })
  const { plan } = await owner.call('readProject', { params })
  const part = { params: { ...params, part: 'plan' }, query: { variant: id }, body: plan }
  expect((await owner.refused('changePart', part)).failure.code).toBe('variant-removed')
  expect(await owner.call('changeVariant', { ...at, body: { removed: false, name: 'Wieder da' } })).toEqual({
    ...before,
    name: 'Wieder da',
  })
})

test('what cannot be is said: no such variant, no such moment, an id twice, the main one', async () => {
  const { id } = await branch('Einzig')
  const unknown = { params, query: { variant: 'einzg' } }
  for (const [name, body] of [
    ['readProject', undefined],
    ['overview', undefined],
    ['readCanvas', undefined],
    ['appendActs', { acts: [add('x')] }],
  ] as const) {
    const { status, failure } = await owner.refused(name, { ...unknown, ...(body && { body }) })
    expect([name, status, failure.code]).toEqual([name, 404, 'variant-not-found'])
    expect(failure.message).toContain(`main, `)
    expect(failure.message).toContain(id)
  }
  const from = { variant: 'main', seq: 1 }
  const twice = await owner.refused('branchVariant', { params, body: { id, name: 'x', from } })
  expect(twice).toMatchObject({ status: 409, failure: { code: 'variant-exists' } })
  expect(await owner.call('branchVariant', { params, body: { name: 'Einzig', from } })).toMatchObject({
    id: 'einzig-2',
  })
  const late = { params, body: { name: 'x', from: { variant: 'main', seq: 99_999 } } }
  expect(await owner.refused('branchVariant', late)).toMatchObject({
    status: 404,
    failure: { code: 'moment-not-found' },
  })
  for (const body of [{ removed: true }, { name: 'Heute' }]) {
    const main = { params: { ...params, variant: 'main' }, body }
    expect((await owner.refused('changeVariant', main)).failure.code).toBe('variant-main')
  }
})

test('acts and presence stay in their variant; that there is another one everybody hears', async () => {
  const { id } = await branch('Raum')
  await using here = await owner.live()
  await using there = await owner.live()
  here.say({ kind: 'join', project: 'mine' })
  there.say({ kind: 'join', project: 'mine', variant: id })
  expect(await there.hear(kind('joined'))).toMatchObject({ variant: id, seq: await seqOf(id) })
  await here.hear(kind('joined'))
  there.say({ kind: 'editing', project: 'mine', variant: id, note: 'n' })
  there.say({ kind: 'act', project: 'mine', variant: id, acts: [add('room')] })
  expect(await there.hear(kind('canvas'))).toMatchObject({ variant: id, events: [{ id: 'add-room' }] })
  await branch('Noch einer')
  expect(await here.hear(kind('changed'))).toMatchObject({ part: 'variants' })
  // The news of the other variant came last, so whatever was to come before it has come.
  expect(here.heard.filter(kind('canvas'))).toEqual([])
  expect(here.heard.filter(kind('presence')).flatMap(({ people }) => people.map(({ note }) => note))).toEqual(
    expect.not.arrayContaining(['n']),
  )
  here.say({ kind: 'join', project: 'mine', variant: 'nirgends' })
  expect(await here.hear(kind('refused'))).toMatchObject({ failure: { code: 'variant-not-found' } })
})
