import { randomUUID } from 'node:crypto'
import { newNote, type ProposedAct, replay, type SingleAct } from '@leinwand/method'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Client } from '../testing/client.ts'
import { PATIENCE_MS } from '../testing/eventually.ts'
import { kind } from '../testing/live-client.ts'
import { sampleProject } from '../testing/sample-project.ts'
import { type TestServer, testServer } from '../testing/test-server.ts'

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

const propose = (act: unknown) => ({ id: randomUUID(), act })
const added = (id: string, more: object = {}) => ({
  kind: 'note-added' as const,
  note: { ...newNote({ id, block: 'channels', rank: 0, text: id }), ...more },
})
const send = (...acts: unknown[]) =>
  owner.call('appendActs', { params, body: { acts: acts.map(propose) as ProposedAct[] } })
const refused = async (...acts: unknown[]) => {
  const before = (await owner.call('readCanvas', { params })).seq
  const answer = await owner.refused('appendActs', { params, body: { acts: acts.map(propose) } })
  expect((await owner.call('readCanvas', { params })).seq).toBe(before)
  return answer
}
const notes = async () => replay((await owner.call('readCanvas', { params })).events).notes

test.each([
  [
    'a note of 10,000 characters',
    added('long', { text: 'x'.repeat(10_000) }),
    'acts[0].act.note.text',
    '120',
  ],
  ['one character too many', added('long', { text: 'x'.repeat(121) }), 'acts[0].act.note.text', '121'],
  ['nothing but blanks', added('blank', { text: '  ' }), 'acts[0].act.note.text', 'empty'],
  [
    'details of 10,001 characters',
    added('d', { details: 'x'.repeat(10_001) }),
    'acts[0].act.note.details',
    '10001',
  ],
  ['a block that is none', added('b', { block: 'tenth' }), 'acts[0].act.note.block', 'tenth'],
])('%s is refused in one sentence that says where', async (_what, act, path, says) => {
  const { status, failure } = await refused(act)
  expect([status, failure.code, failure.params.path]).toEqual([400, 'body-invalid', path])
  expect(failure.message).toContain(says)
})

test('exactly 120 characters are taken, and HTML and script are text like any other', async () => {
  const text = `<img src=x onerror="alert(1)"><script>alert(1)</script>`
  const details = '<iframe src="javascript:alert(1)"></iframe> [click](javascript:alert(1))'
  await send(added('full', { text: 'ä'.repeat(120) }), added('html', { text, details, owner: text }))
  expect(await notes()).toMatchObject({
    full: { text: 'ä'.repeat(120) },
    html: { text, details, owner: text },
  })
  const file = await owner.fetch('exportProject', { params })
  expect(file.headers.get('content-type')).toMatch(/^application\/json/)
})

test('two people deleting the same note both get their answer, and what is done to it afterwards does nothing', async () => {
  await send(added('doomed'))
  await Promise.all([
    send({ kind: 'note-deleted', note: 'doomed' }),
    send({ kind: 'note-deleted', note: 'doomed' }),
  ])
  await send(
    { kind: 'note-edited', note: 'doomed', changes: { text: 'zurück' } },
    { kind: 'note-moved', note: 'doomed', block: 'channels', rank: 3 },
  )
  expect(await notes()).not.toHaveProperty('doomed')
})

test('a note is bound only to what the project has, also within acts done together', async () => {
  const lost = { to: 'kpi', id: 'stillstnd' } as const
  const bind: SingleAct = { kind: 'note-bound', note: 'maschinen-bauen', binding: lost }
  for (const act of [
    bind,
    added('bound', { bindings: [lost] }),
    { kind: 'acts-together', reason: 'pasted', acts: [added('fine'), bind] },
  ]) {
    const { status, failure } = await refused(added('other'), act)
    expect([status, failure.code]).toEqual([400, 'binding-not-there'])
    expect(failure.message).toContain('stillstnd')
    expect(failure.message).toContain('kpis')
  }
  await send({ ...bind, binding: { to: 'kpi', id: 'stillstand' } })
})

test('an act that was done counts as done when it comes again, though what it bound to is gone', async () => {
  const { kpis } = await owner.call('readProject', { params })
  const put = (body: unknown) => owner.call('changePart', { params: { ...params, part: 'kpis' }, body })
  await put([...kpis, { ...kpis[0]!, id: 'kurz' }])
  const acts = [
    added('brief', { bindings: [{ to: 'kpi', id: 'kurz' }] }),
    { kind: 'note-deleted', note: 'brief' },
  ]
  const body = { acts: acts.map(propose) }
  const first = await owner.call('appendActs', { params, body })
  await put(kpis)
  expect(await owner.call('appendActs', { params, body })).toEqual(first)
})

test('by socket, the acts beside a refused one are done, and the refused one is named', async () => {
  await using live = await owner.live()
  live.say({ kind: 'join', project: 'mine' })
  await live.hear(kind('joined'))
  const bad = propose(added('bad', { bindings: [{ to: 'offer', id: 'none' }] })) as ProposedAct
  const good = propose(added('good')) as ProposedAct
  live.say({ kind: 'act', project: 'mine', acts: [bad, good] })
  expect(await live.hear(kind('refused'))).toMatchObject({
    acts: [bad.id],
    failure: { code: 'binding-not-there' },
  })
  expect((await live.hear(kind('canvas'))).events.map(({ id }) => id)).toEqual([good.id])
})
