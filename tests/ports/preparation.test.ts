import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { duckdbPreparation } from '@leinwand/adapters/duckdb'
import { importFile } from '@leinwand/adapters/tabular'
import type { LiveRow, TextRow } from '@leinwand/flow/prepare'
import { checkRecipe, Recipe, type Step } from '@leinwand/recipe'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Draw, drawStep, drawTable, LOOKUP, type TextTable } from './random-recipe.ts'

const csv = ({ names, rows }: Pick<TextTable, 'names' | 'rows'>): string => {
  const field = (value: string | null) => (value === null ? '' : `"${value.replaceAll('"', '""')}"`)
  return [names, ...rows].map(row => row.map(field).join(',')).join('\n')
}

/** Nothing about the table is to be found out. */
const PLAIN_CSV = {
  format: 'csv',
  encoding: 'utf-8',
  delimiter: ',',
  quote: '"',
  skippedLines: 0,
  headerLines: 1,
  footerLines: 0,
} as const

/** Steps are taken as they are drawn; one that does not hold is left out. */
const drawRecipe = (draw: Draw, table: TextTable): Recipe => {
  const parsing = table.names.map((name, index) => [name, { as: table.kinds[index]! }] as const)
  const recipe = (steps: Step[]) => Recipe.parse({ id: 'r', source: 's', target: 'y', steps })
  const columns = { s: table.names, lookup: LOOKUP.names }
  const label: Step = { step: 'label', column: 'y', as: "outcome == 'a'" }
  let steps: Step[] = [
    ...recipe([{ step: 'parse', columns: Object.fromEntries(parsing) } as unknown as Step]).steps,
    label,
  ]
  const grow = (fitted: boolean) => {
    for (let count = draw(fc.nat, { max: 4 }); count > 0; count--) {
      const checked = checkRecipe(recipe(steps), columns)
      if (!checked.ok) throw new Error(JSON.stringify([checked.failure, steps]))
      const step = drawStep(draw, checked.value.output, fitted)
      if (step && checkRecipe(recipe([...steps, step]), columns).ok) steps = [...steps, step]
    }
  }
  grow(false)
  steps = [
    ...steps,
    { step: 'split', kind: 'random', test: 0.3, folds: 2, seed: 7, reason: 'rows are alike' },
  ]
  grow(true)
  return recipe(steps)
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

describe('one recipe, two speeds', () => {
  let directory: string
  let preparation: ReturnType<typeof duckdbPreparation>
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'leinwand-preparation-'))
    preparation = duckdbPreparation({ directory, threads: 2 })
  })
  afterAll(async () => {
    await preparation.close()
    await rm(directory, { recursive: true })
  })

  const runs = Number(process.env.LEINWAND_PROPERTY_RUNS ?? 30)
  const patience = Math.max(60_000, runs * 4000)

  it(
    'live(recipe, chunks(data)) equals stored(recipe, data), row by row and value by value',
    async () => {
      let compared = 0
      const seen = new Map<string, number>()
      const other = join(directory, 'lookup.csv')
      await writeFile(other, csv(LOOKUP))
      const lookup = await importFile(other, PLAIN_CSV, { directory, now: 0 })
      if (!lookup.ok) throw new Error(JSON.stringify(lookup.failure))
      await fc.assert(
        fc.asyncProperty(fc.gen(), async draw => {
          const table = drawTable(draw)
          const recipe = drawRecipe(draw, table)
          const file = join(directory, 'table.csv')
          await writeFile(file, csv(table))
          const imported = await importFile(file, PLAIN_CSV, { directory, now: 0 })
          if (!imported.ok) throw new Error(JSON.stringify(imported.failure))
          expect(imported.value.dataSet.rows).toBe(table.rows.length)
          const sources = { s: imported.value.dataSet, lookup: lookup.value.dataSet }
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
          const stored = await preparation.rows(prepared.value.dataSet)
          const rows = table.rows.map(
            (row): TextRow => Object.fromEntries(table.names.map((name, index) => [name, row[index]!])),
          )
          const opened = await preparation.live(prepared.value.fitted)
          if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
          const live = opened.value
          const emitted: LiveRow[] = []
          for (const chunk of drawChunks(draw, rows)) emitted.push(...(await live.push(chunk)))
          await live.close()
          expect(withoutOutcome(emitted)).toEqual(withoutOutcome(stored))
          compared++
          for (const { step } of recipe.steps) seen.set(step, (seen.get(step) ?? 0) + 1)
        }),
        { numRuns: runs, interruptAfterTimeLimit: patience },
      )
      // The figures of a long run are worth reading.
      if (runs > 30) console.log(`${compared} of ${runs} compared`, Object.fromEntries(seen))
      expect(compared).toBeGreaterThan(runs / 4)
    },
    patience + 60_000,
  )
})
