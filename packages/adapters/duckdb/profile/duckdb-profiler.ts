import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import type { DataSet } from '@leinwand/flow/data-set'
import {
  alertsOf,
  type ColumnProfile,
  type Correlation,
  findLeaks,
  type Leak,
  type Profile,
  type ProfileQuestion,
  type Profiler,
  type TargetProfile,
} from '@leinwand/flow/profile'
import {
  failure,
  identifier,
  joined,
  known,
  nearest,
  type Result,
  type Sql,
  sql,
  success,
} from '@leinwand/recipe'
import { type Limits, lockedInstance } from '../instance.ts'
import { storedRelation } from '../rows.ts'
import { expectedFailure, rowsOf } from '../statement.ts'
import { type Place, profileColumn } from './column-profile.ts'
import { inferTypes, reads } from './infer-types.ts'
import { coveredRows, evidenceOf, targetOf, withOutcome } from './leak-evidence.ts'

/** Beyond this many numeric columns not every pair is looked at. */
const MOST_PAIRED = 40
const SAME = 0.999

type Table = { relation: Sql; places: readonly Place[]; rows: number }

/**
 * The data set as a table of the connection: of each column the text (`t…`) and the typed value (`v…`), under names of
 * our own.
 */
const typedTable = async (
  connection: DuckDBConnection,
  dataSet: DataSet,
  { typed, signal }: ProfileQuestion,
): Promise<Table> => {
  const relation = storedRelation(dataSet)
  const source = { relation, rows: dataSet.rows, columns: dataSet.columns }
  const inferred = typed
    ? typed.map(({ name, type }) => ({ name, type, decimal: '.' as const, unreadable: 0 }))
    : await inferTypes(connection, source, signal)
  const units = new Map((typed ?? []).map(({ name, unit }) => [name, unit ?? null]))
  const places = inferred.map((column, at) => ({
    column,
    typed: `v${at}`,
    text: `t${at}`,
    unit: units.get(column.name) ?? null,
  }))
  const texts = places.map(({ column, text }) => {
    const name = identifier(column.name)
    const value = typed ? sql`CAST(${name} AS VARCHAR)` : known(name, [''])
    return sql`${value} AS ${identifier(text)}, ${name} AS ${identifier(`s${text}`)}`
  })
  const values = places.map(place => {
    const text = identifier(place.text)
    const { type, decimal } = place.column
    const value = typed
      ? identifier(`s${place.text}`)
      : reads(text, { as: type, decimal, thousands: '', missing: [''] })
    return sql`${text}, ${value} AS ${identifier(place.typed)}`
  })
  await rowsOf(
    connection,
    sql`CREATE TEMP TABLE profiled AS SELECT _row, ${joined(values, ', ')}
      FROM (SELECT _row, ${joined(texts, ', ')} FROM ${relation})`,
    signal,
  )
  return { relation: sql`profiled`, places, rows: dataSet.rows }
}

const countDuplicates = async (connection: DuckDBConnection, table: Table, signal?: AbortSignal) => {
  const texts = table.places.map(({ text }) => identifier(text))
  const [row] = await rowsOf(
    connection,
    sql`SELECT count(*) AS kinds FROM (SELECT DISTINCT ${joined(texts, ', ')} FROM ${table.relation})`,
    signal,
  )
  return table.rows - Number(row!.kinds)
}

const correlations = async (
  connection: DuckDBConnection,
  table: Table,
  columns: readonly ColumnProfile[],
  signal?: AbortSignal,
): Promise<Correlation[]> => {
  const numeric = table.places
    .filter(
      ({ column }, at) => column.type !== 'text' && columns[at]!.mean !== null && columns[at]!.distinct > 1,
    )
    .slice(0, MOST_PAIRED)
  const pairs = numeric.flatMap((a, index) => numeric.slice(index + 1).map(b => [a, b] as const))
  if (pairs.length === 0) return []
  const each = pairs.map(
    ([a, b], n) =>
      sql`round(corr(${identifier(a.typed)}, ${identifier(b.typed)}), 9) AS ${identifier(`r${n}`)}`,
  )
  const [row] = await rowsOf(connection, sql`SELECT ${joined(each, ', ')} FROM ${table.relation}`, signal)
  return pairs.flatMap(([a, b], n) => {
    const r = row![`r${n}`]
    return typeof r === 'number' && Number.isFinite(r) ? { a: a.column.name, b: b.column.name, r } : []
  })
}

