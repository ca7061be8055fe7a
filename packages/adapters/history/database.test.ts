import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { duckdbHistory } from './duckdb-history.ts'

let directory: string
let path: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'leinwand-history-'))
  path = join(directory, 'history.duckdb')
})
afterEach(() => rm(directory, { recursive: true, force: true }))

async function opened() {
  const history = await duckdbHistory(directory)
  if (!history.ok) throw new Error(history.failure.code)
  return history.value
}

test('one at a time writes: neither this process opens it twice nor another beside it', async () => {
  const inUse = { ok: false, failure: { code: 'data-in-use', params: { path } } }
  const history = await opened()
  expect(await duckdbHistory(directory)).toEqual(inUse)
  const script = `import(${JSON.stringify(join(import.meta.dirname, 'index.ts'))}).then(async history =>
    console.log(JSON.stringify(await history.duckdbHistory(${JSON.stringify(directory)}))))`
  const other = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' })
  expect(JSON.parse(other.stdout)).toEqual(inUse)
  await history.close()
  await (await opened()).close()
})

test('a file of a newer version is not touched', async () => {
  await (await opened()).close()
  const instance = await DuckDBInstance.create(path)
  const connection = await instance.connect()
  await connection.run('update format set version = 7; drop table alarm')
  connection.closeSync()
  instance.closeSync()

  expect(await duckdbHistory(directory)).toEqual({
    ok: false,
    failure: { code: 'data-newer', params: { path, found: 7, known: 1 } },
  })
  const after = await DuckDBInstance.create(path)
  const reading = await after.connect()
  const names = (await reading.runAndReadAll('select table_name from information_schema.tables'))
    .getRows()
    .flat()
  expect(names).not.toContain('alarm')
  reading.closeSync()
  after.closeSync()
})

test('a file that is no history is said to be damaged, and stays as it is', async () => {
  await writeFile(path, 'not a database')
  expect(await duckdbHistory(directory)).toMatchObject({ ok: false, failure: { code: 'data-damaged' } })
})

test('a directory that cannot be is said', async () => {
  await writeFile(path, '')
  expect(await duckdbHistory(join(path, 'below'))).toMatchObject({
    ok: false,
    failure: { code: 'data-not-writable' },
  })
})
