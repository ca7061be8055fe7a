import type { ServerEvent } from '@leinwand/contract'
import { newNote, replay, type Slot, type WorkshopAct } from '@leinwand/method'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '../testing/client.ts'
import { kind, type LiveClient } from '../testing/live-client.ts'
import { sampleProject } from '../testing/sample-project.ts'
import { OWNER, type TestServer, testServer } from '../testing/test-server.ts'

let server: TestServer
let owner: Client
let ada: Client
let bo: Client

const params = { project: 'p' }
const workshop = 'w1'
const slot = (id: string, of: Slot['kind']) => ({ id, title: id, kind: of, minutes: 5, dots: 2 })
const SLOTS = [slot('write', 'write'), slot('vote', 'vote'), slot('decide', 'decide')]

const act = (client: Client, what: object, id: string = crypto.randomUUID()) =>
  client.call('actInWorkshop', { params, body: { workshop, id, act: what } })
const refused = async (client: Client, what: object, of = workshop) =>
  (
    await client.refused('actInWorkshop', {
      params,
      body: { workshop: of, id: crypto.randomUUID(), act: what },
    })
  ).failure
const begin = (to: string, from: string | null): Partial<WorkshopAct> => ({
  kind: 'slot-begun',
  slot: to,
  from,
})
const write = (id: string, text: string) => ({
  kind: 'idea-written',
  slot: 'write',
  idea: { id, block: 'channels', text },
})
const notes = async () => Object.values(replay((await owner.call('readCanvas', { params })).events).notes)

beforeAll(async () => {
  server = await testServer()
  owner = await server.owner()
  await owner.call('createProject', { body: { ...(await sampleProject('p')), canvas: { notes: [] } } })
  const until = new Date(Date.now() + 86_400_000).toISOString()
  const { token } = await owner.call('makeGuestLink', {
    params,
    body: { label: 'x', right: 'workshop', until },
  })
  ;[ada, bo] = [server.client(), server.client()]
  await ada.call('enterAsGuest', { body: { token, name: 'Ada' } })
  await bo.call('enterAsGuest', { body: { token, name: 'Bo' } })
})
afterAll(() => server[Symbol.asyncDispose]())

test('before there is one, that is said, and a guest cannot open one', async () => {
  expect((await ada.call('readWorkshop', { params })).current).toBeNull()
  expect((await refused(ada, write('i', 'x'))).code).toBe('workshop-none')
  expect((await refused(ada, { kind: 'opened', title: 'Tag', slots: SLOTS })).code).toBe(
    'workshop-members-only',
  )
})

test('each hears their own view: what is written privately goes to nobody else', async () => {
  const lives: LiveClient[] = []
  for (const client of [owner, ada, bo]) {
    const live = await client.live()
    live.say({ kind: 'join', project: 'p' })
    await live.hear(kind('joined'))
    lives.push(live)
  }
  const [mine, adas, bos] = lives as [LiveClient, LiveClient, LiveClient]
  await act(owner, { kind: 'opened', title: 'Tag', slots: SLOTS })
  await act(owner, begin('write', null))
  await act(ada, write('i1', 'Nachrüstsatz'))
  await act(bo, write('i2', 'Fernwartung'))
  const written =
    (count: number) =>
    (event: ServerEvent): event is Extract<ServerEvent, { kind: 'workshop' }> =>
      event.kind === 'workshop' && event.view.slots[0]?.written === count
  for (const live of lives) await live.hear(written(2))
  expect(JSON.stringify(mine.heard)).not.toMatch(/Nachrüstsatz|Fernwartung/)
  expect(JSON.stringify(adas.heard)).toContain('Nachrüstsatz')
  expect(JSON.stringify(adas.heard)).not.toContain('Fernwartung')
  expect(JSON.stringify(bos.heard)).not.toContain('Nachrüstsatz')
  expect((await refused(owner, begin('vote', 'write'))).code).toBe('workshop-not-revealed')
  await act(owner, { kind: 'slot-revealed', slot: 'write' })
  await bos.hear(
    (event): event is never =>
      event.kind === 'workshop' && JSON.stringify(event.view).includes('Nachrüstsatz'),
  )
  for (const live of lives) await live[Symbol.asyncDispose]()
})

test('accepted ideas become notes as one act, also when it is sent twice', async () => {
  const accept = { kind: 'ideas-accepted', slot: 'write', ideas: ['i1', 'i2'] }
  await act(owner, accept, 'accepting')
  await act(owner, accept, 'accepting')
  const { events } = await owner.call('readCanvas', { params })
  expect(events).toHaveLength(1)
  expect(events[0]).toMatchObject({
    actor: OWNER.name,
    act: { kind: 'acts-together', reason: 'workshop', from: 'Tag' },
  })
  expect((await notes()).map(({ text }) => text).sort()).toEqual(['Fernwartung', 'Nachrüstsatz'])
})

