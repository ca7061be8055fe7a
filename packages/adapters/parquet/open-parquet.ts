import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import {
  columnNames,
  failure,
  identifier,
  joined,
  type Result,
  type Sql,
  sql,
  success,
} from '@leinwand/recipe'
import { openInstance } from '../duckdb/instance.ts'
import { text } from '../duckdb/literal.ts'
import { rowsOf } from '../duckdb/statement.ts'
import type { KnownType, OpenTable } from '../tabular/open-table.ts'
import { canonicalColumns } from './canonical-column.ts'

const BROKEN =
  /parquet|magic bytes|thrift|TProtocol|decompress|snappy|zstd|gzip|brotli|footer|metadata|corrupt|encod/i

const brokenFile = (file: string) => (error: unknown) =>
  error instanceof Error &&
  BROKEN.test(error.message) &&
  !/^Out of Memory|INTERRUPT|No space/i.test(error.message)
    ? failure('parquet-broken', { file })
    : null

const shapeOf = async (source: Sql) => {
  const instance = await openInstance()
  const connection = await instance.connect()
  try {
    const read = await connection.runAndReadAll(`SELECT * FROM ${source.text} LIMIT 0`)
    const types = read.columnTypes()
    const columns = read.columnNames().flatMap((name, index) => canonicalColumns(name, types[index]!))
    const [counted] = await rowsOf(connection, sql`SELECT count(*) AS rows FROM ${source}`)
    return { columns, rows: Number(counted!.rows) }
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

/**
 * Opens a Parquet file as texts; structures become columns `outer.inner`, lists JSON. Fails with `parquet-broken`, which
 * an encrypted file is too.
 */
export const openParquet = async (path: string, file: string): Promise<Result<OpenTable>> => {
  // A name of our own: DuckDB takes `*` and `[` in a path for more than a name.
  const directory = await mkdtemp(join(tmpdir(), 'leinwand-parquet-'))
  const close = () => rm(directory, { recursive: true, force: true })
  const link = join(directory, 'table.parquet')
  await symlink(resolve(path), link)
  const source: Sql = { text: `read_parquet(${text(link)})`, parameters: [] }
  try {
    const { columns, rows } = await shapeOf(source)
    if (columns.length === 0) {
      await close()
      return failure('table-empty', { file })
    }
    const named = columnNames([columns.map(({ name }) => name)], columns.length)
    const known = new Map<number, KnownType>()
    for (const [index, { as }] of columns.entries())
      if (as) known.set(index, { as, missing: [], unreadable: 0 })
    const selected = columns.map(
      (column, index) => sql`${column.text} AS ${identifier(named.columns[index]!.name)}`,
    )
    return success({
      import: {
        step: 'import',
        format: 'parquet',
        skippedLines: 0,
        headerLines: 1,
        footerLines: 0,
        columns: named.columns,
      },
      structure: {
        format: { value: 'parquet', reason: 'format-content', params: {}, certainty: 1, alternatives: [] },
      },
      warnings: named.warnings,
      rawHead: [],
      rawTail: [],
      known,
      expected: rows,
      rejected: [],
      rows: async function* () {},
      query: sql`SELECT ${joined(selected, ', ')} FROM ${source}`,
      unreadable: brokenFile(file),
      [Symbol.asyncDispose]: close,
    })
  } catch (error) {
    await close()
    const broken = brokenFile(file)(error)
    if (!broken) throw error
    return broken
  }
}
