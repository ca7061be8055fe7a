import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { putBack } from '@leinwand/adapters/duckdb'
import {
  addSourceVersion,
  type ControlData,
  latestSourceVersion,
  type ProjectRow,
  setQuarantineState,
  sourceVersionsOf,
} from '@leinwand/adapters/sqlite'
import type { QuarantinedRow } from '@leinwand/contract'
import { recordsOf } from '@leinwand/recipe'
import { done, failed, type Outcome } from '../outcome.ts'
import { projectDirectories } from '../projects/directories.ts'
import { quarantineOf } from './quarantine.ts'
import { type ReadSource, readSource } from './read-source.ts'

type Mended = { id: number; text: string } | { id: number; dismissed: boolean }
type Wiring = { data: ControlData; directory: string; now: () => Date }
type Result = { dataSet: string; stillRejected: number[] }

/** One corrected record as its values, or nothing where it still does not fit. */
const valuesOf = (text: string, { detection, dataSet }: ReadSource): string[] | undefined => {
  const { delimiter = ',', quote = '"' } = detection.import
  const records = recordsOf(text, delimiter, quote, 2)
  let fields = records[0]?.fields ?? []
  // A delimiter that begins or ends each line makes a cell that no column has.
  while (fields.length > dataSet.columns.length && fields.at(-1)?.trim() === '') fields = fields.slice(0, -1)
  while (fields.length > dataSet.columns.length && fields[0]?.trim() === '') fields = fields.slice(1)
  return records.length === 1 && fields.length === dataSet.columns.length ? fields : undefined
}

/**
 * Before which row of the table a line of the file belongs: the lines above it, without title, header and those that were
 * rejected too. Records over several lines and blank lines move it; order matters little then.
 */
const placeOf = (row: QuarantinedRow, rejected: readonly QuarantinedRow[], source: ReadSource): number => {
  const { skippedLines = 0, headerLines = 1 } = source.detection.import
  const above = rejected.filter(({ line }) => line < row.line).length
  return Math.min(source.dataSet.rows, Math.max(0, row.line - 1 - skippedLines - headerLines - above))
}

/** What is still in quarantine of the new version, written down as an import writes it. */
const writeRest = (dataSets: string, dataSet: string, rest: readonly QuarantinedRow[]): Promise<void> => {
  const lines = rest.map(({ line, reason, text, expected, found }, place) =>
    JSON.stringify({
      id: place + 1,
      line,
      reason,
      text,
      ...(expected !== null && { expected }),
      ...(found !== null && { found }),
    }),
  )
  return writeFile(join(dataSets, `${dataSet}.rejected.ndjson`), lines.map(line => `${line}\n`).join(''), {
    flush: true,
  })
}

/**
 * Rows of the quarantine are dismissed or opened again, or put back as corrected: then the source has a new version, made
 * of the one that it had. What still does not fit stays where it is.
 */
export const mendQuarantine = async (
  { data, directory, now }: Wiring,
  {
    project,
    dataSet: id,
    rows,
    actor,
  }: { project: ProjectRow; dataSet: string; rows: readonly Mended[]; actor: string },
): Promise<Outcome<Result>> => {
  const version = (await sourceVersionsOf(data.db, project.uid)).find(one => one.data_set === id)
  if (version === undefined) return failed('data-set-not-found', { dataSet: id })
  const rejected = await quarantineOf({ data, directory }, project, id)
  const missing = rows.find(row => rejected[row.id] === undefined)
  if (missing !== undefined) return failed('quarantine-row-not-found', { row: missing.id })
  const by = { project: project.uid, at: now().toISOString(), actor }
  for (const row of rows) {
    if (!('dismissed' in row)) continue
    const state = row.dismissed ? 'dismissed' : 'open'
    await setQuarantineState(data.db, { ...by, data_set: id, row: row.id, state })
  }
  const corrected = rows.filter(row => 'text' in row)
  if (corrected.length === 0) return done({ dataSet: id, stillRejected: [] })

  const source = await readSource({ data, directory }, project, version.source)
  if (!source.ok) return source
  if (source.value.dataSet.id !== id) return failed('data-set-superseded', { source: version.source })
  const { format } = source.value.detection.import
  if (format !== 'csv') return failed('quarantine-not-of-lines', { format })
  const read = corrected.map(({ id: row, text }) => ({
    row: rejected[row]!,
    values: valuesOf(text, source.value),
  }))
  const fitting = read.filter(one => one.values !== undefined)
  const stillRejected = read.filter(one => one.values === undefined).map(({ row }) => row.id)
  if (fitting.length === 0) return done({ dataSet: id, stillRejected })

  const { dataSets } = projectDirectories(directory, project.uid)
  const returning = fitting.map(({ row, values }) => ({
    before: placeOf(row, rejected, source.value),
    values: values!,
  }))
  const next = await putBack(source.value.dataSet, returning, { directory: dataSets, now: now().getTime() })
  const back = new Set(fitting.map(({ row }) => row.id))
  const rest = rejected.filter(row => !back.has(row.id) && row.state !== 'corrected')
  await writeRest(dataSets, next.id, rest)
  const before = await latestSourceVersion(data.db, project.uid, version.source)
  await data.db.transaction().execute(async trx => {
    for (const row of back) await setQuarantineState(trx, { ...by, data_set: id, row, state: 'corrected' })
    for (const [place, row] of rest.entries())
      await setQuarantineState(trx, { ...by, data_set: next.id, row: place, state: row.state })
    const { version: _version, ...same } = before!
    await addSourceVersion(trx, { ...same, data_set: next.id, at: by.at, actor })
  })
  return done({ dataSet: next.id, stillRejected })
}
