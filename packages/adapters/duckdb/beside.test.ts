import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DataSet } from '@leinwand/flow/data-set'
import { Recipe } from '@leinwand/recipe'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openInstance } from './instance.ts'
import { duckdbPreparation } from './preparation.ts'

/** More than DuckDB reads in one piece, so that two threads have rows at the same time. */
const ROWS = 150_000

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'leinwand-beside-'))
})
afterAll(() => rm(directory, { recursive: true }))

const along = { by: ['m'], time: 't' }
const recipe = Recipe.parse({
  id: 'r',
  source: 's',
  steps: [
    { step: 'parse', columns: { t: { as: 'timestamp' }, x: { as: 'number' } } },
    { step: 'filter', where: 'x > 3' },
    { step: 'lag', column: 'before', of: 'x', kind: 'value', back: { rows: 1 }, ...along },
    { step: 'filter', where: 'x < 990' },
    {
      step: 'rolling',
      window: { rows: 4 },
      columns: [{ column: 'highest', of: 'before', as: 'max' }],
      ...along,
    },
    { step: 'split', kind: 'random', reason: 'rows of a test', test: 0.2, folds: 3 },
    { step: 'fill', columns: ['highest'], with: 'mean' },
  ],
})

const asked = async (query: string) => {
  const instance = await openInstance()
  const connection = await instance.connect()
  const reader = await connection.runAndReadAll(query)
  connection.closeSync()
  instance.closeSync()
  return reader.getRowObjectsJson()
}

const sourceOf = async (order: string, ordinals: 'stored' | 'position'): Promise<DataSet> => {
  const path = join(directory, `${ordinals}.parquet`)
  const row = ordinals === 'stored' ? 'i AS _row,' : ''
  await asked(`COPY (SELECT ${row} 'm' || (hash(i, 1) % 5) AS m, CAST(hash(i, 2) % 1000 AS VARCHAR) AS x,
    strftime(TIMESTAMP '2024-01-01' + to_seconds(i // 3), '%Y-%m-%d %H:%M:%S') AS t
    FROM range(${ROWS}) AS r(i) ORDER BY ${order}) TO '${path}' (FORMAT parquet)`)
  const lineage = { from: 'a test', at: '1970-01-01T00:00:00.000Z', parents: [] }
  return { id: ordinals, path, rows: ROWS, columns: ['m', 'x', 't'], lineage, ordinals }
}

/** What was learned, and all rows in one figure. */
const madeBy = async (threads: number, source: DataSet) => {
  const preparation = duckdbPreparation({ directory, threads })
  const prepared = await preparation.prepare(source, recipe, {})
  await preparation.close()
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.failure))
  const { dataSet, fitted } = prepared.value
  const query = `SELECT count(*) AS rows, bit_xor(hash(r)) AS together FROM read_parquet('${dataSet.path}') AS r`
  return { learned: fitted.learned, rows: dataSet.rows, figures: await asked(query) }
}

test('what is made by looking at other rows comes to its own row, by few threads as by many', async () => {
  const source = await sourceOf('i', 'position')
  const few = await madeBy(2, source)
  expect(few.rows).toBeGreaterThan(ROWS / 2)
  expect(await madeBy(4, source)).toEqual(few)
  expect(await madeBy(2, await sourceOf('hash(i, 3)', 'stored'))).toEqual(few)
})