const leaksOfClasses = async (
  connection: DuckDBConnection,
  table: Table,
  columns: readonly ColumnProfile[],
  target: Place,
  { positive, positives, known: rows }: TargetProfile,
  signal?: AbortSignal,
): Promise<Leak[]> => {
  const outcome = withOutcome(table.relation, target, positive!)
  const evidence = []
  for (const [at, place] of table.places.entries())
    if (place !== target) evidence.push(await evidenceOf(connection, outcome, place, columns[at]!, signal))
  const textOf = new Map(table.places.map(({ column, text }) => [column.name, text]))
  return findLeaks(evidence, { rows, positives }, flags =>
    coveredRows(
      connection,
      outcome,
      flags.map(({ column, value }) => ({ text: textOf.get(column)!, value })),
      signal,
    ),
  )
}

/** Of a number only a copy of it is told from a good feature. */
const leaksOfNumber = (target: string, found: readonly Correlation[]): Leak[] =>
  found
    .filter(({ a, b, r }) => (a === target || b === target) && Math.abs(r) >= SAME)
    .map(({ a, b, r }) => ({ column: a === target ? b : a, reason: 'same', figure: r, group: [] }))

const profileWith = async (
  connection: DuckDBConnection,
  dataSet: DataSet,
  question: ProfileQuestion,
): Promise<Result<Profile>> => {
  const { signal } = question
  const names = (question.typed ?? dataSet.columns).map(column =>
    typeof column === 'string' ? column : column.name,
  )
  if (question.target !== undefined && !names.includes(question.target))
    return failure('target-missing', { column: question.target, nearest: nearest(question.target, names) })
  const table = await typedTable(connection, dataSet, question)
  const columns: ColumnProfile[] = []
  for (const place of table.places)
    columns.push(await profileColumn(connection, table.relation, place, signal))
  const place = table.places.find(({ column }) => column.name === question.target)
  const target = place ? await targetOf(connection, table.relation, place, question.positive, signal) : null
  const found = await correlations(connection, table, columns, signal)
  const leaks =
    place && target
      ? target.positive === null
        ? leaksOfNumber(target.column, found)
        : await leaksOfClasses(connection, table, columns, place, target, signal)
      : []
  const duplicates = await countDuplicates(connection, table, signal)
  return success({
    dataSet: dataSet.id,
    rows: dataSet.rows,
    duplicates,
    rejected: question.rejected ?? 0,
    target,
    columns,
    alerts: alertsOf({ rows: dataSet.rows, duplicates, columns, target }, found),
    leaks,
    keys: [],
    associations: [],
    associationColumns: 0,
    associationRows: 0,
    missingPatterns: [],
    time: null,
    proposals: [],
    reasons: {},
    seconds: 0,
  })
}

/** Profiles the data sets of one directory. */
export const duckdbProfiler = ({
  directory,
  ...limits
}: Limits & { directory: string }): Profiler & { close(): Promise<void> } => {
  let opened: Promise<DuckDBInstance> | undefined
  return {
    profile: async (dataSet, question) => {
      if (!opened) {
        opened = lockedInstance(directory, limits)
        // What could not be opened is not there to be closed, and the next asker tries anew.
        opened.catch(() => {
          opened = undefined
        })
      }
      const connection = await (await opened).connect()
      try {
        return await profileWith(connection, dataSet, question)
      } catch (error) {
        return expectedFailure(error)
      } finally {
        connection.closeSync()
      }
    },
    close: async () => {
      if (opened) (await opened).closeSync()
      opened = undefined
    },
  }
}
