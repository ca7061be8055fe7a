import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Recipe } from '@leinwand/recipe'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '../testing/client.ts'
import { importedFile } from '../testing/import-file.ts'
import { sampleProject } from '../testing/sample-project.ts'
import { type TestServer, testServer } from '../testing/test-server.ts'

let server: TestServer
let owner: Client
beforeAll(async () => {
  server = await testServer()
  owner = await server.owner()
  await owner.call('createProject', { body: await sampleProject('mine', 500) })
})
afterAll(() => server[Symbol.asyncDispose]())

const params = { project: 'mine' }
const recipe = async (): Promise<Recipe> => (await owner.call('readProject', { params })).recipe

test('a recipe is previewed on its source, step by step, and nothing of it is stored', async () => {
  const asked = await recipe()
  const before = await owner.call('readProject', { params })
  const preview = await owner.call('previewRecipe', { params, body: { recipe: asked, step: 3, limit: 5 } })
  expect(preview.steps.map(step => step.ok)).toEqual(asked.steps.map(() => true))
  expect(preview.sample).toEqual({ rows: 500, of: 500 })
  expect(preview.after?.rows).toHaveLength(5)
  expect(preview.after?.columns.find(({ added }) => added)).toMatchObject({ name: 'leistung', unit: 'W' })
  expect(await owner.call('readProject', { params })).toEqual(before)
})

test('a step that does not hold is said in the language of the reader', async () => {
  const asked = await recipe()
  const steps = [...asked.steps.slice(0, 1), { step: 'filter', where: 'Torke > 1' }]
  const preview = await owner.call('previewRecipe', {
    params,
    body: { recipe: { ...asked, steps } },
    headers: { 'accept-language': 'de' },
  })
  expect(preview.steps[1]).toMatchObject({
    ok: false,
    failure: { code: 'expression-unknown-column', message: expect.stringContaining('Schritt 2') },
  })
  expect(preview.after).toBeNull()
})

test('a source that is not there has no preview', async () => {
  const asked = { ...(await recipe()), source: 'nothing' }
  const { status, failure } = await owner.refused('previewRecipe', { params, body: { recipe: asked } })
  expect([status, failure.code]).toEqual([404, 'source-not-found'])
})

test('a dry run says of each step how it fares on whole data, and writes nothing', async () => {
  const asked = await recipe()
  const steps = asked.steps.toSpliced(1, 0, { step: 'filter', where: 'Torke > 1' })
  const body = { recipe: { ...asked, steps } }
  const dry = await owner.call('dryRun', { params, body, headers: { 'accept-language': 'de' } })
  expect(dry.steps.map(({ verdict }) => verdict)).toEqual(
    steps.map(({ step }) => (step === 'filter' ? 'failure' : 'ok')),
  )
  expect(dry.steps[1]?.message?.message).toContain('Schritt 2')
  expect(dry).toMatchObject({ rows: 500, leftOut: [2], failure: null })
  const whole = await owner.refused('applyRecipe', { params, body })
  expect(whole.failure.code).toBe('expression-unknown-column')
  // Steps that fail are left out, and said; the others run.
  const applied = await owner.call('applyRecipe', { params, body: { ...body, partial: true } })
  expect(applied).toMatchObject({ rows: 500, leftOut: [2], quarantined: 0 })
  expect(applied.steps.map(({ step }) => step)).toEqual(steps.map((_, index) => index + 1))
  // What was prepared can stand in for a source, as can any other data set of the project.
  const other = { recipe: { ...asked, steps: [] }, sources: { data: applied.dataSet } }
  const again = await owner.call('dryRun', { params, body: other })
  expect(again.columns.map(({ name }) => name)).toContain('leistung')
  const none = await owner.refused('dryRun', {
    params,
    body: { ...other, sources: { data: 'f'.repeat(64) } },
  })
  expect([none.status, none.failure.code]).toEqual([404, 'data-set-not-found'])
})

test('steps are suggested from the profile of the source, as far as they hold in the recipe', async () => {
  const asked = await recipe()
  const bare = { ...asked, steps: [], ignore: [] }
  const suggested = await owner.call('suggestSteps', { params, body: { recipe: bare } })
  expect(suggested[0]).toMatchObject({ code: 'read-typed', at: 0, steps: [{ step: 'parse' }] })
  expect(suggested.map(({ code }) => code)).toContain('ignore-identifier')
  const later = await owner.call('suggestSteps', { params, body: { recipe: asked } })
  // Only what the recipe leaves as text is still to be read: the kinds of failure that it does not name.
  expect(later.find(({ code }) => code === 'read-typed')?.params.columns).toBe('TWF, HDF, PWF, OSF, RNF')
})

