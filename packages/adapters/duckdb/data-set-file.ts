import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { DataSet } from '@leinwand/flow/data-set'
import type { Sql } from '@leinwand/recipe'
import { text } from './literal.ts'
import { rowsOf } from './statement.ts'

const hashOf = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

const flush = async (path: string): Promise<void> => {
  const file = await open(path, 'r')
  await file.sync().finally(() => file.close())
}

/** Writes whole or not at all: under another name first, on the disk before it takes its own. */
export const writeWhole = async (directory: string, name: string, content: string): Promise<void> => {
  const passing = join(directory, `.${randomUUID()}`)
  try {
    await writeFile(passing, content, { flush: true })
    await rename(passing, join(directory, name))
  } finally {
    await rm(passing, { force: true })
  }
}

/** Rows on their way to a data set; disposing of them removes what was not kept. */
export type Written = AsyncDisposable & { readonly path: string; readonly rows: number }

/**
 * By DuckDB's own settings a column gets a dictionary of up to a fifth of its rows, and a filter over that: half of the
 * time of writing texts, for a file that is no smaller and filters that nothing asks (measured on sensor data).
 */
export const PARQUET =
  'FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1, DICTIONARY_SIZE_LIMIT 1000, WRITE_BLOOM_FILTER false'

/** A query's rows as Parquet, under a passing name. */
export const writeRows = async (
  connection: DuckDBConnection,
  query: Sql,
  directory: string,
  signal?: AbortSignal,
): Promise<Written> => {
  await mkdir(directory, { recursive: true })
  const path = join(directory, `.${randomUUID()}.parquet`)
  const remove = () => rm(path, { force: true })
  try {
    const copy = `COPY (${query.text}) TO ${text(path)} (${PARQUET})`
    const [written] = await rowsOf(connection, { text: copy, parameters: query.parameters }, signal)
    return { path, rows: Number(written?.Count ?? 0), [Symbol.asyncDispose]: remove }
  } catch (error) {
    await remove()
    throw error
  }
}

/**
 * Rows become an immutable data set named by the hash of its content, its lineage beside it. The same rows again give
 * the same file, with the lineage it had first.
 */
export const keepDataSet = async (
  written: Written,
  directory: string,
  about: Pick<DataSet, 'columns' | 'lineage' | 'ordinals' | 'about'>,
): Promise<DataSet> => {
  await flush(written.path)
  const id = await hashOf(written.path)
  const path = join(directory, `${id}.parquet`)
  const before = await readFile(join(directory, `${id}.json`), 'utf8').catch(() => null)
  const lineage = before === null ? about.lineage : (JSON.parse(before) as DataSet).lineage
  const dataSet: DataSet = { ...about, id, path, rows: written.rows, columns: [...about.columns], lineage }
  await rename(written.path, path)
  if (before === null) await writeWhole(directory, `${id}.json`, `${JSON.stringify(dataSet, null, 2)}\n`)
  return dataSet
}

/** Takes a data set away on which nothing rests, with what lies beside it. */
export const removeDataSet = async ({ id, path }: Pick<DataSet, 'id' | 'path'>): Promise<void> => {
  for (const name of [`${id}.parquet`, `${id}.json`, `${id}.quarantine.ndjson`])
    await rm(join(dirname(path), name), { force: true })
}
