import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Imported, Place } from '@leinwand/flow/acquire'
import {
  type ColumnDecision,
  type Detection,
  failure,
  identifier,
  joined,
  parameter,
  type Result,
  type Sql,
  sql,
  success,
} from '@leinwand/recipe'
import { keepDataSet, type Written, writeRows, writeWhole } from '../duckdb/data-set-file.ts'
import { openInstance } from '../duckdb/instance.ts'
import { text } from '../duckdb/literal.ts'
import { expectedFailure } from '../duckdb/statement.ts'
import { decideColumns } from '../duckdb/typing/decide-columns.ts'
import { type KnownType, type OpenTable, ReadingStopped, type TextRows } from './open-table.ts'

const MEMORY = '1GB'
const SHOWN = 1000
const SAMPLED = 2000
/** What a cell may hold; DuckDB reads a line in one piece. */
const LONGEST_LINE = 16 * 1024 * 1024

const field = (value: string | null | undefined): string =>
  value === null || value === undefined || value === ''
    ? ''
    : `"${value.replaceAll('\0', '').replaceAll('"', '""')}"`

const lines = (rows: TextRows): string => {
  let written = ''
  // A row of one missing value would be a blank line, which is no row: it ends in a comma for a column that is left out.
  for (const row of rows) written += `${row.map(field).join(',')},\n`
  return written
}

type Passing = {
  path: string
  rows: number
  failure: { code: string; params: ReadingStopped['params'] } | null
}

/** Rows as Parquet, by way of a file that DuckDB reads, or at once where it reads the format itself. */
const gather = async (
  connection: DuckDBConnection,
  table: OpenTable,
  directory: string,
  place: Partial<Place>,
  most = Number.POSITIVE_INFINITY,
): Promise<Result<Written>> => {
  if (table.query) {
    const wanted = Number.isFinite(most)
      ? sql`SELECT * FROM (${table.query}) LIMIT CAST(${parameter(most)} AS BIGINT)`
      : table.query
    return success(await writeRows(connection, wanted, directory, place.signal))
  }
  const passing = await writePassing(table, directory, place, most)
  try {
    if (passing.failure) return failure(passing.failure.code, { ...passing.failure.params })
    const names = table.import.columns.map(({ name }) => name)
    return success(await writeRows(connection, reading(passing.path, names), directory, place.signal))
  } finally {
    await rm(passing.path, { force: true })
  }
}