test('a column is followed back to its file, and a row to the line that it came from', async () => {
  // A title, a line that cannot be read, and no line feed at the end.
  const content = 'Presse 3\nt;Druck\n1;10,5\n2;x;y\n3;11,5\n4;12,5'
  expect(await importedFile(owner, 'mine', { content, name: 'presse.csv' })).toMatchObject({ state: 'done' })
  const steps = [
    { step: 'parse', columns: { t: { as: 'integer' }, Druck: { as: 'number', decimal: ',' } } },
    { step: 'rename', columns: { Druck: 'p' } },
    { step: 'derive', column: 'pa', as: 'p * 100000' },
    { step: 'filter', where: 'nowhere > 1' },
  ]
  const asked = { recipe: { id: 'r', source: 'data', steps }, column: 'pa', step: 3 }
  const lineage = await owner.call('columnLineage', { params, body: { ...asked, row: 1 } })
  expect(lineage).toMatchObject({
    steps: [
      { step: '3', name: 'derive', columns: ['p'] },
      { step: '2', name: 'rename', columns: ['Druck'] },
      { step: '1', name: 'parse', columns: ['Druck'] },
    ],
    origins: [{ source: 'data', column: 'Druck' }],
    cells: [{ file: 'presse.csv', row: 1, line: 5, text: '11,5' }],
  })
  const body = { ...asked, column: 'pb' }
  expect((await owner.refused('columnLineage', { params, body })).failure).toMatchObject({
    code: 'column-missing',
    params: { nearest: 'p' },
  })
})

test('a record over two lines moves the lines below it, so only its number is said', async () => {
  await importedFile(owner, 'mine', { content: 'a,b\n1,"x\ny"\n2,z\n' })
  const body = { recipe: { id: 'r', source: 'data', steps: [] }, column: 'b', row: 1 }
  const { cells } = await owner.call('columnLineage', { params, body })
  expect(cells).toMatchObject([{ row: 1, line: null, text: 'z' }])
})

test('the recipe is handed over as a script with what it learned, and nothing of the way there stays', async () => {
  await importedFile(owner, 'mine', { content: 'a;b\n1,5;x\n;y\n2,5;z\n', name: 'werte.csv' })
  const before = await owner.call('readProject', { params })
  const steps = [
    { step: 'parse', columns: { a: { as: 'number', decimal: ',' } } },
    { step: 'fill', columns: ['a'], with: 'mean' },
  ]
  const body = { ...before.recipe, steps, target: undefined, ignore: [] }
  await owner.call('changePart', { params: { ...params, part: 'recipe' }, body })
  const files = () => readdirSync(join(server.directory, 'projects'), { recursive: true }).map(String).sort()
  const kept = files()
  const response = await owner.fetch('exportScript', { params, query: { language: 'de' } })
  expect(response.headers.get('content-disposition')).toContain('.sql')
  const script = await response.text()
  expect(script).toContain('Aufbereitung als SQL')
  expect(script).toContain("read_csv('werte.csv'")
  expect(script).toContain("delim = ';'")
  expect(files()).toEqual(kept)
})

test('what was prepared is listed with what it was made of, goes along as a table, and is stale once a source has newer data', async () => {
  await importedFile(owner, 'mine', { content: 'a;b\n1,5;x\n;y\n2,5;"z;1"\n', name: 'werte.csv' })
  const recipe = {
    id: 'werte',
    source: 'data',
    steps: [
      { step: 'parse', columns: { a: { as: 'number', decimal: ',' } } },
      { step: 'fill', columns: ['a'], with: 'mean' },
      { step: 'filter', where: 'nowhere > 1' },
    ],
  }
  const { dataSet } = await owner.call('applyRecipe', { params, body: { recipe, partial: true } })
  const listed = async () =>
    (await owner.call('listPrepared', { params })).find(one => one.id === dataSet && one.recipe === 'werte')
  expect(await listed()).toMatchObject({
    steps: 2,
    leftOut: [3],
    rows: 3,
    columns: [
      { name: 'a', type: 'number' },
      { name: 'b', type: 'text' },
    ],
    from: [{ source: 'data', version: expect.any(Number) }],
    stale: false,
    personalData: false,
  })
  const table = (to: string, id = dataSet) =>
    owner.fetch('exportPrepared', { params: { ...params, dataSet: id }, query: { to } })
  const csv = await table('csv')
  expect(csv.headers.get('content-disposition')).toMatch(/attachment; filename="werte \d{4}-\d\d-\d\d\.csv"/)
  expect(await csv.text()).toBe('a,b\n1.5,x\n2.0,y\n2.5,z;1\n')
  const parquet = Buffer.from(await (await table('parquet')).arrayBuffer())
  expect(parquet.subarray(0, 4).toString()).toBe('PAR1')
  const left = readdirSync(join(server.directory, 'projects'), { recursive: true }).map(String)
  expect(left.filter(name => /\.(csv|table)/.test(name) && name.includes('data-sets'))).toEqual([])
  expect((await table('csv', 'f'.repeat(64))).status).toBe(404)

  await importedFile(owner, 'mine', { content: 'a;b\n3,5;x\n', name: 'werte.csv' })
  expect(await listed()).toMatchObject({ stale: true })
})
