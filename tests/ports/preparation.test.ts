import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DuckDBConnection, DuckDBInstance, LIST, listValue, VARCHAR } from '@duckdb/node-api'
import { duckdbPreparation } from '@leinwand/adapters/duckdb'
import type { DataSet } from '@leinwand/flow/data-set'
import type { LiveRow, Prepared, Sources, TextRow } from '@leinwand/flow/prepare'
import { LIVE_BEHAVIOUR, type Recipe } from '@leinwand/recipe'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawRecipe } from './random-recipe.ts'
import { type Draw, drawTable, LOOKUP, type TextTable } from './random-table.ts'

/** A table of texts as importing a file makes one, which is not what is tested here and takes longer than all the rest. */
const dataSetOf = async (
  connection: DuckDBConnection,
  path: string,
  id: string,
  { names, rows }: Pick<TextTable, 'names' | 'rows'>,
): Promise<DataSet> => {
  const columns = names.map((name, at) => `unnest($${at + 1}) AS "${name.replaceAll('"', '""')}"`)
  await connection.run(
    `COPY (SELECT ${columns.join(', ')}) TO '${path}' (FORMAT parquet)`,
    names.map((_, at) => listValue(rows.map(row => row[at]!))),
    names.map(() => LIST(VARCHAR)),
  )
  const lineage = { from: 'drawn', at: '1970-01-01T00:00:00.000Z', parents: [] }
  return { id, path, rows: rows.length, columns: names, ordinals: 'position', lineage }
}

const drawChunks = <T>(draw: Draw, rows: readonly T[]): T[][] => {
  const chunks: T[][] = []
  for (let at = 0; at < rows.length; ) {
    const size = draw(fc.integer, { min: 1, max: 9 })
    chunks.push(rows.slice(at, at + size))
    at += size
  }
  return chunks
}

/** Without the outcome, which a live row does not have yet. */
const withoutOutcome = (rows: readonly LiveRow[]) =>
  rows.map(({ row, values: { y: _, ...values } }) => ({ row, values }))

/** The last column is the outcome. */
const withoutLast = ({ names, rows }: TextTable) => ({
  names: names.slice(0, -1),
  rows: rows.map(row => row.slice(0, -1)),
})

describe('one recipe, two speeds', () => {
  let directory: string
  let preparation: ReturnType<typeof duckdbPreparation>
  let duckdb: DuckDBInstance
  let connection: DuckDBConnection
  beforeAll(async () => {
    duckdb = await DuckDBInstance.create(':memory:', { threads: '1' })
    connection = await duckdb.connect()
    directory = await mkdtemp(join(tmpdir(), 'leinwand-preparation-'))
    preparation = duckdbPreparation({ directory, threads: 2 })
  })
  afterAll(async () => {
    await preparation.close()
    connection.closeSync()
    duckdb.closeSync()
    await rm(directory, { recursive: true })
  })

  /** Rows of a union are no readings: they are numbered behind the last row that there is before it. */
  const ownRows = async (sources: Sources, recipe: Recipe, { dataSet }: Prepared): Promise<LiveRow[]> => {
    const rows = await preparation.rows(dataSet)
    const union = recipe.steps.findIndex(({ step }) => step === 'union')
    if (union < 0) return rows
    const before = await preparation.prepare(sources, recipe, { upTo: union })
    if (!before.ok) throw new Error(JSON.stringify(before.failure))
    const last = (await preparation.rows(before.value.dataSet)).at(-1)!.row
    return rows.filter(({ row }) => row <= last)
  }

  // A thousand take some minutes: the whole suite of the CI has them, and nobody else needs to wait so long.
  const runs = Number(process.env.LEINWAND_PROPERTY_RUNS ?? (process.env.CI ? 1000 : 30))
  const patience = Math.max(300_000, runs * 4000)

  /** What comes out of the fitted recipe over stored rows, all of the test part. */
  const applied = async (sources: Sources, { fitted }: Prepared): Promise<LiveRow[]> => {
    const names = fitted.output.map(({ name }) => name)
    const features = names.filter(name => name !== 'outcome' && name !== 'y')
    const made = await preparation.apply(sources, fitted, { features })
    if (!made.ok) throw new Error(JSON.stringify(made.failure))
    expect(made.value.columns).toEqual(fitted.output)
    const rows = await preparation.rows(made.value.dataSet)
    await rm(made.value.dataSet.path)
    return rows
  }

  it(
    'live(recipe, chunks(data)) equals stored(recipe, data) and apply(fitted, data), row by row and value by value',
    async () => {
      let compared = 0
      const seen = new Map<string, number>()
      const lookup = await dataSetOf(connection, join(directory, 'lookup.parquet'), 'lookup', LOOKUP)
      await fc.assert(
        fc.asyncProperty(fc.gen(), async draw => {
          const table = drawTable(draw)
          const recipe = drawRecipe(draw, table)
          const s = await dataSetOf(connection, join(directory, 's.parquet'), 's', table)
          const sources = { s, lookup }
          const prepared = await preparation.prepare(sources, recipe, {})
          if (!prepared.ok) {
            // Random filters leave no rows or one class now and then; nothing else may go wrong.
            const codes = [
              'no-rows-left',
              'target-one-class',
              'target-all-missing',
              'split-empty',
              'learn-nothing',
            ]
            expect(codes).toContain(prepared.failure.code)
            return
          }
          const steps = JSON.stringify(recipe.steps)
          const stored = await ownRows(sources, recipe, prepared.value)
          const all = await preparation.rows(prepared.value.dataSet)
          expect(await applied(sources, prepared.value), steps).toEqual(all)
          // Neither the other source nor the outcome has to be there.
          expect(withoutOutcome(await applied({ s }, prepared.value)), steps).toEqual(withoutOutcome(stored))
          const open = await dataSetOf(
            connection,
            join(directory, 'open.parquet'),
            'open',
            withoutLast(table),
          )
          const unknown = await applied({ s: open }, prepared.value)
          const asUnknown = ({ row, values }: LiveRow) => ({
            row,
            values: { ...values, outcome: null, y: null },
          })
          expect(unknown, steps).toEqual(stored.map(asUnknown))
          await rm(prepared.value.dataSet.path)
          const rows = table.rows.map(
            (row): TextRow => Object.fromEntries(table.names.map((name, index) => [name, row[index]!])),
          )
          const opened = await preparation.live(prepared.value.fitted)
          if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
          const live = opened.value
          const emitted: LiveRow[] = []
          for (const chunk of drawChunks(draw, rows)) emitted.push(...(await live.push(chunk)))
          await live.close()
          expect(withoutOutcome(emitted), steps).toEqual(withoutOutcome(stored))
          compared++
          if (runs > 30 && compared % 100 === 0) console.log(`${compared} compared`)
          for (const { step } of recipe.steps) seen.set(step, (seen.get(step) ?? 0) + 1)
        }),
        // Making a counterexample smaller takes minutes, and what is tried for it would be counted; the steps are in the message.
        { numRuns: runs, interruptAfterTimeLimit: patience, endOnFailure: true },
      )
      // The figures of a long run are worth reading.
      if (runs > 30) console.log(`${compared} of ${runs} compared`, Object.fromEntries(seen))
      expect(compared).toBeGreaterThan(runs / 4)
      const live = Object.entries(LIVE_BEHAVIOUR).flatMap(([step, { kind }]) =>
        kind === 'stored-only' || step === 'import' ? [] : [step],
      )
      if (runs >= 1000) expect([...seen.keys()].toSorted()).toEqual(live.toSorted())
    },
    patience + 60_000,
  )
})
