import { ROUTES, type Route, type RouteName } from '@leinwand/contract'
import { newNote, type ProposedAct, replay } from '@leinwand/method'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Client } from '../testing/client.ts'
import { kind } from '../testing/live-client.ts'
import { sampleProject } from '../testing/sample-project.ts'
import { type TestServer, testServer } from '../testing/test-server.ts'

let server: TestServer
let owner: Client
const A = { project: 'a' }
const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString()

beforeAll(async () => {
  server = await testServer()
  owner = await server.owner()
  await owner.call('createProject', { body: await sampleProject('a') })
  await owner.call('createProject', { body: await sampleProject('b') })
  await owner.call('branchVariant', {
    params: A,
    body: { id: 'other', name: 'Anders', from: { variant: 'main', seq: 1 } },
  })
})
afterAll(() => server[Symbol.asyncDispose]())

type Right = 'look' | 'workshop' | 'write'
const invite = async (right: Right, until = tomorrow()) => {
  const { link, token } = await owner.call('makeGuestLink', {
    params: A,
    body: { label: 'Workshop', right, until },
  })
  return { link, token }
}
const enter = async (token: string, name = 'Ada') => {
  const guest = server.client()
  await guest.call('enterAsGuest', { body: { token, name } })
  return guest
}
const guestWith = async (right: Right) => enter((await invite(right)).token)

const add = (id: string, more = {}): ProposedAct => ({
  id: `add-${id}`,
  act: { kind: 'note-added', note: newNote({ id, block: 'channels', rank: 0, text: id, ...more }) },
})

const routes = Object.entries(ROUTES) as [RouteName, Route][]
const params = {
  ...A,
  part: 'kpis',
  source: 'data',
  element: 'modeling',
  job: 'x',
  machine: 'x',
  link: 'x',
  variant: 'main',
}

