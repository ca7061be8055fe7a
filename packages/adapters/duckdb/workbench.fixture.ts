import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DataSet } from '@leinwand/flow/data-set'
import { Recipe } from '@leinwand/recipe'
import { importFile } from '../tabular/index.ts'
import { type DuckdbPreparation, duckdbPreparation } from './preparation.ts'

/** A table as tests write it: nothing about it is to be found out. */
const PLAIN_CSV = {
  format: 'csv',
  encoding: 'utf-8',
  delimiter: ',',
  quote: '"',
  skippedLines: 0,
  headerLines: 1,
  footerLines: 0,
} as const

/** A directory of its own with a real preparation over it. */
export type Workbench = {
  directory: string
  preparation: DuckdbPreparation
  source(csv: string): Promise<DataSet>
  prepare(
    csv: string,
    steps: readonly unknown[],
    target?: string | null,
  ): ReturnType<DuckdbPreparation['prepare']>
  /** The rows that come out (without a target where it is null), as values in the order of the columns; throws on a failure. */
  rows(csv: string, steps: readonly unknown[], target?: string | null): Promise<unknown[][]>
  close(): Promise<void>
}

export const openWorkbench = async (): Promise<Workbench> => {
  const directory = await mkdtemp(join(tmpdir(), 'leinwand-duckdb-'))
  const preparation = duckdbPreparation({ directory, threads: 2 })
  const source = async (csv: string) => {
    const file = join(directory, 'source.csv')
    await writeFile(file, csv)
    const imported = await importFile(file, PLAIN_CSV, { directory, now: 0 })
    if (!imported.ok) throw new Error(JSON.stringify(imported.failure))
    return imported.value.dataSet
  }
  const prepare: Workbench['prepare'] = async (csv, steps, target = 'y') =>
    preparation.prepare(
      await source(csv),
      Recipe.parse({ id: 'r', source: 's', steps, ...(target === null ? {} : { target }) }),
      {},
    )
  return {
    directory,
    preparation,
    source,
    prepare,
    rows: async (csv, steps, target) => {
      const prepared = await prepare(csv, steps, target)
      if (!prepared.ok) throw new Error(JSON.stringify(prepared.failure))
      return (await preparation.rows(prepared.value.dataSet)).map(({ values }) => Object.values(values))
    },
    close: async () => {
      await preparation.close()
      await rm(directory, { recursive: true })
    },
  }
}
