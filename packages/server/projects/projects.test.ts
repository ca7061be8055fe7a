import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { PROJECT_PARTS } from '@leinwand/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '../testing/client.ts'
import { eventually } from '../testing/eventually.ts'
import { sampleProject } from '../testing/sample-project.ts'
import { type TestServer, testServer } from '../testing/test-server.ts'
import { receiveFile } from './receive-file.ts'

let server: TestServer
let owner: Client
beforeAll(async () => {
  server = await testServer()
  owner = await server.owner()
  await owner.call('createProject', { body: await sampleProject('mine') })
})
afterAll(() => server[Symbol.asyncDispose]())
const params = { project: 'mine' }
const csv = (content: string | Uint8Array, name = 'measured.csv') => ({
  params: { ...params, source: 'data' },
  query: { name },
  raw: { type: 'text/csv', content },
})

test('an id is given once', async () => {
  const { status, failure } = await owner.refused('createProject', { body: await sampleProject('mine') })
  expect([status, failure.code]).toEqual([409, 'project-exists'])
})

test('what is exported can be created again, and comes out the same', async () => {
  await owner.call('appendActs', {
    params,
    body: {
      acts: [
        {
          id: 'bind',
          act: { kind: 'note-bound', note: 'maschinen-bauen', binding: { to: 'kpi', id: 'stillstand' } },
        },
      ],
    },
  })
  const file = await owner.call('exportProject', { params })
  expect(file.canvas.notes.find(({ id }) => id === 'maschinen-bauen')?.bindings).toEqual([
    { to: 'kpi', id: 'stillstand' },
  ])
  await owner.call('createProject', { body: { ...file, id: 'again' } })
  const again = await owner.call('exportProject', { params: { project: 'again' } })
  expect(again).toEqual({ ...file, id: 'again' })
  await owner.call('deleteProject', { params: { project: 'again' } })
})

test('every part can be replaced by itself, by what it was', async () => {
  const before = await owner.call('readProject', { params })
  for (const part of PROJECT_PARTS) {
    const after = await owner.call('changePart', { params: { ...params, part }, body: before[part] })
    expect(after).toEqual(before)
  }
  const [kpi, ...rest] = before.kpis
  const changed = [{ ...kpi, target: 1 }, ...rest]
  const after = await owner.call('changePart', {
    params: { ...params, part: 'kpis' },
    body: changed,
  })
  const versions = { ...before.versions, kpis: after.versions.kpis }
  expect(after).toEqual({ ...before, kpis: changed, versions })
  expect(after.versions.kpis).not.toBe(before.versions.kpis)
})

test('a change based on what somebody else has changed since is refused, and says who and when', async () => {
  const { parties, versions } = await owner.call('readProject', { params })
  const put = { params: { ...params, part: 'parties' }, query: { basedOn: versions.parties! } }
  const mine = parties.map(party => ({ ...party, machines: 7 }))
  const theirs = parties.map(party => ({ ...party, machines: 8 }))
  await owner.call('changePart', { ...put, body: mine })
  const { status, failure } = await owner.refused('changePart', { ...put, body: theirs })
  expect([status, failure.code]).toEqual([409, 'part-changed-meanwhile'])
  expect(failure.message).toMatch(/^Petra Muster changed this part at \d{4}-\d\d-\d\d \d\d:\d\d UTC/)
  // The same once more, as after an answer that was lost, is no conflict.
  const now = await owner.call('changePart', { ...put, body: mine })
  expect(now.parties).toEqual(mine)
  await owner.call('changePart', { ...put, query: { basedOn: now.versions.parties! }, body: parties })
})

test('a plan that cannot be computed is not taken', async () => {
  const { plan } = await owner.call('readProject', { params })
  const body = {
    ...plan,
    discountRate: 0.1,
    fixedCosts: [{ id: 'f', name: 'F', perMonth: 'nonsense', level: 'firm' }],
  }
  const { status, failure } = await owner.refused('changePart', { params: { ...params, part: 'plan' }, body })
  expect([status, failure.code, failure.params.path]).toEqual([
    400,
    'assumption-unknown',
    'fixedCosts.0.perMonth',
  ])
  expect((await owner.call('readProject', { params })).plan).toEqual(plan)
})

test('a step has who leads it and what was decided, each kept when the other comes', async () => {
  const step = { params: { ...params, element: 'businessUnderstanding' } }
  await owner.call('recordStep', { ...step, body: { lead: 'Petra' } })
  expect(await owner.call('recordStep', { ...step, body: { decision: 'Wir fangen an' } })).toMatchObject({
    lead: 'Petra',
    decision: 'Wir fangen an',
  })
  const { circle } = await owner.call('overview', { params })
  expect(circle[0]).toMatchObject({ element: 'businessUnderstanding', state: 'documented', lead: 'Petra' })
})

test('a source gets its file; the name it had at the client is nowhere on the disk', async () => {
  const reply = await owner.call('uploadSource', csv('a,b\n1,2\n3,4\n', '../../../../etc/evil.csv'))
  expect(reply).toMatchObject({ rows: 2, columns: ['a', 'b'], rejected: 0 })
  const { sources } = await owner.call('readProject', { params })
  expect(sources[0]?.from).toMatchObject({
    kind: 'file',
    path: expect.stringMatching(/^files\/data-[0-9a-f]{16}\.csv$/),
  })
  const root = join(server.directory, 'projects')
  const files = readdirSync(root, { recursive: true }).map(String)
  expect(files.filter(file => file.includes('evil') || file.includes('incoming'))).toEqual([])
  expect(files.some(file => file.endsWith((sources[0]!.from as { path: string }).path))).toBe(true)
})