describe('a guest of one canvas', () => {
  test.each(
    routes.filter(([, { access }]) => access === 'member' || access === 'signedIn').map(([name]) => name),
  )('gets nothing from %s', async name => {
    const { status, failure } = await (await guestWith('write')).refused(name, { params })
    expect([status, failure.code]).toEqual([403, 'guest-not-here'])
  })
  test.each(routes.filter(([, { access }]) => access === 'canvas').map(([name]) => name))(
    'gets nothing of another project or variant, real or not, from %s',
    async name => {
      const guest = await guestWith('write')
      for (const sent of [
        { params: { ...params, project: 'b' } },
        { params: { ...params, project: 'nowhere' } },
        { params, query: { variant: 'other' } },
        { params, query: { variant: '' } },
      ]) {
        const { status, failure } = await guest.refused(name, sent)
        expect([status, failure.code]).toEqual([403, 'guest-not-here'])
      }
    },
  )
  test('says who they are and where they may be', async () => {
    const guest = await guestWith('workshop')
    expect((await guest.call('guest')).guest).toMatchObject({
      name: 'Ada',
      right: 'workshop',
      project: 'a',
      variant: 'main',
    })
    await guest.call('leaveAsGuest')
    expect((await guest.call('guest')).guest).toBeNull()
    expect((await guest.refused('readCanvas', { params: A })).status).toBe(401)
  })
  test('sees the notes, and not what they rest on, are bound to, or what was there before', async () => {
    const secret = {
      details: 'geheim',
      owner: 'Vertrieb',
      offer: 'abo',
      evidence: [{ grade: 'claimed' as const, text: 'geheim' }],
    }
    await owner.call('appendActs', {
      params: A,
      body: {
        acts: [add('kept', secret), add('gone'), { id: 'x', act: { kind: 'note-deleted', note: 'gone' } }],
      },
    })
    const guest = await guestWith('look')
    const { seq, events, from } = await guest.call('readCanvas', { params: A })
    expect(from).toBe(seq - 1)
    expect(events).toHaveLength(1)
    const text = JSON.stringify(events)
    expect(text).not.toMatch(/geheim|Vertrieb|"abo"|gone|https?:/)
    const mine = Object.values(replay(events).notes)
    const all = Object.values(replay((await owner.call('readCanvas', { params: A })).events).notes)
    expect(mine.map(({ id, text }) => [id, text]).sort()).toEqual(
      all.map(({ id, text }) => [id, text]).sort(),
    )
    expect(all.some(({ bindings }) => bindings.length > 0)).toBe(true)
    expect(mine.every(({ bindings, evidence }) => bindings.length + evidence.length === 0)).toBe(true)
  })
  test('learns nothing of what was before by asking for a moment, or by the id of another’s act', async () => {
    const guest = await guestWith('write')
    const early = await guest.call('readCanvas', { params: A, query: { since: '1' } })
    expect(early.from).toBe(early.seq - 1)
    expect(JSON.stringify(early)).not.toMatch(/geheim|gone/)
    const again: ProposedAct = {
      id: 'add-kept',
      act: { kind: 'note-moved', note: 'x', block: 'channels', rank: 0 },
    }
    expect((await guest.call('appendActs', { params: A, body: { acts: [again] } })).events).toEqual([])
    const { seq } = await guest.call('readCanvas', { params: A })
    await owner.call('appendActs', { params: A, body: { acts: [add('later', { details: 'geheim' })] } })
    const missed = await guest.call('readCanvas', { params: A, query: { since: String(seq) } })
    expect(missed.from).toBeUndefined()
    expect(missed.events.map(({ id }) => id)).toEqual(['add-later'])
    expect(JSON.stringify(missed)).not.toContain('geheim')
  })
  test('does as much as the link allows, under a name that tells', async () => {
    const body = { acts: [add('by-guest')] }
    expect((await (await guestWith('look')).refused('appendActs', { params: A, body })).failure.code).toBe(
      'guest-only-looks',
    )
    expect(
      (await (await guestWith('workshop')).refused('appendActs', { params: A, body })).failure.code,
    ).toBe('guest-not-writing')
    const writer = await guestWith('write')
    const { events } = await writer.call('appendActs', { params: A, body })
    expect(events.map(({ actor }) => actor)).toEqual(['Ada (guest)'])
  })
  test('neither changes nor deletes what they cannot see', async () => {
    const writer = await guestWith('write')
    const refused = async (act: ProposedAct['act']) =>
      (await writer.refused('appendActs', { params: A, body: { acts: [{ id: crypto.randomUUID(), act }] } }))
        .failure.code
    expect(await refused({ kind: 'note-deleted', note: 'kept' })).toBe('guest-note-kept')
    expect(await refused({ kind: 'note-edited', note: 'kept', changes: { details: '' } })).toBe('guest-act')
    expect(await refused({ kind: 'note-bound', note: 'kept', binding: { to: 'kpi', id: 'k' } })).toBe(
      'guest-act',
    )
    expect(
      await refused({
        kind: 'acts-together',
        reason: 'deleted',
        acts: [{ kind: 'note-deleted', note: 'kept' }],
      }),
    ).toBe('guest-note-kept')
  })
})

