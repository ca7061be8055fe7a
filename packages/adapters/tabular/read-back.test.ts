import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseStepOf } from '@leinwand/recipe'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { typedSample } from '../duckdb/index.ts'
import { arbitraryTableFile } from '../testing/arbitrary-table-file.ts'
import { importFile } from './index.ts'

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'leinwand-read-back-'))
})
afterAll(() => rm(directory, { recursive: true }))

/** `2026-03-01T10:00:00.250Z` without the noughts that one side writes and the other does not. */
const tidy = (value: unknown): unknown =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)
    ? value.replace(/(\.\d*?)0*Z$/, '$1Z').replace('.Z', 'Z')
    : value

it('a table that is written in any dialect reads back as it was: values, types, names and units', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryTableFile, async ({ bytes, columns, rows, layout }) => {
      const file = join(directory, 'table.csv')
      await writeFile(file, bytes)
      const imported = await importFile(file, {}, { directory, now: 0 })
      if (!imported.ok) throw new Error(`${layout} ${JSON.stringify(imported.failure)}`)
      const { dataSet, detection, rejectedRows } = imported.value
      const parsings = parseStepOf(detection.columns).columns
      const { typed } = await typedSample(dataSet, parsings, { directory, limit: 100 })
      const read = detection.columns.map(({ name, unit, as }) => ({ name, unit, as }))
      expect({ layout, columns: read, rejectedRows }).toEqual({ layout, columns, rejectedRows: 0 })
      expect(typed.map(row => row.map(tidy))).toEqual(rows.map(row => row.map(tidy)))
    }),
    { numRuns: Number(process.env.LEINWAND_PROPERTY_RUNS ?? 200) },
  )
}, 600_000)
