import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { duckdbPreparation } from '@leinwand/adapters/duckdb'
import type { DataSet } from '@leinwand/flow/data-set'
import { checkRecipe, lineageOf, Recipe, recipeScript } from '@leinwand/recipe'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const root = resolve(import.meta.dirname, '../..')
const data = join(process.env.LEINWAND_SHARED_DATA ?? resolve(root, '../shared/data'), 'hydraulic')

// The files are not part of the project; where they are not beside it, there is nothing to join.
describe.skipIf(!existsSync(data))('nine files of a hydraulic rig', () => {
  let directory: string
  let recipe: Recipe
  let duckdb: DuckDBInstance
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'leinwand-hydraulic-'))
    duckdb = await DuckDBInstance.create(':memory:')
    recipe = Recipe.parse(parse(await readFile(join(root, 'examples/hydraulic/recipe.yaml'), 'utf8')))
  })
  afterAll(async () => {
    duckdb.closeSync()
    await rm(directory, { recursive: true })
  })

  const names = ['profile', 'CE', 'CP', 'SE', 'TS1', 'TS2', 'TS3', 'TS4', 'VS1']
  const columnsOf = (id: string) =>
    Array.from({ length: id === 'profile' ? 5 : 60 }, (_, n) => `column${n + 1}`)

  /** The texts of a file, without a column of ordinals: a row's ordinal is its position. */
  const source = async (id: string): Promise<DataSet> => {
    const path = join(directory, `${id}.parquet`)
    const connection = await duckdb.connect()
    const types = columnsOf(id).map(name => `'${name}': 'VARCHAR'`)
    await connection.run(`COPY (FROM read_csv('${join(data, `${id}.txt`)}', delim = '\t', header = false, quote = '',
      auto_detect = false, columns = {${types.join(', ')}})) TO '${path}' (FORMAT parquet)`)
    connection.closeSync()
    const lineage = { from: `${id}.txt`, at: '1970-01-01T00:00:00.000Z', parents: [] }
    return { id, path, rows: 2205, columns: columnsOf(id), ordinals: 'position', lineage }
  }

  it('become one table of cycle features, and the script gives the same rows', async () => {
    const sources = Object.fromEntries(
      await Promise.all(names.map(async id => [id, await source(id)] as const)),
    )
    const preparation = duckdbPreparation({ directory, threads: 2 })
    const prepared = await preparation.prepare(sources, recipe, {})
    if (!prepared.ok) throw new Error(JSON.stringify(prepared.failure))
    const rows = await preparation.rows(prepared.value.dataSet)
    await preparation.close()
    expect(rows).toHaveLength(2205)
    const counts = (column: string) => {
      const found = new Map<unknown, number>()
      for (const { values } of rows) found.set(values[column], (found.get(values[column]) ?? 0) + 1)
      return [...found].sort(([a], [b]) => Number(a) - Number(b)).map(([, count]) => count)
    }
    expect(counts('cooler')).toEqual([732, 732, 741])
    expect(counts('valve')).toEqual([360, 360, 360, 1125])
    expect(counts('pump')).toEqual([1221, 492, 492])
    expect(prepared.value.steps.every(step => Object.keys(step.lost).length === 0)).toBe(true)
    expect(rows.every(({ values }) => Object.values(values).every(value => value !== null))).toBe(true)

    const files = Object.fromEntries(
      names.map(id => [id, { path: join(data, `${id}.txt`), columns: columnsOf(id) }]),
    )
    const script = recipeScript(prepared.value.fitted, files, 'en')
    expect(script).toContain('-- 4. cycle: count machine cycles (true)')
    const connection = await duckdb.connect()
    const found = await (await connection.runAndReadAll(script)).getRowObjectsJson()
    connection.closeSync()
    const plain = found.map(({ _row, _part, _fold, ...values }) => ({
      row: Number(_row),
      values: Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          typeof value === 'string' ? Number(value) : value,
        ]),
      ),
    }))
    expect(plain).toEqual(rows)
  }, 300_000)

  it('say of each feature which file it comes from', () => {
    const checked = checkRecipe(recipe, Object.fromEntries(names.map(id => [id, columnsOf(id)])))
    if (!checked.ok) throw new Error(JSON.stringify(checked.failure))
    const origins = lineageOf(recipe, checked.value, 'TS1 slope')
    expect(origins.map(({ step, name }) => [step, name])).toEqual([
      ['8', 'join'],
      ['8.5', 'group'],
      ['8.4', 'parse'],
      ['8.3', 'unpivot'],
      ['8.0', 'source'],
    ])
    expect(origins.at(-1)!.columns).toHaveLength(60)
    expect(origins.at(-1)!.columns[0]).toEqual({ source: 'TS1', column: 'column1' })
  })
})
