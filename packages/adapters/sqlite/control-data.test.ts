import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openControlData } from './control-data.ts'
import { migrate, schemaVersion } from './migrate.ts'
import { MIGRATIONS } from './migrations/index.ts'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'leinwand-sqlite-'))
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

const opened = () => {
  const data = openControlData(directory)
  if (!data.ok) throw new Error(data.failure.code)
  return data.value
}
const contentHash = () =>
  createHash('sha256')
    .update(readFileSync(join(directory, 'leinwand.sqlite')))
    .digest('hex')

test('writes so that a power cut loses nothing that was answered', async () => {
  const { raw, close } = opened()
  expect(raw.prepare('pragma journal_mode').get()).toMatchObject({ journal_mode: 'wal' })
  expect(raw.prepare('pragma synchronous').get()).toMatchObject({ synchronous: 2 })
  expect(raw.prepare('pragma foreign_keys').get()).toMatchObject({ foreign_keys: 1 })
  await close()
})

test('a directory of a newer version is refused and left as it was', async () => {
  await opened().close()
  const raw = new DatabaseSync(join(directory, 'leinwand.sqlite'))
  raw.exec('update schema_version set version = 999')
  raw.close()
  const before = contentHash()
  expect(openControlData(directory)).toEqual({
    ok: false,
    failure: { code: 'data-newer', params: { path: directory, found: 999, known: MIGRATIONS.length } },
  })
  expect(contentHash()).toBe(before)
})

test('one server at a time: the second is told, and may after the first', async () => {
  const first = opened()
  expect(openControlData(directory)).toMatchObject({ ok: false, failure: { code: 'data-in-use' } })
  await first.close()
  await opened().close()
})

test('a server that was killed leaves no lock behind', async () => {
  // Kept where the garbage collector sees it is wanted: a connection that is collected lets go of its lock.
  const code = `import(${JSON.stringify(new URL('./control-data.ts', import.meta.url).href)}).then(({ openControlData }) => {
    globalThis.kept = openControlData(${JSON.stringify(directory)}); console.log(kept.ok); setInterval(() => {}, 1000) })`
  const other = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(other.stdout, 'data')
  expect(openControlData(directory)).toMatchObject({ ok: false, failure: { code: 'data-in-use' } })
  other.kill('SIGKILL')
  await once(other, 'exit')
  await opened().close()
})

test('a place that is no directory is said', () => {
  const file = join(directory, 'file')
  writeFileSync(file, '')
  for (const path of [file, join(file, 'below')]) {
    expect(openControlData(path)).toEqual({
      ok: false,
      failure: { code: 'data-not-writable', params: { path } },
    })
  }
})

test('a file that is no database is said', () => {
  writeFileSync(
    join(directory, 'leinwand.sqlite'),
    'this is no database, and long enough to be looked at'.repeat(50),
  )
  expect(openControlData(directory)).toMatchObject({ ok: false, failure: { code: 'data-damaged' } })
})

test('a migration that fails leaves the version and the tables of the one before', () => {
  const db = new DatabaseSync(':memory:')
  const broken = ['create table one (id text) strict', 'create table two (id text) strict; create nonsense']
  expect(() => migrate(db, broken)).toThrow(/syntax error/)
  expect(schemaVersion(db)).toBe(1)
  expect(db.prepare("select name from sqlite_master where name in ('one', 'two')").all()).toEqual([
    { name: 'one' },
  ])
  migrate(db, [broken[0]!, 'create table two (id text) strict'])
  expect(schemaVersion(db)).toBe(2)
  db.close()
})
