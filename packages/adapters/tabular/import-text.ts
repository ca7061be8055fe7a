import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Imported, Place } from '@leinwand/flow/acquire'
import type { DataSet, RejectedRow } from '@leinwand/flow/data-set'
import { type Detection, failure, identifier, joined, type Result, sql, success } from '@leinwand/recipe'
import { keepDataSet, writeWhole } from '../duckdb/data-set-file.ts'
import { openInstance } from '../duckdb/instance.ts'
import { text } from '../duckdb/literal.ts'
import { rowsOf } from '../duckdb/statement.ts'
import { decideColumns } from '../duckdb/typing/decide-columns.ts'
import { readBody } from './read-body.ts'
import type { TextReading } from './text-reading.ts'

/** More than this share of unreadable rows, and it is the wrong delimiter or encoding rather than bad rows. */
const MOST_REJECTED = 0.5
const SHOWN = 1000
const MEMORY = '1GB'

/**
 * The columns without the first and the last where a delimiter that begins or ends each line makes them: they have no name
 * in a header, and no value in any row.
 */
const withoutBlankEdges = async (
  connection: DuckDBConnection,
  path: string,
  { columns, headerLines }: TextReading['structure'],
  unnamed: ReadonlySet<number>,
): Promise<{ columns: TextReading['structure']['columns']; first: number }> => {
  const last = columns.length - 1
  const edges = [...(headerLines > 0 ? [0] : []), last].filter(at => unnamed.has(at) && columns.length > 1)
  if (edges.length === 0) return { columns, first: 0 }
  const file = { text: `read_parquet(${text(path)})`, parameters: [] }
  const counts = edges.map(
    at => sql`count(nullif(trim(${identifier(columns[at]!.name)}), '')) AS ${identifier(`k${at}`)}`,
  )
  const [row] = await rowsOf(connection, sql`SELECT ${joined(counts, ', ')} FROM ${file}`)
  const blank = new Set(edges.filter(at => Number(row![`k${at}`]) === 0))
  return { columns: columns.filter((_, at) => !blank.has(at)), first: blank.has(0) ? 1 : 0 }
}

const judge = (file: string, accepted: number, rejected: readonly Omit<RejectedRow, 'id'>[]) => {
  const rows = accepted + rejected.length
  if (rows === 0) return failure('csv-header-only', { file })
  if (rejected.length <= rows * MOST_REJECTED) return null
  const { line, reason, expected = 0, found = 0 } = rejected[0]!
  return failure('csv-rejected', { file, rejected: rejected.length, rows, line, reason, expected, found })
}

/** Takes the body of a text in as a data set of texts. Fails with `csv-header-only`, `csv-rejected`, `disk-full`, `cancelled`. */
export const importText = async (
  file: string,
  reading: TextReading,
  place: Place,
  name = basename(file),
): Promise<Result<Imported>> => {
  await mkdir(place.directory, { recursive: true })
  const instance = await openInstance({
    memoryLimit: place.memoryLimit ?? MEMORY,
    spill: join(place.directory, '.duckdb'),
  })
  const connection = await instance.connect()
  try {
    const { read, rejected } = await readBody(connection, file, reading, place)
    await using written = read.written
    const unfit = judge(file, written.rows, rejected)
    if (unfit) return unfit
    const { structure } = reading
    const kept = await withoutBlankEdges(connection, written.path, structure, reading.unnamed)
    const { columns } = kept
    const relation = {
      text: `(SELECT file_row_number AS _row, * FROM read_parquet(${text(written.path)}, file_row_number = true))`,
      parameters: [],
    }
    const decided = await decideColumns(
      connection,
      {
        relation,
        rows: written.rows,
        columns: columns.map(({ name, unit }) => ({ name, unit: unit ?? null })),
        seen: read.seen.slice(kept.first),
      },
      { delimiter: structure.format === 'fixed' ? null : structure.delimiter, blanks: true },
      place.signal,
    )
    place.onProgress?.(0.97)
    const detection: Detection = {
      import: {
        step: 'import',
        format: structure.format,
        encoding: reading.bytes.encoding.value,
        ...(structure.format === 'fixed' ? {} : { delimiter: structure.delimiter, quote: structure.quote }),
        skippedLines: structure.skippedLines,
        headerLines: structure.headerLines,
        footerLines: structure.footerLines,
        columns,
      },
      structure: { encoding: reading.bytes.encoding, ...structure.decisions },
      columns: decided,
      warnings: [
        ...structure.warnings.filter(({ params: { position } }) => {
          const at = Number(position ?? 1 + kept.first)
          return at > kept.first && at <= kept.first + columns.length
        }),
        ...(read.between > 0 ? [{ code: 'csv-lines-between', params: { count: read.between } }] : []),
      ],
      rawHead: reading.sample.rawHead,
      rawTail: reading.sample.rawTail,
    }
    const dataSet = await keepDataSet(written, place.directory, {
      columns: columns.map(({ name }) => name),
      ordinals: 'position',
      ...(place.about ? { about: place.about } : {}),
      lineage: { from: name, at: new Date(place.now).toISOString(), parents: [] },
    })
    return success(await keepBeside(dataSet, detection, rejected, place))
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

const keepBeside = async (
  dataSet: DataSet,
  detection: Detection,
  rejected: readonly Omit<RejectedRow, 'id'>[],
  { directory, onProgress }: Place,
): Promise<Imported> => {
  const rows = rejected.map((row, at) => ({ id: at + 1, ...row }))
  const lines = rows.map(row => `${JSON.stringify(row)}\n`).join('')
  await writeWhole(directory, `${dataSet.id}.rejected.ndjson`, lines)
  await writeWhole(directory, `${dataSet.id}.detection.json`, `${JSON.stringify(detection)}\n`)
  onProgress?.(1)
  return {
    dataSet,
    detection,
    rejected: rows.slice(0, SHOWN),
    rejectedRows: rows.length,
    warnings: detection.warnings,
  }
}
