import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ProposedAct } from '@leinwand/method'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { appendActs, canvasEvents } from './canvas-events.ts'
import { type ControlData, openControlData } from './control-data.ts'
import { isDiskFull } from './failure.ts'
import { addPart, currentParts } from './parts.ts'
import { addProject, removeProject } from './projects.ts'

let directory: string
let data: ControlData
const MAIN = { project: 'p', variant: 'main' }
const by = { at: '2026-01-01T00:00:00.000Z', actor: 'Petra' }

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'leinwand-sqlite-'))
  const opened = openControlData(directory)
  if (!opened.ok) throw new Error(opened.failure.code)
  data = opened.value
  await data.db.insertInto('tenant').values({ id: 't', name: 'T', created_at: by.at }).execute()
  const { at } = by
  await addProject(data.db, {
    uid: 'p',
    tenant: 't',
    id: 'p',
    name: '',
    provider: '',
    description: '',
    created_at: at,
  })
})
afterEach(async () => {
  await data.close()
  rmSync(directory, { recursive: true, force: true })
})

const act = (id: string, text = 'x'): ProposedAct => ({
  id,
  act: { kind: 'note-edited', note: 'n', changes: { text } },
})
const append = (acts: ProposedAct[]) => data.db.transaction().execute(trx => appendActs(trx, MAIN, acts, by))

test('forty writers at once get one order without gaps, and each act counts once', async () => {
  const writers = Array.from({ length: 40 }, (_, n) => [act(`a${n}`), act(`b${n}`), act(`a${(n + 1) % 40}`)])
  await Promise.all(writers.map(append))
  const events = await canvasEvents(data.db, MAIN)
  expect(events.map(event => event.seq)).toEqual(Array.from({ length: 80 }, (_, n) => n + 1))
  expect(new Set(events.map(event => event.id)).size).toBe(80)
})

test('an act sent again is answered with the event it became', async () => {
  const first = await append([act('a'), act('b')])
  const again = await append([act('a', 'other'), act('c')])
  expect(again.known).toEqual([first.added[0]])
  expect(again.added.map(event => [event.id, event.seq])).toEqual([['c', 3]])
})

test('a full disk leaves the canvas as it was, and says what it is', async () => {
  await append([act('a')])
  const [{ page_count: pages }] = data.raw.prepare('pragma page_count').all() as [{ page_count: number }]
  data.raw.exec(`pragma max_page_count = ${pages}`)
  const large = Array.from({ length: 200 }, (_, n) => act(`big${n}`, 'x'.repeat(110)))
  const error = await append(large).catch((thrown: unknown) => thrown)
  expect(isDiskFull(error)).toBe(true)
  expect((await canvasEvents(data.db, MAIN)).map(event => event.id)).toEqual(['a'])
  data.raw.exec('pragma max_page_count = 1000000')
  expect((await append(large)).added).toHaveLength(200)
})

test('a part keeps its old versions; the same value adds none', async () => {
  const put = (hash: string, value: unknown) => addPart(data.db, MAIN, { part: 'kpis', hash, value }, by)
  await put('h1', [1])
  await put('h2', [2])
  await put('h2', [2])
  await put('h1', [1])
  expect(await currentParts(data.db, MAIN)).toEqual([
    { part: 'kpis', version: 3, hash: 'h1', value: [1], ...by },
  ])
  const versions = await data.db.selectFrom('part').select('version').execute()
  expect(versions).toHaveLength(3)
})

test('a project takes everything that hangs on it with it', async () => {
  await append([act('a')])
  await addPart(data.db, MAIN, { part: 'kpis', hash: 'h', value: [] }, by)
  await removeProject(data.db, 'p')
  expect(await canvasEvents(data.db, MAIN)).toEqual([])
  expect(await currentParts(data.db, MAIN)).toEqual([])
})
