import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { DataSet } from '@leinwand/flow/data-set'
import type { StepAccount } from '@leinwand/flow/prepare'
import { type Recipe, recipeSources, type Sql, sql, type TableColumn } from '@leinwand/recipe'
import { type Between, rowsAs } from './between.ts'
import { keepDataSet, type Written, writeRows } from './data-set-file.ts'
import type { FitRun } from './fit-run.ts'
import { text } from './literal.ts'
import { rowsOf } from './statement.ts'

export const fileOf = ({ path }: Written): Sql => ({ text: `read_parquet(${text(path)})`, parameters: [] })

/**
 * Rows that lie in their order go to the file as they come, sorted only where a join mixed them: a sort with all columns at
 * the end took a third of the time of writing (measured). DuckDB hands on the order of a query within a query, but does not
 * promise it, so it is looked at in the file.
 */
export const writeInOrder = async (run: FitRun, directory: string, after: Between): Promise<Written> => {
  const rows = (sorted: boolean) => sql`SELECT * FROM ${rowsAs(after, sorted)}`
  const sorted = () => writeRows(run.connection, sql`${rows(false)} ORDER BY _row`, directory, run.signal)
  if (!after.inOrder) return sorted()
  const written = await writeRows(run.connection, rows(true), directory, run.signal)
  const query = sql`SELECT coalesce(bool_and(_row > before), true) AS ordered FROM
    (SELECT _row, lag(_row) OVER () AS before FROM ${fileOf(written)})`
  const [looked] = await rowsOf(run.connection, query, run.signal)
  if (looked!.ordered === true) return written
  await written[Symbol.asyncDispose]()
  return sorted()
}

/** Rows that were put aside lie beside the data set, those of all steps in one file. */
const keepAside = async (files: readonly string[], directory: string, id: string): Promise<void> => {
  if (files.length === 0) return
  const passing = join(directory, `.${randomUUID()}`)
  for (const file of files)
    await pipeline(createReadStream(file), createWriteStream(passing, { flags: 'a', flush: true }))
  await rename(passing, join(directory, `${id}.quarantine.ndjson`))
}

export const quarantinedBy = (steps: readonly StepAccount[]): number =>
  steps.reduce((sum, step) => sum + (step.quarantined ?? 0), 0)

/** What was written becomes a data set that names those it was made of; rows that were put aside lie beside it. */
export const keepPrepared = async (
  { sources, aside }: FitRun,
  directory: string,
  written: Written,
  { recipe, columns }: { recipe: Recipe; columns: readonly TableColumn[] },
): Promise<DataSet> => {
  const parents = [...recipeSources(recipe).keys()].flatMap(id => sources[id] ?? [])
  const dataSet = await keepDataSet(written, directory, {
    columns: columns.map(column => column.name),
    lineage: {
      from: parents[0]!.lineage.from,
      at: parents[0]!.lineage.at,
      recipe: recipe.id,
      parents: parents.map(({ id }) => id),
    },
  })
  await keepAside(aside?.files ?? [], directory, dataSet.id)
  return dataSet
}