const writePassing = async (
  table: OpenTable,
  directory: string,
  place: Partial<Place>,
  most: number,
): Promise<Passing> => {
  const path = join(directory, `.${randomUUID()}.csv`)
  const passing: Passing = { path, rows: 0, failure: null }
  const texts = async function* () {
    try {
      for await (const rows of table.rows()) {
        place.signal?.throwIfAborted()
        const wanted = rows.slice(0, most - passing.rows)
        passing.rows += wanted.length
        if (table.expected) place.onProgress?.(Math.min(0.8, (0.8 * passing.rows) / table.expected))
        yield lines(wanted)
        if (passing.rows >= most) return
      }
    } catch (error) {
      if (!(error instanceof ReadingStopped)) throw error
      passing.failure = { code: error.code, params: error.params }
    }
  }
  try {
    await pipeline(Readable.from(texts()), createWriteStream(path))
    return passing
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
}

const reading = (path: string, names: readonly string[]): Sql => {
  const columns = [...names.keys(), names.length].map(index => `'c${index}': 'VARCHAR'`).join(', ')
  const selected = names.map((name, index) => sql`${identifier(`c${index}`)} AS ${identifier(name)}`)
  const source = {
    text: `read_csv(${text(path)}, columns = {${columns}}, auto_detect = false, header = false, delim = ',',
      quote = '"', escape = '"', nullstr = '', max_line_size = ${LONGEST_LINE})`,
    parameters: [],
  }
  return sql`SELECT ${joined(selected, ', ')} FROM ${source}`
}

const typed = (
  column: { name: string; unit: string | null },
  { as, missing, unreadable }: KnownType,
): ColumnDecision => ({
  ...column,
  as,
  decimal: '.',
  thousands: '',
  format: null,
  missing: [...missing],
  true: as === 'boolean' ? ['true'] : [],
  false: as === 'boolean' ? ['false'] : [],
  unreadable,
  reason: 'typed-by-source',
  params: {},
  certainty: unreadable > 0 ? 0.9 : 1,
  alternatives: as === 'text' ? [] : [{ as: 'text' }],
})

const decide = async (
  connection: DuckDBConnection,
  table: OpenTable,
  path: string,
  rows: number,
  signal?: AbortSignal,
) => {
  const columns = table.import.columns.map(({ name, unit }) => ({ name, unit: unit ?? null }))
  const open = columns.filter((_, index) => !table.known.has(index))
  const relation = {
    text: `(SELECT file_row_number AS _row, * FROM read_parquet(${text(path)}, file_row_number = true))`,
    parameters: [],
  }
  const decided =
    open.length === 0
      ? []
      : await decideColumns(
          connection,
          { relation, rows, columns: open },
          { delimiter: null, blanks: table.import.format === 'xlsx' },
          signal,
        )
  const byName = new Map(decided.map(decision => [decision.name, decision]))
  return columns.map((column, index) => {
    const known = table.known.get(index)
    return known ? typed(column, known) : byName.get(column.name)!
  })
}

const detectionOf = (table: OpenTable, columns: ColumnDecision[]): Detection => ({
  import: table.import,
  structure: table.structure,
  columns,
  warnings: [...table.warnings],
  rawHead: [...table.rawHead],
  rawTail: [...table.rawTail],
})

/**
 * Takes a table in as a data set of texts. `from` is what its lineage says, `file` what failures name. What could not be
 * read lies beside the data set as NDJSON, how it was read as JSON. Fails with `table-empty`, `disk-full`, `cancelled` or
 * as reading does.
 */
export const importTable = async (
  table: OpenTable,
  file: string,
  from: string,
  place: Place,
): Promise<Result<Imported>> => {
  await mkdir(place.directory, { recursive: true })
  const instance = await openInstance({
    memoryLimit: place.memoryLimit ?? MEMORY,
    spill: join(place.directory, '.duckdb'),
  })
  const connection = await instance.connect()
  try {
    const gathered = await gather(connection, table, place.directory, place)
    if (!gathered.ok) return gathered
    await using written = gathered.value
    if (written.rows === 0) return failure('table-empty', { file })
    const names = table.import.columns.map(({ name }) => name)
    const columns = await decide(connection, table, written.path, written.rows, place.signal)
    place.onProgress?.(0.97)
    const dataSet = await keepDataSet(written, place.directory, {
      columns: names,
      ordinals: 'position',
      ...(place.about ? { about: place.about } : {}),
      lineage: { from, at: new Date(place.now).toISOString(), parents: [] },
    })
    const detection = detectionOf(table, columns)
    const rejected = table.rejected.map((row, at) => ({ id: at + 1, ...row }))
    await writeWhole(
      place.directory,
      `${dataSet.id}.rejected.ndjson`,
      rejected.map(row => `${JSON.stringify(row)}\n`).join(''),
    )
    await writeWhole(place.directory, `${dataSet.id}.detection.json`, `${JSON.stringify(detection)}\n`)
    place.onProgress?.(1)
    return success({
      dataSet,
      detection,
      rejected: rejected.slice(0, SHOWN),
      rejectedRows: rejected.length,
      warnings: detection.warnings,
    })
  } catch (error) {
    return table.unreadable?.(error) ?? expectedFailure(error, { file })
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

/** How a table would be read, judged by its first 2,000 rows; nothing is kept. */
export const inspectTable = async (
  table: OpenTable,
  file: string,
  signal?: AbortSignal,
): Promise<Result<Detection>> => {
  const directory = await mkdtemp(join(tmpdir(), 'leinwand-inspect-'))
  const instance = await openInstance({ memoryLimit: MEMORY })
  const connection = await instance.connect()
  try {
    const gathered = await gather(connection, table, directory, signal ? { signal } : {}, SAMPLED)
    if (!gathered.ok) return gathered
    await using written = gathered.value
    if (written.rows === 0) return failure('table-empty', { file })
    return success(detectionOf(table, await decide(connection, table, written.path, written.rows, signal)))
  } catch (error) {
    return table.unreadable?.(error) ?? expectedFailure(error, { file })
  } finally {
    connection.closeSync()
    instance.closeSync()
    await rm(directory, { recursive: true, force: true })
  }
}