test('votes have a limit and stay hidden until the end, also over a restart', async () => {
  await act(owner, begin('vote', 'write'))
  await act(ada, { kind: 'dots-set', slot: 'vote', note: 'i1', dots: 1 })
  await act(bo, { kind: 'dots-set', slot: 'vote', note: 'i1', dots: 1 })
  await act(bo, { kind: 'dots-set', slot: 'vote', note: 'i2', dots: 1 })
  await owner.call('appendActs', {
    params,
    body: {
      acts: [
        {
          id: 'n',
          act: { kind: 'note-added', note: newNote({ id: 'n3', block: 'channels', rank: 9, text: 'x' }) },
        },
      ],
    },
  })
  expect(await refused(bo, { kind: 'dots-set', slot: 'vote', note: 'n3', dots: 1 })).toMatchObject({
    code: 'workshop-dots-spent',
    params: { limit: 2 },
  })
  expect((await refused(bo, write('late', 'zu spät'))).code).toBe('workshop-slot-stale')
  await server.restart()
  const cookies = [owner, ada, bo].map(client => client.cookie())
  const again = (index: number): Client => {
    const client = server.client()
    const headers = { cookie: cookies[index]! }
    return {
      ...client,
      call: (name, sent) => client.call(name, { ...sent, headers }),
      refused: (name, sent) => client.refused(name, { ...sent, headers }),
    }
  }
  ;[owner, ada, bo] = [again(0), again(1), again(2)]
  const seen = (await ada.call('readWorkshop', { params })).current!.view.slots[1]!
  expect(seen).toMatchObject({ mine: { i1: 1 }, left: 1, counts: null, people: 2 })
  const closed = await act(owner, { kind: 'slot-closed', slot: 'vote' })
  expect(closed.view.slots[1]!.counts).toEqual({ i1: 2, i2: 1 })
  expect(closed.view.log.at(-1)).toMatchObject({
    what: 'voted',
    notes: [
      { text: 'Nachrüstsatz', dots: 2 },
      { text: 'Fernwartung', dots: 1 },
    ],
  })
})

test('a locked canvas takes acts from the facilitator alone', async () => {
  const until = new Date(Date.now() + 86_400_000).toISOString()
  const { token } = await owner.call('makeGuestLink', { params, body: { label: 'x', right: 'write', until } })
  const writer = server.client()
  await writer.call('enterAsGuest', { body: { token, name: 'Cleo' } })
  const move = (id: string) => ({
    acts: [{ id, act: { kind: 'note-moved', note: 'i1', block: 'keyPartners', rank: 1 } }],
  })
  await act(owner, { kind: 'lock-set', locked: true })
  const { status, failure } = await writer.refused('appendActs', { params, body: move('m1') })
  expect([status, failure.code, failure.params.name]).toEqual([423, 'canvas-locked', OWNER.name])
  await owner.call('appendActs', { params, body: move('m2') })
  await act(owner, { kind: 'lock-set', locked: false })
  await writer.call('appendActs', { params, body: move('m1') })
})

test('one at a time: a new one waits for the end of the old, which stays to be read', async () => {
  const open = { kind: 'opened', title: 'Zweiter', slots: SLOTS }
  expect((await refused(owner, open, 'w2')).code).toBe('workshop-runs')
  await act(owner, begin('decide', 'vote'))
  await act(owner, { kind: 'decision-taken', slot: 'decide', decision: 'd1', text: 'Pilot bauen' })
  await act(owner, { kind: 'ended' })
  expect((await refused(ada, write('i9', 'x'))).code).toBe('workshop-ended')
  await owner.call('actInWorkshop', { params, body: { workshop: 'w2', id: 'open', act: open } })
  expect((await refused(owner, { kind: 'ended' })).code).toBe('workshop-other')
  expect((await refused(owner, { kind: 'ended' }, 'w9')).code).toBe('workshop-not-found')
  const { current, all } = await owner.call('readWorkshop', { params, query: { workshop } })
  expect(current!.view.decisions).toMatchObject([{ text: 'Pilot bauen', who: OWNER.name }])
  expect(all.map(({ title, ended }) => [title, ended])).toEqual([
    ['Zweiter', false],
    ['Tag', true],
  ])
  const guests = await ada.call('readWorkshop', { params, query: { workshop } })
  expect([guests.current!.view.title, guests.all]).toEqual(['Zweiter', []])
})
