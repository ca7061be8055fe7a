import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lockedInstance, openInstance } from './instance.ts'
import { duckdbProfiler } from './profile/duckdb-profiler.ts'
import { expectedFailure, rowsOf } from './statement.ts'
import { openWorkbench, type Workbench } from './workbench.fixture.ts'

let bench: Workbench
let secret: string
beforeAll(async () => {
  bench = await openWorkbench()
  secret = join(tmpdir(), `leinwand-secret-${process.pid}.csv`)
  await writeFile(secret, 'password\nhunter2\n')
})
afterAll(async () => {
  await rm(secret, { force: true })
  await bench.close()
})

const run = async (text: string) => {
  const instance = await lockedInstance(bench.directory)
  const connection = await instance.connect()
  try {
    return await rowsOf(connection, { text, parameters: [] }).then(
      rows => `gave ${rows.length} rows`,
      (error: Error) => error.message,
    )
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

describe('the instance that runs what users wrote', () => {
  it('sees no file outside its directory, whatever SQL reached it', async () => {
    const dataSet = await bench.source('a,y\n1,p\n')
    expect(await run(`SELECT * FROM read_parquet('${dataSet.path}')`)).toBe('gave 1 rows')
    for (const text of [
      `SELECT * FROM read_csv('${secret}')`,
      `SELECT * FROM '${secret}'`,
      `SELECT * FROM read_text('${bench.directory}/../${secret.split('/').at(-1)}')`,
      `COPY (SELECT 1) TO '${secret}.out'`,
      `ATTACH '${secret}.db'`,
      "SELECT * FROM read_csv('https://example.org/x.csv')",
    ])
      expect(await run(text), text).toMatch(/Permission Error|disabled by configuration|Missing Extension/)
  })

  it('cannot be opened up again', async () => {
    for (const text of [
      'SET enable_external_access = true',
      "SET allowed_directories = ['/']",
      'RESET lock_configuration',
      'INSTALL httpfs',
    ])
      expect(await run(text), text).toMatch(/locked|disabled|Cannot|Permission/)
  })
})

describe('a hostile recipe', () => {
  const hostile = `x" FROM read_csv('SECRET'); DROP TABLE step1; --`

  it('has names and texts that stay names and texts', async () => {
    const name = hostile.replace('SECRET', secret)
    const csv = `"${name.replaceAll('"', '""')}",y\n1,p\n2,q\n`
    const rows = await bench.rows(csv, [
      { step: 'parse', columns: { [name]: { as: 'integer', missing: ["'); --", '$1'] } } },
      { step: 'rename', columns: { [name]: `(SELECT password FROM '${secret}')` } },
      { step: 'derive', column: "'||pi()||'", as: `if(true, '${name.replaceAll("'", "''")}', '$1')` },
      { step: 'dedupe', by: [`(SELECT password FROM '${secret}')`] },
    ])
    expect(rows).toEqual([
      [1, 'p', name],
      [2, 'q', name],
    ])
    const profiler = duckdbProfiler({ directory: bench.directory })
    const profile = await profiler.profile(await bench.source(csv), { target: 'y' })
    await profiler.close()
    expect(profile).toMatchObject({
      ok: true,
      value: { columns: [{ name, type: 'integer' }, { name: 'y' }] },
    })
  })

  it.each([
    ["read_csv('SECRET')", 'expression-unknown-function'],
    ['(SELECT 1)', 'expression-unexpected'],
    ["x; ATTACH 'a.db'", 'expression-character'],
    ['"x"', 'expression-character'],
    ["'a' || 'b'", 'expression-character'],
    ["getenv('HOME')", 'expression-unknown-function'],
    ['_row', 'expression-unknown-column'],
    ['_part', 'expression-unknown-column'],
  ])('is refused for %s', async (as, code) => {
    const steps = [{ step: 'derive', column: 'z', as: as.replace('SECRET', secret) }]
    expect(await bench.prepare('x,y\n1,p\n2,q\n', steps)).toMatchObject({ ok: false, failure: { code } })
  })

  it('cannot take a name of ours', async () => {
    for (const column of ['_row', '_PART', '_fold', '_let0', 'a\0b', '\ud800'])
      expect(await bench.prepare('x,y\n1,p\n2,q\n', [{ step: 'derive', column, as: '1' }])).toMatchObject({
        failure: { code: 'column-name', params: { step: 1, column } },
      })
  })
})

describe('what can go wrong outside', () => {
  it('a full disk is a failure of its own', async () => {
    const instance = await openInstance()
    const connection = await instance.connect()
    // /dev/full is a disk without space on every Linux.
    const error = await rowsOf(connection, {
      text: "COPY (SELECT range FROM range(1000000)) TO '/dev/full' (FORMAT parquet)",
      parameters: [],
    }).catch((thrown: unknown) => thrown)
    connection.closeSync()
    instance.closeSync()
    if (!/dev.full/.test(String(error))) throw error
    expect(expectedFailure(error, { file: 'x.csv' })).toEqual({
      ok: false,
      failure: { code: 'disk-full', params: { file: 'x.csv' } },
    })
  })

  it('a bug is thrown on', () => {
    expect(() => expectedFailure(new Error('Binder Error: no such column'))).toThrow('Binder Error')
  })

  it('long work can be stopped', async () => {
    const dataSet = await bench.source(
      `x,y\n${Array.from({ length: 50_000 }, (_, n) => `${n},${n % 2}`).join('\n')}\n`,
    )
    const steps = Array.from({ length: 20 }, () => ({ step: 'dedupe' as const, by: ['x'] }))
    const stop = new AbortController()
    const recipe = { id: 'r', source: 's', target: 'y', ignore: [], steps }
    const running = bench.preparation.prepare(dataSet, recipe, { signal: stop.signal })
    stop.abort()
    expect(await running).toMatchObject({ ok: false, failure: { code: 'cancelled' } })
  })
})
