import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import type { ComparedSide } from '@leinwand/contract'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { zipped } from '../../adapters/testing/written-files.ts'
import { receiveFile } from '../projects/receive-file.ts'
import type { Client } from '../testing/client.ts'
import { eventually, PATIENCE_MS } from '../testing/eventually.ts'
import { ended, importedFile } from '../testing/import-file.ts'
import { sampleProject } from '../testing/sample-project.ts'
import { type TestServer, testServer } from '../testing/test-server.ts'

vi.setConfig({ testTimeout: PATIENCE_MS, hookTimeout: PATIENCE_MS })

let server: TestServer
let owner: Client
beforeAll(async () => {
  server = await testServer()
  owner = await server.owner()
  await owner.call('createProject', { body: await sampleProject('mine') })
})
afterAll(() => server[Symbol.asyncDispose]())
const params = { project: 'mine' }
const ofSource = { ...params, source: 'data' }
const read = (content: string | Uint8Array, name?: string) =>
  importedFile(owner, 'mine', { content, ...(name !== undefined && { name }) })
const currentSet = async () => (await owner.call('listDataSets', { params })).find(({ current }) => current)!
const filesOf = () => readdirSync(join(server.directory, 'projects'), { recursive: true }).map(String)

test('a source gets its file; the name it had at the client is nowhere on the disk', async () => {
  expect(await read('a,b\n1,2\n3,4\n', '../../../../etc/evil.csv')).toMatchObject({
    kind: 'import',
    state: 'done',
  })
  const { sources } = await owner.call('readProject', { params })
  expect(sources[0]?.from).toMatchObject({
    kind: 'file',
    path: expect.stringMatching(/^files\/data-[0-9a-f]{16}\.csv$/),
  })
  expect(filesOf().filter(file => /evil|incoming|import-/.test(file))).toEqual([])
  expect(await currentSet()).toMatchObject({
    source: 'data',
    version: 1,
    rows: 2,
    columns: ['a', 'b'],
    rejected: 0,
  })
})

test.each([
  ['nothing', ''],
  ['a header alone', 'a,b\n'],
  ['bytes that are no text', new Uint8Array(5000).map((_, at) => (at * 7919) % 251)],
])('a file with %s is refused in one sentence, and the source stays as it was', async (_what, content) => {
  const before = [await owner.call('readProject', { params }), filesOf()]
  const { state, failure } = await read(content)
  expect(state).toBe('failed')
  expect(failure?.code).not.toBe('unexpected')
  expect(failure?.message).not.toContain(server.directory)
  expect(failure?.message).toContain('measured.csv')
  expect([await owner.call('readProject', { params }), filesOf()]).toEqual(before)
})

test('an archive of files that are alike is one table; others are refused in a sentence that names them', async () => {
  const jan = 'tag;wert\n1;1,5\n2;2,5\n'
  const feb = 'tag;wert\n3;3,5\n4;4,5\n'
  expect(await read(zipped({ 'jan.csv': jan, 'feb.csv': feb }), 'Jahr.zip')).toMatchObject({ state: 'done' })
  const { id } = await currentSet()
  expect((await owner.call('readRows', { params: { ...params, dataSet: id } })).rows).toEqual([
    ['jan.csv', '1', '1,5'],
    ['jan.csv', '2', '2,5'],
    ['feb.csv', '3', '3,5'],
    ['feb.csv', '4', '4,5'],
  ])
  const before = filesOf()
  for (const [content, code, named] of [
    [zipped({ 'jan.csv': jan, 'teile.csv': 'teil;menge\nA;1\n' }), 'archive-unlike', 'jan.csv, teile.csv'],
    [zipped({ '../../jan.csv': jan }), 'archive-leads-out', '../../jan.csv'],
    [zipped({ 'jan.csv': Buffer.alloc(70 * 1024 * 1024) }), 'archive-too-much', 'jan.csv'],
    [gzipSync(Buffer.alloc(70 * 1024 * 1024)), 'archive-too-much', 'Archiv.zip'],
    [zipped({ 'jan.csv': jan }).subarray(0, 60), 'archive-broken', 'Archiv.zip'],
  ] as const) {
    const { state, failure } = await read(content, 'Archiv.zip')
    expect([state, failure?.code]).toEqual(['failed', code])
    expect(failure?.message).toContain('Archiv.zip')
    expect(failure?.message).toContain(named)
    expect(failure?.message).not.toContain(server.directory)
    expect(filesOf()).toEqual(before)
    expect((await currentSet()).id).toBe(id)
  }
})