test.each([
  ['nothing', ''],
  ['a header alone', 'a,b\n'],
  ['rows of many widths', 'a,b\n1,2\n1,2,3\n1,2,3,4\n1,2,3,4,5\n'],
])('a file with %s is refused in one sentence, and the source stays as it was', async (_what, content) => {
  const before = await owner.call('readProject', { params })
  const { status, failure } = await owner.refused('uploadSource', csv(content))
  expect(status).toBe(400)
  expect(failure.code).not.toBe('unexpected')
  expect(failure.message).not.toContain(server.directory)
  expect(await owner.call('readProject', { params })).toEqual(before)
})

test('a file whose rows have another width says how many columns were expected, and how many found', async () => {
  const { failure } = await owner.refused('uploadSource', csv('a,b\n1,2\n1,2,3\n1,2,3,4\n1,2,3,4,5\n'))
  expect(failure).toMatchObject({ code: 'csv-rejected-columns', params: { line: 3, expected: 2, found: 3 } })
  expect(failure.message).toMatch(/2 expected, 3 found/)
})

test('a file of which some rows do not fit is taken, and says how many, the first line and why', async () => {
  const reply = await owner.call('uploadSource', csv(`a,b\n${'1,2\n'.repeat(60)}1,2,3\n`))
  expect(reply).toMatchObject({
    rows: 60,
    rejected: 1,
    firstRejected: { line: 62, reason: 'too-many-columns', expected: 2, found: 3 },
  })
  expect(await owner.call('uploadSource', csv('a,b\n1,2\n'))).not.toHaveProperty('firstRejected')
})

test('a file for a source that is not there is not taken', async () => {
  const { status, failure } = await owner.refused('uploadSource', {
    ...csv('a\n1\n'),
    params: { ...params, source: 'x' },
  })
  expect([status, failure.code]).toEqual([404, 'source-not-found'])
})

test('a file larger than the room on the disk is refused, and nothing of it is left', async () => {
  const directory = join(server.directory, 'room')
  const upload = Readable.from(
    (function* () {
      for (let n = 0; n < 100; n += 1) yield Buffer.alloc(1000)
    })(),
  )
  expect(await receiveFile(upload, { directory, source: 's', room: 50_000 })).toMatchObject({
    failure: { code: 'disk-full' },
  })
  expect(readdirSync(directory)).toEqual([])
})

test('a file may be larger than any other request, and has to be there', async () => {
  const rows = 400_000
  const content = `a,b\n${'1234567890,abcdefghij\n'.repeat(rows)}`
  expect(await owner.call('uploadSource', csv(content))).toMatchObject({ rows, rejected: 0 })
  const nothing = { params: { ...params, source: 'data' }, query: { name: 'x.csv' } }
  expect((await owner.refused('uploadSource', nothing)).failure.params.path).toBe('body')
})

test('an upload that breaks off leaves nothing, and is no error of the server', async () => {
  const before = await owner.call('readProject', { params })
  const stop = new AbortController()
  const content = new ReadableStream({
    start: controller => controller.enqueue(new TextEncoder().encode('a,b\n1,2\n')),
    pull: () => stop.abort(),
  })
  const url = `${server.url}/api/projects/mine/sources/data/file?name=x.csv`
  const headers = { cookie: owner.cookie(), origin: server.url, 'content-type': 'text/csv' }
  const sent = { method: 'PUT', headers, body: content, duplex: 'half', signal: stop.signal } as RequestInit
  await expect(fetch(url, sent)).rejects.toThrow()
  const incoming = () =>
    readdirSync(join(server.directory, 'projects'), { recursive: true }).filter(file =>
      String(file).includes('incoming'),
    )
  await eventually(incoming).toEqual([])
  expect(await owner.call('readProject', { params })).toEqual(before)
  expect(server.log).toEqual([])
})

test('a run reads no file but an uploaded one', async () => {
  const file = await sampleProject('thief')
  const sources = file.sources.map(source => ({
    ...source,
    from: { kind: 'file' as const, path: '/etc/passwd' },
  }))
  await owner.call('createProject', { body: { ...file, sources } })
  const project = { project: 'thief' }
  const { job } = await owner.call('startRun', { params: project })
  await eventually(
    async () => (await owner.call('readJob', { params: { ...project, job } })).failure?.code,
  ).toBe('source-not-uploaded')
})

test('a deleted project is gone from the disk too', async () => {
  await owner.call('createProject', { body: await sampleProject('passing') })
  await owner.call('uploadSource', { ...csv('a\n1\n'), params: { project: 'passing', source: 'data' } })
  const before = readdirSync(join(server.directory, 'projects')).length
  await owner.call('deleteProject', { params: { project: 'passing' } })
  expect(readdirSync(join(server.directory, 'projects'))).toHaveLength(before - 1)
  expect((await owner.refused('readProject', { params: { project: 'passing' } })).status).toBe(404)
})

test('a full disk: 507, and the project as it was', async () => {
  await using full = await testServer()
  const person = await full.owner()
  const file = await sampleProject('mine')
  await person.call('createProject', { body: file })
  const before = await person.call('exportProject', { params })
  full.fillDisk()
  const acts = Array.from({ length: 400 }, (_, n) => ({
    id: `e${n}`,
    act: {
      kind: 'note-edited',
      note: 'maschinen-bauen',
      changes: { text: `${n}`, details: 'x'.repeat(900) },
    },
  }))
  const { status, failure } = await person.refused('appendActs', { params, body: { acts } })
  expect([status, failure.code]).toEqual([507, 'disk-full'])
  expect(await person.call('exportProject', { params })).toEqual(before)
  await person.refused('createProject', { body: { ...file, id: 'second', description: 'x'.repeat(9000) } })
  expect((await person.call('listProjects')).map(({ id }) => id)).toEqual(['mine'])
})
