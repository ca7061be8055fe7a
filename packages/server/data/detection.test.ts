import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Client } from '../testing/client.ts'
import { PATIENCE_MS } from '../testing/eventually.ts'
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
const ofSource = { params: { ...params, source: 'data' } }
const currentSet = async () => (await owner.call('listDataSets', { params })).find(({ current }) => current)!
const filesOf = () =>
  readdirSync(join(server.directory, 'projects'), { recursive: true }).map(String).toSorted()
const accepted = async (body: object) => {
  const { job } = await owner.call('acceptDetection', { ...ofSource, body })
  return ended(owner, 'mine', job)
}

/** Days up to 12 could be months, and the decimal comma could be a thousands sign. */
const CSV = `Prüfstand Süd;;\nTag;Druck;Teil\n${Array.from(
  { length: 24 },
  (_, n) => `0${(n % 9) + 1}.0${(n % 8) + 1}.2024;${n},${100 + n};T${n}\n`,
).join('')}`

test('how a file would be read is shown for what is corrected, and nothing of it is stored', async () => {
  await importedFile(owner, 'mine', { content: CSV })
  const before = [await owner.call('readProject', { params }), await currentSet(), filesOf()]
  const stored = await owner.call('readDetection', ofSource)
  expect([stored.corrected, stored.detection.import.skippedLines]).toEqual([[], 1])

  const asText = { given: {}, columns: { Tag: { as: 'text' as const } } }
  const columnsOnly = await owner.call('inspectSource', { ...ofSource, body: asText })
  expect(columnsOnly.detection.columns.map(({ as }) => as)).toEqual(['text', 'number', 'text'])
  expect(columnsOnly.sample.typed[0]?.[0]).toBe('01.01.2024')

  const thousands = { given: {}, columns: { Druck: { as: 'number' as const, decimal: '.', thousands: ',' } } }
  const otherwise = await owner.call('inspectSource', { ...ofSource, body: thousands })
  expect(otherwise.sample.typed.slice(1, 3).map(row => row[1])).toEqual([1101, 2102])

  const wrong = { given: {}, columns: { Teil: { as: 'number' as const } } }
  const lost = await owner.call('inspectSource', { ...ofSource, body: wrong })
  expect(lost.detection.columns[2]).toMatchObject({ as: 'number', unreadable: 24 })

  const structure = { given: { delimiter: ';', skippedLines: 0, headerLines: 2 }, columns: {} }
  const structured = await owner.call('inspectSource', { ...ofSource, body: structure })
  expect(structured.detection.columns[0]?.name).toBe('Prüfstand Süd Tag')
  expect([await owner.call('readProject', { params }), await currentSet(), filesOf()]).toEqual(before)
})

test('a column that is not there, and a body that is none, are said with their place', async () => {
  const unknown = { given: {}, columns: { Drukc: { as: 'text' } } }
  expect((await owner.refused('inspectSource', { ...ofSource, body: unknown })).failure).toMatchObject({
    code: 'detection-column-missing',
    params: { column: 'Drukc', nearest: 'Druck' },
  })
  const misfit = { given: { delimiter: 7 }, columns: {} }
  for (const name of ['inspectSource', 'acceptDetection'] as const) {
    const { status, failure } = await owner.refused(name, { ...ofSource, body: misfit })
    expect([status, failure.code, failure.params.path]).toEqual([400, 'body-invalid', 'given.delimiter'])
    const other = { params: { ...params, source: 'x' }, body: { given: {}, columns: {} } }
    expect((await owner.refused(name, other)).failure.code).toBe('source-not-found')
  }
})