test('a file for a source that is not there is not taken', async () => {
  const raw = { type: 'text/csv', content: 'a\n1\n' }
  const there = { params: { ...params, source: 'x' }, query: { name: 'x.csv' }, raw }
  const { status, failure } = await owner.refused('uploadSource', there)
  expect([status, failure.code]).toEqual([404, 'source-not-found'])
})

test('a file larger than the room on the disk is refused, and nothing of it is left', async () => {
  const directory = join(server.directory, 'room')
  const upload = Readable.from(
    (function* () {
      for (let n = 0; n < 100; n += 1) yield Buffer.alloc(1000)
    })(),
  )
  const to = { directory, source: 's', called: 'x.csv', room: 50_000 }
  expect(await receiveFile(upload, to)).toMatchObject({ failure: { code: 'disk-full' } })
  expect(readdirSync(directory)).toEqual([])
})

test('a file may be larger than any other request, and has to be there', async () => {
  const rows = 400_000
  await read(`a,b\n${'1234567890,abcdefghij\n'.repeat(rows)}`)
  expect(await currentSet()).toMatchObject({ rows, rejected: 0 })
  const nothing = { params: ofSource, query: { name: 'x.csv' } }
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
  await eventually(() => filesOf().filter(file => file.includes('incoming'))).toEqual([])
  expect(await owner.call('readProject', { params })).toEqual(before)
  expect(server.log).toEqual([])
})

test('an import that is stopped leaves neither its file nor anything half-read', async () => {
  const before = filesOf()
  const raw = { type: 'text/csv', content: `a,b\n${'9876543210,abcdefghij\n'.repeat(600_000)}` }
  const { job } = await owner.call('uploadSource', { params: ofSource, query: { name: 'x.csv' }, raw })
  await owner.call('cancelJob', { params: { ...params, job } })
  expect(await ended(owner, 'mine', job)).toMatchObject({
    state: 'cancelled',
    failure: { code: 'cancelled' },
  })
  await eventually(() => filesOf().filter(file => !before.includes(file))).toEqual([])
})

test('a run reads no file but an uploaded one', async () => {
  const file = await sampleProject('thief')
  for (const path of ['/etc/passwd', 'files/../../../../etc/passwd']) {
    const sources = file.sources.map(source => ({ ...source, from: { kind: 'file' as const, path } }))
    const id = `thief-${path.length}`
    await owner.call('createProject', { body: { ...file, id, sources } })
    const { job } = await owner.call('startRun', { params: { project: id } })
    expect((await ended(owner, id, job)).failure?.code).toBe('source-not-uploaded')
  }
})

test('other data of a source are its next version, the same data again are not; licence and owner stay', async () => {
  await read('a,b\n1,2\n')
  const first = await currentSet()
  const body = { licence: 'CC BY 4.0', owner: 'Werk Süd', personalData: true }
  await owner.call('describeDataSet', { params: { ...params, dataSet: first.id }, body })
  await read('a,b\n1,2\n')
  expect((await currentSet()).version).toBe(first.version)
  await read('a,b\n1,2\n3,4\n', 'Messung Mai.csv')
  expect(await currentSet()).toMatchObject({
    ...body,
    version: first.version + 1,
    from: 'Messung Mai.csv',
    rows: 2,
  })
  expect((await owner.call('listDataSets', { params })).find(({ id }) => id === first.id)).toMatchObject({
    current: false,
    stale: false,
  })
  expect((await owner.call('readProject', { params })).sources[0]).toMatchObject(body)
})

test('rows come by the page, as the texts that they are', async () => {
  await read(`n,text\n${Array.from({ length: 250 }, (_, n) => `${n},"Zeile ${n}"\n`).join('')}`)
  const { id } = await currentSet()
  const page = await owner.call('readRows', {
    params: { ...params, dataSet: id },
    query: { offset: '200', limit: '100' },
  })
  expect(page).toMatchObject({ columns: ['n', 'text'], total: 250 })
  expect(page.rows).toHaveLength(50)
  expect(page.rows[0]).toEqual(['200', 'Zeile 200'])
})

test('a data set that is not in the project is not found, whatever its name', async () => {
  for (const dataSet of ['0'.repeat(64), '..%2f..%2fsecret', 'x']) {
    for (const name of ['readRows', 'readQuarantine', 'exportProfile'] as const)
      expect((await owner.refused(name, { params: { ...params, dataSet } })).failure.code).toBe(
        'data-set-not-found',
      )
    const asked = { params: { ...params, dataSet }, body: {} }
    expect((await owner.refused('profileDataSet', asked)).status).toBe(404)
  }
})

