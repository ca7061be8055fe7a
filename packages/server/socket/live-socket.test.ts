import type { ProposedAct } from '@leinwand/method'
import { newNote, replay } from '@leinwand/method'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, openClient } from '../testing/client.ts'
import { kind, openLiveClient } from '../testing/live-client.ts'
import { sampleProject } from '../testing/sample-project.ts'
import { OWNER, type TestServer, testServer } from '../testing/test-server.ts'

let server: TestServer
let owner: Client
beforeAll(async () => {
  server = await testServer({ demo: true, begin: false })
  owner = await server.owner()
  const file = await sampleProject('mine')
  await owner.call('createProject', { body: { ...file, canvas: { notes: [] } } })
})
afterAll(() => server[Symbol.asyncDispose]())

const project = 'mine'
const note = (id: string, text = id): ProposedAct => ({
  id: `add-${id}`,
  act: {
    kind: 'note-added',
    note: newNote({ id, block: 'keyPartners', rank: 0, text }),
  },
})

test('what one does on the canvas arrives at the other, by socket and by route', async () => {
  await using one = await owner.live()
  await using two = await owner.live()
  for (const client of [one, two]) {
    client.say({ kind: 'join', project })
    await client.hear(kind('joined'))
  }
  one.say({ kind: 'act', project, acts: [note('first')] })
  const heard = await two.hear(kind('canvas'))
  expect(heard.events.map(({ id, actor }) => [id, actor])).toEqual([['add-first', OWNER.name]])
  await owner.call('appendActs', { params: { project }, body: { acts: [note('second')] } })
  for (const client of [one, two]) {
    await client.hear(
      (event): event is typeof heard => event.kind === 'canvas' && event.events[0]?.id === 'add-second',
    )
  }
})

test('who edits which note is seen, until they leave', async () => {
  await using one = await owner.live()
  one.say({ kind: 'join', project })
  {
    const demo = server.client()
    await demo.call('signInDemo')
    await using two = await owner.live()
    two.say({ kind: 'join', project })
    two.say({ kind: 'editing', project, note: 'first' })
    const seen = await one.hear(
      (event): event is never => event.kind === 'presence' && event.people[0]?.note === 'first',
    )
    expect(seen).toMatchObject({ people: [{ name: OWNER.name, note: 'first' }] })
  }
  await one.hear(
    (event): event is never =>
      event === one.heard.at(-1) && event.kind === 'presence' && event.people[0]?.note === null,
  )
})

test('acts that do not fit, or not on a project of one’s own, are refused by name and change nothing', async () => {
  const before = (await owner.call('readCanvas', { params: { project } })).seq
  await using live = await owner.live()
  const wrong = { kind: 'act', project, acts: [note('ok'), { id: 'bad', act: { kind: 'note-exploded' } }] }
  live.say(JSON.stringify(wrong))
  const refused = await live.hear(kind('refused'))
  expect(refused).toMatchObject({
    acts: ['add-ok', 'bad'],
    failure: { params: { path: 'acts[1].act.kind' } },
  })
  for (const text of [
    'not json',
    '[]',
    '{"kind":"join"}',
    '{"kind":"act","project":"mine","acts":[{"id":{"toString":1}}]}',
    `{"kind":"act","project":"milling","acts":[${JSON.stringify(note('x'))}]}`,
  ]) {
    const count = live.heard.length
    live.say(text)
    await live.hear((event): event is never => live.heard.indexOf(event) >= count && event.kind === 'refused')
  }
  expect(live.heard.at(-1)).toMatchObject({ failure: { code: 'project-not-found' } })
  expect((await owner.call('readCanvas', { params: { project } })).seq).toBe(before)
})

test('only people who are signed in come in, and only from pages of this server', async () => {
  await expect(openLiveClient(server.url, '')).rejects.toThrow('401')
  await expect(openLiveClient(server.url, owner.cookie(), 'https://evil.example')).rejects.toThrow('403')
})

test('a session that ends takes its sockets with it', async () => {
  const client = openClient(server.url)
  await client.call('signIn', { body: { email: OWNER.email, password: OWNER.password } })
  const live = await client.live()
  await client.call('signOut')
  expect(await live.ended).toBe(4401)
})

test('twenty clients at once end in one state, every act once, also when sent twice', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 6 }), {
        minLength: 20,
        maxLength: 20,
      }),
      fc.uuid(),
      async (plans, run) => {
        const { id } = await owner.call('createProject', {
          body: { ...(await sampleProject(`p-${run}`)), canvas: { notes: [] } },
        })
        const lives = await Promise.all(plans.map(() => owner.live()))
        for (const live of lives) live.say({ kind: 'join', project: id })
        await Promise.all(lives.map(live => live.hear(kind('joined'))))
        const acts = plans.map((plan, client) =>
          plan.map(
            (n, index): ProposedAct =>
              index % 2 === 0
                ? { ...note(`n${n}`, `by ${client}`), id: `${client}-${index}` }
                : {
                    id: `${client}-${index}`,
                    act: { kind: 'note-moved', note: `n${n}`, block: 'channels', rank: client },
                  },
          ),
        )
        for (const [client, live] of lives.entries()) {
          for (const act of acts[client]!) live.say({ kind: 'act', project: id, acts: [act, act] })
          live.say({ kind: 'act', project: id, acts: acts[client]! })
        }
        const ids = acts.flat().map(act => act.id)
        const last = `last-${run}`.slice(0, 60)
        // Each client's socket is in order, so its own marker comes after all its acts.
        await Promise.all(
          lives.map(async (live, client) => {
            live.say({ kind: 'act', project: id, acts: [{ ...note('end'), id: `${last}${client}` }] })
          }),
        )
        const all = ids.length + lives.length
        const eventsOf = (live: (typeof lives)[number]) =>
          live.heard.filter(kind('canvas')).flatMap(({ events }) => events)
        await Promise.all(lives.map(live => live.hear((_): _ is never => eventsOf(live).length >= all)))
        const stored = (await owner.call('readCanvas', { params: { project: id } })).events
        expect(stored.map(({ seq }) => seq)).toEqual(Array.from({ length: all }, (_, n) => n + 1))
        expect(new Set(stored.map(event => event.id)).size).toBe(all)
        for (const live of lives) expect(eventsOf(live)).toEqual(stored)
        expect(Object.keys(replay(stored).notes)).toContain('end')
        await Promise.all(lives.map(live => live[Symbol.asyncDispose]()))
        await owner.call('deleteProject', { params: { project: id } })
      },
    ),
    { numRuns: 4 },
  )
})
