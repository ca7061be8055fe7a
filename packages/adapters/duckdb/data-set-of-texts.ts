import { join } from 'node:path'
import type { DataSet } from '@leinwand/flow/data-set'
import { identifier, joined, parameter, type Result, sql, success } from '@leinwand/recipe'
import { lockedInstance } from './instance.ts'
import { text } from './literal.ts'
import { expectedFailure, rowsOf } from './statement.ts'

/** Rows of texts by column, null where one is missing. */
export type Texts = { columns: readonly string[]; rows: readonly (readonly (string | null)[])[] }

/**
 * Texts that lie nowhere yet, such as readings, as a data set in a file that the caller removes. They go in as one JSON
 * text, as readings go into the history: that was measured to be quicker than an appender.
 */
export const dataSetOfTexts = async (
  { columns, rows }: Texts,
  {
    directory,
    name,
    lineage,
    signal,
  }: { directory: string; name: string; lineage: DataSet['lineage']; signal?: AbortSignal | undefined },
): Promise<Result<DataSet>> => {
  const path = join(directory, `.${name}.parquet`)
  const values = columns.map((column, at) => {
    const place = { text: String(at + 1), parameters: [] }
    return sql`list_extract(said, ${place}) AS ${identifier(column)}`
  })
  const instance = await lockedInstance(directory)
  const connection = await instance.connect()
  try {
    const json = parameter(JSON.stringify(rows))
    await rowsOf(
      connection,
      sql`COPY (SELECT row_number() OVER () - 1 AS _row, ${joined(values, ', ')}
        FROM (SELECT unnest(from_json(${json}, '[["VARCHAR"]]')) AS said))
        TO ${{ text: text(path), parameters: [] }} (FORMAT parquet)`,
      signal,
    )
    return success({ id: name, path, rows: rows.length, columns: [...columns], ordinals: 'stored', lineage })
  } catch (error) {
    return expectedFailure(error)
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}