describe('a guest link', () => {
  test('is told once; what is kept of it is a hash', async () => {
    const { token, link } = await invite('look')
    expect(JSON.stringify(await owner.call('listGuestLinks', { params: A }))).not.toContain(token)
    const { readFileSync, readdirSync } = await import('node:fs')
    const stored = readdirSync(server.directory, { recursive: true, withFileTypes: true })
      .filter(one => one.isFile())
      .map(one => readFileSync(`${one.parentPath}/${one.name}`, 'latin1'))
      .join('')
    expect(stored).toContain(link.id)
    expect(stored).not.toContain(token)
    expect(server.log.join()).not.toContain(token)
  })
  test.each([
    ['name is empty', { name: '   ' }],
    ['name has 10,000 characters', { name: 'x'.repeat(10_000) }],
    ['token is empty', { token: '' }],
  ])('is not opened where its %s', async (_what, wrong) => {
    const { token } = await invite('look')
    const { status, failure } = await server
      .client()
      .refused('enterAsGuest', { body: { token, name: 'Ada', ...wrong } })
    expect([status, failure.code]).toEqual([400, 'body-invalid'])
  })
  test('takes markup in a name for what it is: text', async () => {
    const guest = await enter((await invite('write')).token, '<img src=x onerror=alert(1)>')
    const { events } = await guest.call('appendActs', { params: A, body: { acts: [add('marked')] } })
    expect(events[0]?.actor).toBe('<img src=x onerror=alert(1)> (guest)')
  })
  test('that nobody made, that ended or was revoked is said', async () => {
    const code = async (token: string) =>
      (await server.client().refused('enterAsGuest', { body: { token, name: 'Ada' } })).failure.code
    expect(await code('made-up')).toBe('guest-link-unknown')
    const { token, link } = await invite('look')
    await owner.call('changeGuestLink', { params: { ...A, link: link.id }, body: { revoked: true } })
    expect(await code(token)).toBe('guest-link-revoked')
    const short = await invite('look', new Date(Date.now() + 300).toISOString())
    await new Promise(resolve => setTimeout(resolve, 350))
    expect(await code(short.token)).toBe('guest-link-expired')
    const past = { label: 'x', right: 'look', until: '2020-01-01T00:00:00.000Z' }
    expect((await owner.refused('makeGuestLink', { params: A, body: past })).failure.code).toBe(
      'guest-link-past',
    )
    const other = { params: { project: 'b', link: link.id }, body: { revoked: true } }
    expect((await owner.refused('changeGuestLink', other)).failure.code).toBe('guest-link-not-found')
  })
  test('lasts over a restart, and ends for those who are in', async () => {
    const { token, link } = await invite('look')
    const guest = await enter(token)
    const cookie = guest.cookie()
    await server.restart()
    const headers = { cookie }
    const again = server.client()
    expect((await again.call('guest', { headers })).guest?.name).toBe('Ada')
    owner = server.client()
    await owner.call('signIn', { body: { email: 'petra@example.org', password: 'ein langes Passwort' } })
    await owner.call('changeGuestLink', { params: { ...A, link: link.id }, body: { revoked: true } })
    expect((await again.refused('readCanvas', { params: A, headers })).failure.code).toBe(
      'guest-link-revoked',
    )
  })
  test('is not found by guessing', async () => {
    const guesser = server.client()
    const codes: string[] = []
    for (let n = 0; n < 40; n += 1) {
      codes.push(
        (await guesser.refused('enterAsGuest', { body: { token: `guess-${n}`, name: 'x' } })).failure.code,
      )
    }
    expect(codes.at(-1)).toBe('too-many-attempts')
    await server.restart()
    owner = server.client()
    await owner.call('signIn', { body: { email: 'petra@example.org', password: 'ein langes Passwort' } })
  })
})

describe('on the socket, a guest', () => {
  test('joins their canvas and no other, and hears nothing but it', async () => {
    const guest = await guestWith('look')
    await using live = await guest.live()
    live.say({ kind: 'join', project: 'b' })
    expect((await live.hear(kind('refused'))).failure.code).toBe('guest-not-here')
    live.say({ kind: 'join', project: 'a' })
    await live.hear(kind('joined'))
    live.say({ kind: 'act', project: 'a', acts: [add('no')] })
    await live.hear(
      (event): event is never => event.kind === 'refused' && event.failure.code === 'guest-only-looks',
    )
    const { kpis } = await owner.call('readProject', { params: A })
    await owner.call('changePart', {
      params: { ...A, part: 'kpis' },
      body: kpis.map(kpi => ({ ...kpi, target: 1 })),
    })
    await owner.call('appendActs', { params: A, body: { acts: [add('heard', { details: 'geheim' })] } })
    const heard = await live.hear(kind('canvas'))
    expect(JSON.stringify(heard)).toContain('"heard"')
    expect(JSON.stringify(live.heard)).not.toContain('geheim')
    expect(live.heard.map(event => event.kind)).not.toContain('changed')
  })
  test('is seen by members as a guest', async () => {
    await using mine = await owner.live()
    mine.say({ kind: 'join', project: 'a' })
    const guest = await guestWith('look')
    await using live = await guest.live()
    live.say({ kind: 'join', project: 'a' })
    await mine.hear(
      (event): event is never =>
        event.kind === 'presence' && event.people.some(({ name }) => name === 'Ada (guest)'),
    )
  })
  test.each(['revoked', 'ended'] as const)('is out at once when the link is %s', async how => {
    const { token, link } = await invite(
      'look',
      how === 'ended' ? new Date(Date.now() + 600).toISOString() : tomorrow(),
    )
    const live = await (await enter(token)).live()
    if (how === 'revoked')
      await owner.call('changeGuestLink', { params: { ...A, link: link.id }, body: { revoked: true } })
    expect(await live.ended).toBe(4403)
  })
})
