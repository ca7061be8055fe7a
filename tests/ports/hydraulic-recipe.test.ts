import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { duckdbPreparation } from '@leinwand/adapters/duckdb'
import { importFile } from '@leinwand/adapters/tabular'
import type { DataSet } from '@leinwand/flow/data-set'
import type { LiveRow, Prepared } from '@leinwand/flow/prepare'
import { checkRecipe, lineageOf, Recipe, recipeScript, recipeSources } from '@leinwand/recipe'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const root = resolve(import.meta.dirname, '../..')
const data = join(process.env.LEINWAND_SHARED_DATA ?? resolve(root, '../shared/data'), 'hydraulic')

// The files are not part of the project; where they are not beside it, there is nothing to join.
describe.skipIf(!existsSync(data))('nine files of a hydraulic rig', () => {
  const names = ['profile', 'CE', 'CP', 'SE', 'TS1', 'TS2', 'TS3', 'TS4', 'VS1']
  const sources: Record<string, DataSet> = {}
  let directory: string
  let recipe: Recipe
  let prepared: Prepared
  let rows: LiveRow[]
  // Read and prepared once: it is a million values.
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'leinwand-hydraulic-'))
    const project = parse(await readFile(join(root, 'examples/hydraulic/project.yaml'), 'utf8'))
    recipe = Recipe.parse(project.recipe)
    for (const [id, steps] of recipeSources(recipe)) {
      const fixed = steps.find(step => step.step === 'import')!
      const imported = await importFile(join(data, `${id}.txt`), fixed, { directory, now: 0 })
      if (!imported.ok) throw new Error(JSON.stringify(imported.failure))
      expect(imported.value.rejectedRows).toBe(0)
      sources[id] = imported.value.dataSet
    }
    const preparation = duckdbPreparation({ directory, threads: 2 })
    const made = await preparation.prepare(sources, recipe, {})
    if (!made.ok) throw new Error(JSON.stringify(made.failure))
    prepared = made.value
    rows = await preparation.rows(prepared.dataSet)
    await preparation.close()
  }, 300_000)
  afterAll(() => rm(directory, { recursive: true }))

  const numbers = (values: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'string' ? Number(value) : value,
      ]),
    )

  it('become one table of cycle features', () => {
    expect(Object.keys(sources).sort()).toEqual([...names].sort())
    expect(rows).toHaveLength(2205)
    const counts = (column: string) => {
      const found = new Map<unknown, number>()
      for (const { values } of rows) found.set(values[column], (found.get(values[column]) ?? 0) + 1)
      return [...found].sort(([a], [b]) => Number(a) - Number(b)).map(([, count]) => count)
    }
    expect(counts('cooler')).toEqual([732, 732, 741])
    expect(counts('valve')).toEqual([360, 360, 360, 1125])
    expect(counts('pump')).toEqual([1221, 492, 492])
    // The valve leaves 100 % 36 times; what was before is a block too.
    expect(new Set(rows.map(({ values }) => values.block)).size).toBe(37)
    expect(prepared.steps.every(step => Object.keys(step.lost).length === 0)).toBe(true)
    expect(rows.every(({ values }) => Object.values(values).every(value => value !== null))).toBe(true)
  })

  it('give the same rows by the script', async () => {
    const files = Object.fromEntries(
      names.map(id => [id, { path: join(data, `${id}.txt`), columns: sources[id]!.columns }]),
    )
    const script = recipeScript(prepared.fitted, files, 'en')
    expect(script).toContain('-- 2. cycle: count machine cycles (true)')
    const duckdb = await DuckDBInstance.create(':memory:')
    const connection = await duckdb.connect()
    const found = await (await connection.runAndReadAll(script)).getRowObjectsJson()
    connection.closeSync()
    duckdb.closeSync()
    // A whole number may come as a text, and so do the conditions of the parts.
    const plain = found.map(({ _row, _part, _fold, ...values }) => ({
      row: Number(_row),
      values: numbers(values),
    }))
    expect(plain).toEqual(rows.map(({ row, values }) => ({ row, values: numbers(values) })))
  }, 300_000)

  it('say of each feature which file it comes from', () => {
    const columns = Object.entries(sources).map(([id, dataSet]) => [id, dataSet.columns] as const)
    const checked = checkRecipe(recipe, Object.fromEntries(columns))
    if (!checked.ok) throw new Error(JSON.stringify(checked.failure))
    const origins = lineageOf(recipe, checked.value, 'TS1_10_11')
    expect(origins.map(({ step, name }) => [step, name])).toEqual([
      ['11', 'join'],
      ['11.7', 'pivot'],
      ['11.6', 'group'],
      ['11.5', 'derive'],
      ['11.4', 'parse'],
      ['11.3', 'unpivot'],
      ['11.0', 'source'],
    ])
    expect(origins.at(-1)!.columns).toHaveLength(60)
    expect(origins.at(-1)!.columns[0]).toEqual({ source: 'TS1', column: 'column1' })
  })
})
