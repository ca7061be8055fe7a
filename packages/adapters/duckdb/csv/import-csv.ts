import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rm, stat, symlink } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { DataSet, RejectedRow } from '@leinwand/flow/data-set'
import { failure, identifier, joined, type Result, type Sql, sql, success } from '@leinwand/recipe'
import { keepDataSet, writeRows, writeWhole } from '../data-set-file.ts'
import { openInstance } from '../instance.ts'
import { text } from '../literal.ts'
import { expectedFailure } from '../statement.ts'
import { decoderOf, type Encoding, type Head, readHead, type Warning } from './head.ts'
import { rejectedRows } from './rejects.ts'

export type CsvImport = {
  dataSet: DataSet
  rejected: readonly RejectedRow[]
  warnings: readonly Warning[]
}

/** More than this share of unreadable rows, and it is the wrong delimiter or encoding rather than bad rows. */
const MOST_REJECTED = 0.05

/**
 * A name of our own for the file: DuckDB takes `*`, `[` and `s3://` in a path for more than a name. A file in another
 * encoding is written again as UTF-8.
 */
const provide = async (file: string, head: Head, directory: string): Promise<string> => {
  const path = join(directory, `.${randomUUID()}.csv`)
  if (head.encoding === 'utf-8') await symlink(resolve(file), path)
  else {
    const decoder = decoderOf(head.encoding)
    const decode = async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true })
      yield decoder.decode()
    }
    await pipeline(Readable.from(decode(createReadStream(file))), createWriteStream(path))
  }
  return path
}

/** Every value as text, in the order of the file. The header is ours to read: its names never become settings here. */
const reading = (path: string, head: Head): Sql => {
  const columns = head.columns.map((_, index) => `'c${index}': 'VARCHAR'`).join(', ')
  const names = head.columns.map((name, index) => sql`${identifier(`c${index}`)} AS ${identifier(name)}`)
  const source = {
    text: `read_csv(${text(path)}, columns = {${columns}}, auto_detect = false, header = true,
      delim = ${text(head.delimiter)}, quote = '"', escape = '"', strict_mode = true, null_padding = false,
      store_rejects = true, rejects_limit = 0)`,
    parameters: [],
  }
  return sql`SELECT row_number() OVER () - 1 AS _row, ${joined(names, ', ')} FROM ${source}`
}

const isFile = async (path: string): Promise<boolean> => {
  const found = await stat(path).catch(() => null)
  return found?.isFile() ?? false
}

/**
 * A CSV file as a data set of texts with `_row` (ordinal from 0). Rows that cannot be read come back, and lie beside the
 * data set as NDJSON. Fails with `file-not-found`, `csv-header-only`, `csv-rejected`, `disk-full`, `cancelled` or as
 * `readHead` does; every failure names the file.
 */
export const importCsv = async (
  file: string,
  given: { delimiter?: string; encoding?: Encoding },
  into: { directory: string; now: number; signal?: AbortSignal },
): Promise<Result<CsvImport>> => {
  if (!(await isFile(file))) return failure('file-not-found', { file })
  const head = await readHead(file, given)
  if (!head.ok) return failure(head.failure.code, { file, ...head.failure.params })
  let path: string | undefined
  try {
    await mkdir(into.directory, { recursive: true })
    path = await provide(file, head.value, into.directory)
    return await read(file, path, head.value, into)
  } catch (error) {
    return expectedFailure(error, { file })
  } finally {
    if (path) await rm(path, { force: true })
  }
}

const read = async (
  file: string,
  path: string,
  head: Head,
  into: Parameters<typeof importCsv>[2],
): Promise<Result<CsvImport>> => {
  const instance = await openInstance()
  const connection = await instance.connect()
  try {
    await using written = await writeRows(connection, reading(path, head), into.directory, into.signal)
    const rejected = await rejectedRows(connection, path, head)
    const unfit = judge(file, written.rows, rejected)
    if (unfit) return unfit
    const lineage = { from: basename(file), at: new Date(into.now).toISOString(), parents: [] }
    const dataSet = await keepDataSet(written, into.directory, { columns: head.columns, lineage })
    const lines = rejected.map(row => `${JSON.stringify(row)}\n`).join('')
    await writeWhole(into.directory, `${dataSet.id}.rejected.ndjson`, lines)
    return success({ dataSet, rejected, warnings: head.warnings })
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

const judge = (file: string, accepted: number, rejected: readonly RejectedRow[]) => {
  const rows = accepted + rejected.length
  if (rows === 0) return failure('csv-header-only', { file })
  if (rejected.length <= rows * MOST_REJECTED) return null
  const { line, reason, expected = 0, found = 0 } = rejected[0]!
  return failure('csv-rejected', { file, rejected: rejected.length, rows, line, reason, expected, found })
}