test('a profile is asked of a data set, and is the same when it is asked again', async () => {
  await read(
    `zeit,wert\n${Array.from({ length: 60 }, (_, n) => `2024-01-01 00:${String(n).padStart(2, '0')}:00,${n}\n`).join('')}`,
  )
  const { id } = await currentSet()
  const asked = { params: { ...params, dataSet: id }, body: { time: 'zeit' } }
  const profile = await owner.call('profileDataSet', asked)
  expect(profile).toMatchObject({ source: 'data', dataSet: id, rows: 60 })
  expect(await owner.call('profileDataSet', asked)).toEqual(profile)
  const wrong = { ...asked, body: { target: 'wetr' } }
  expect((await owner.refused('profileDataSet', wrong)).failure).toMatchObject({ code: 'target-missing' })
})

test('two versions are held against each other by effect, and each is understood as it was read', async () => {
  const csv = (shift: number) =>
    `wert,art\n${Array.from({ length: 80 }, (_, n) => `"${(n % 40) + shift},5",${n % 2 ? 'a' : 'b'}\n`).join('')}`
  await read(csv(0))
  const before = await currentSet()
  await read(csv(100))
  const after = await currentSet()
  const body = { left: { dataSet: before.id }, right: { dataSet: after.id } }
  const comparison = await owner.call('compareDataSets', { params, body })
  expect(comparison).toMatchObject({ rows: [80, 80], onlyInFirst: [], onlyInSecond: [], readings: null })
  expect(comparison.columns.map(({ name, size }) => [name, size])).toEqual([
    ['wert', 'large'],
    ['art', 'none'],
  ])
  expect(comparison.columns[0]).toMatchObject({
    types: ['number', 'number'],
    sides: [{ mean: 20 }, { mean: 120 }],
  })
  expect(await owner.call('compareDataSets', { params, body })).toEqual(comparison)
  const unknown = { params, body: { ...body, right: { dataSet: '0'.repeat(64) } } }
  expect((await owner.refused('compareDataSets', unknown)).failure.code).toBe('data-set-not-found')
})

describe('two machines of one data set', () => {
  const refusedFor = async (left: ComparedSide, right: ComparedSide) =>
    (await owner.refused('compareDataSets', { params, body: { left, right } })).failure
  let dataSet: string
  const side = (value: string, rest = false, column = 'maschine') => ({
    dataSet,
    part: { column, value, rest },
  })
  beforeAll(async () => {
    const rows = Array.from({ length: 240 }, (_, n) => {
      const machine = ['Säge', 'Fräse', 'Presse'][n % 3]!
      return `${machine};${(n % 40) + (machine === 'Säge' ? 100 : 0)},5;${n % 2 ? 'a' : 'b'};immer\n`
    })
    await read(`maschine;wert;art;ort\n${rows.join('')}`)
    dataSet = (await currentSet()).id
  })

  test('differ in what they measure, not in what they are called', async () => {
    const body = { left: side('Säge'), right: side('Fräse') }
    const comparison = await owner.call('compareDataSets', { params, body })
    expect(comparison.rows).toEqual([80, 80])
    expect(comparison.columns.map(({ name, size }) => [name, size])).toEqual([
      ['wert', 'large'],
      ['art', 'none'],
      ['ort', 'none'],
    ])
    expect(await owner.call('compareDataSets', { params, body })).toEqual(comparison)
    expect(filesOf().filter(file => file.includes('.part-'))).toEqual([])
  })

  test('or one and the rest, or one and the whole', async () => {
    const rest = await owner.call('compareDataSets', {
      params,
      body: { left: side('Säge'), right: side('Säge', true) },
    })
    expect(rest.rows).toEqual([80, 160])
    const whole = await owner.call('compareDataSets', {
      params,
      body: { left: side('Presse'), right: { dataSet } },
    })
    expect(whole.rows).toEqual([80, 240])
    expect(whole.columns.map(({ name }) => name)).not.toContain('maschine')
  })

  test('are found by the values of a column, the commonest first', async () => {
    const ofColumn = (column: string, limit?: string) => ({
      params: { ...params, dataSet },
      query: { column, ...(limit && { limit }) },
    })
    expect(await owner.call('readColumnValues', ofColumn('maschine', '2'))).toEqual({
      values: [
        { value: 'Fräse', count: 80 },
        { value: 'Presse', count: 80 },
      ],
      distinct: 3,
    })
    expect((await owner.refused('readColumnValues', ofColumn('maschien'))).failure).toMatchObject({
      code: 'profile-column-missing',
      params: { nearest: 'maschine' },
    })
  })

  test('are refused in one sentence where there is nothing to compare', async () => {
    expect(await refusedFor(side('Säge'), side('Frase'))).toMatchObject({
      code: 'group-value-missing',
      params: { column: 'maschine', value: 'Frase', nearest: 'Fräse' },
    })
    expect((await refusedFor(side('Frase', true), side('Säge'))).code).toBe('group-value-missing')
    expect(await refusedFor(side('Säge'), side('Säge', false, 'machine'))).toMatchObject({
      code: 'profile-column-missing',
      params: { nearest: 'maschine' },
    })
    expect((await refusedFor(side('immer', false, 'ort'), side('immer', true, 'ort'))).code).toBe(
      'group-value-alone',
    )
    expect((await refusedFor(side('Säge'), side('Säge'))).code).toBe('comparison-same')
    expect((await refusedFor({ dataSet }, { dataSet })).code).toBe('comparison-same')
    const quoted = await refusedFor(side(`'; DROP TABLE x; --`), side('Säge'))
    expect(quoted.code).toBe('group-value-missing')
  })

  test('and what no machine has sent is said so', async () => {
    expect(await refusedFor({ dataSet }, { live: 'data' })).toMatchObject({
      code: 'live-readings-missing',
      params: { source: 'data' },
    })
  })
})