test('what is accepted is read so, is in the recipe, and is said to be corrected; taken back it is neither', async () => {
  const { id, version } = await currentSet()
  const body = { given: {}, columns: { Tag: { as: 'text' }, Druck: { as: 'number', unit: 'bar' } } }
  expect(await accepted(body)).toMatchObject({ kind: 'import', state: 'done' })
  expect(await currentSet()).toMatchObject({ id, version })
  const read = await owner.call('readDetection', ofSource)
  expect(read.corrected.toSorted()).toEqual(['columns.Druck.as', 'columns.Druck.unit', 'columns.Tag.as'])
  expect(read.detection.columns[1]).toMatchObject({ as: 'number', unit: 'bar' })
  const steps = async () => (await owner.call('readProject', { params })).recipe.steps
  expect((await steps()).slice(0, 2)).toMatchObject([
    { step: 'import', format: 'csv', delimiter: ';', skippedLines: 1 },
    { step: 'parse', columns: { Tag: { as: 'text' }, Druck: { as: 'number', decimal: ',', unit: 'bar' } } },
  ])
  const after = (await steps()).slice(2)

  const structure = { given: { skippedLines: 2, headerLines: 0 }, columns: {} }
  expect(await accepted(structure)).toMatchObject({ state: 'done' })
  expect(await currentSet()).toMatchObject({ version: version + 1, rows: 24 })
  expect((await owner.call('readDetection', ofSource)).corrected.toSorted()).toEqual([
    'given.headerLines',
    'given.skippedLines',
  ])

  expect(await accepted({ given: {}, columns: {} })).toMatchObject({ state: 'done' })
  expect((await owner.call('readDetection', ofSource)).corrected).toEqual([])
  expect(await currentSet()).toMatchObject({ id, version: version + 2 })
  // What stood behind the two steps in the recipe stays as it was.
  expect((await steps()).slice(2)).toEqual(after)
})

test('a row of the quarantine is dismissed and opened again; put back twice it is there once', async () => {
  await importedFile(owner, 'mine', { content: `a,b\n${'1,2\n'.repeat(40)}zuviel,2,3\n5,6\n` })
  // The recipe reads semicolons by now; a file that has none is read as it is, and that is said.
  const { detection } = await owner.call('readDetection', ofSource)
  expect(detection.import.delimiter).toBe(',')
  expect(detection.warnings.map(({ code }) => code)).toContain('import-step-unfit')
  const { id } = await currentSet()
  const ofSet = { params: { ...params, dataSet: id } }
  const states = async () => (await owner.call('readQuarantine', ofSet)).rows.map(({ state }) => state)
  const mend = (row: object) =>
    owner.call('mendQuarantine', { ...ofSet, body: { rows: [{ id: 0, ...row }] } })
  await mend({ dismissed: true })
  expect([await states(), (await currentSet()).rejected]).toEqual([['dismissed'], 0])
  await mend({ dismissed: false })
  expect([await states(), (await currentSet()).rejected]).toEqual([['open'], 1])

  const { dataSet } = await mend({ text: '3,4' })
  expect(await currentSet()).toMatchObject({ id: dataSet, rows: 42, rejected: 0, parents: [id] })
  const again = { ...ofSet, body: { rows: [{ id: 0, text: '3,4' }] } }
  expect((await owner.refused('mendQuarantine', again)).failure.code).toBe('data-set-superseded')
  const query = { offset: '39', limit: '3' }
  expect((await owner.call('readRows', { params: { ...params, dataSet }, query })).rows).toEqual([
    ['1', '2'],
    ['3', '4'],
    ['5', '6'],
  ])
})

test('rows of a format without lines are not corrected as text', async () => {
  const lines = Array.from({ length: 30 }, (_, n) => JSON.stringify({ a: n, b: 'x' }))
  await importedFile(owner, 'mine', {
    name: 'a.ndjson',
    content: [...lines, '{"a": 1,', lines[0]].join('\n'),
  })
  const set = await currentSet()
  expect(set).toMatchObject({ rows: 31, rejected: 1 })
  const body = { rows: [{ id: 0, text: '{"a": 1, "b": "y"}' }] }
  const { status, failure } = await owner.refused('mendQuarantine', {
    params: { ...params, dataSet: set.id },
    body,
  })
  expect([status, failure.code]).toEqual([400, 'quarantine-not-of-lines'])
  expect((await currentSet()).id).toBe(set.id)
})

test('only members of the project inspect, accept and mend', async () => {
  const stranger = server.client()
  const nothing = { given: {}, columns: {} }
  const rows = { rows: [{ id: 0, dismissed: true }] }
  const ofSet = { params: { ...params, dataSet: (await currentSet()).id }, body: rows }
  expect((await stranger.refused('inspectSource', { ...ofSource, body: nothing })).status).toBe(401)
  expect((await stranger.refused('acceptDetection', { ...ofSource, body: nothing })).status).toBe(401)
  expect((await stranger.refused('mendQuarantine', ofSet)).status).toBe(401)
})