test('a profile is a page to be saved, with nothing of the data in it that a browser would run', async () => {
  await read(`<script>alert(1)</script>,b\n${'1,<img src=x>\n'.repeat(40)}`)
  const { id, version } = await currentSet()
  const response = await owner.fetch('exportProfile', {
    params: { ...params, dataSet: id },
    query: { language: 'de' },
  })
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toContain('text/html')
  expect(response.headers.get('content-disposition')).toContain(` ${version}.html`)
  const page = await response.text()
  expect(page).toContain('<html lang="de"')
  expect(page).not.toMatch(/<script|<img/)
})

test('rows that could not be read are looked at, corrected and put back in their place', async () => {
  await read(`a,b\n${'1,2\n'.repeat(30)}zuviel,2,3\n${'5,6\n'.repeat(29)}7;8\n5,6\n`)
  const before = await currentSet()
  const ofSet = { params: { ...params, dataSet: before.id } }
  expect(before).toMatchObject({ rows: 60, rejected: 2 })
  const { rows, open } = await owner.call('readQuarantine', ofSet)
  expect([rows.map(({ line, text, state }) => [line, text, state]), open]).toEqual([
    [
      [32, 'zuviel,2,3', 'open'],
      [62, '7;8', 'open'],
    ],
    2,
  ])
  const body = {
    rows: [
      { id: 0, text: 'drei,"2,3"' },
      { id: 1, text: 'noch;falsch' },
    ],
  }
  const mended = await owner.call('mendQuarantine', { ...ofSet, body })
  expect(mended.stillRejected).toEqual([1])
  const after = await currentSet()
  expect(after).toMatchObject({
    id: mended.dataSet,
    version: before.version + 1,
    rows: 61,
    rejected: 1,
    parents: [before.id],
  })
  const query = { offset: '29', limit: '3' }
  expect((await owner.call('readRows', { params: { ...params, dataSet: after.id }, query })).rows).toEqual([
    ['1', '2'],
    ['drei', '2,3'],
    ['5', '6'],
  ])
  expect((await owner.call('readQuarantine', ofSet)).rows.map(({ state }) => state)).toEqual([
    'corrected',
    'open',
  ])
  expect((await owner.refused('mendQuarantine', { ...ofSet, body })).failure.code).toBe('data-set-superseded')
  const dismissed = { rows: [{ id: 0, dismissed: true }] }
  const ofNew = { params: { ...params, dataSet: after.id } }
  await owner.call('mendQuarantine', { ...ofNew, body: dismissed })
  expect((await currentSet()).rejected).toBe(0)
  const none = { rows: [{ id: 9, text: 'x' }] }
  expect((await owner.refused('mendQuarantine', { ...ofNew, body: none })).failure.code).toBe(
    'quarantine-row-not-found',
  )
})

test('a simulated machine has no file that could be read otherwise', async () => {
  await owner.call('createProject', { body: await sampleProject('machine') })
  const there = { params: { project: 'machine', source: 'data' } }
  expect((await owner.refused('readDetection', there)).failure.code).toBe('source-simulated')
  expect((await owner.refused('inspectSource', { ...there, body: {} })).failure.code).toBe('source-simulated')
})
