import { setImmediate } from 'node:timers/promises'
import type { DuckDBConnection } from '@duckdb/node-api'
import {
  type ColumnProfile,
  frozenStretches,
  isCounter,
  isStuck,
  jumpsOf,
  seasonsOf,
  standstillsOf,
  type TimeProfile,
} from '@leinwand/flow/profile'
import { sql } from '@leinwand/recipe'
import { assetGrids } from './asset-grids.ts'
import { isNumber } from './column-facts.ts'
import { numberColumns, numbersAhead } from './number-columns.ts'
import { type Axis, type SignalRows, signalRows } from './signal-rows.ts'
import { companyAround } from './standstill-company.ts'
import { written } from './time-axis.ts'
import { isTime } from './timed-rows.ts'
import type { Place, Table } from './typed-table.ts'

type Column = { place: Place; profile: ColumnProfile; numbers?: Float64Array }
type Signals = Pick<
  TimeProfile,
  'frozen' | 'jumps' | 'seasonality' | 'signalRows' | 'signalColumns' | 'signalColumnsOf'
>

/** So many columns are looked at. */
const MOST_COLUMNS = 60
/** Fewer levels are a state or a setting, not a measured signal. */
const LEAST_LEVELS = 10
const round = (value: number) => Number(value.toPrecision(9))

/** Where another asset begins. */
const startsOf = async (connection: DuckDBConnection, rows: SignalRows, isGrouped: boolean) => {
  const starts = new Set<number>()
  if (!isGrouped) return starts
  const [begins] = await numberColumns(connection, rows, [sql`g IS DISTINCT FROM lag(g) OVER ()`])
  for (let at = 1; at < begins!.length; at++) if (begins![at] === 1) starts.add(at)
  return starts
}

/** The instants of the axis, where they were read already. */
const keptInstants = (columns: readonly Column[], time: Place): Float64Array | undefined => {
  const numbers = columns.find(({ place }) => place === time)?.numbers
  return isTime(time) ? numbers?.map(microseconds => microseconds / 1_000_000) : numbers
}

/** Frozen and jumping signals and seasons, in the rows by asset and time. */
export const signalsOf = async (
  connection: DuckDBConnection,
  table: Table,
  columns: readonly Column[],
  axis: Axis,
  signal?: AbortSignal,
): Promise<Signals> => {
  const { time, group, unit, interval } = axis
  const all = columns.filter(
    ({ place, profile }) =>
      isNumber(place) && place !== time && place !== group && profile.distinct >= LEAST_LEVELS,
  )
  const chosen = all.slice(0, MOST_COLUMNS)
  const found: Signals = {
    frozen: [],
    jumps: [],
    seasonality: [],
    signalRows: 0,
    signalColumns: chosen.length,
    signalColumnsOf: all.length,
  }
  if (chosen.length === 0) return found
  const flags = columns.filter(({ place }) => place.type === 'boolean').slice(0, MOST_COLUMNS)
  const places = [...chosen, ...flags].map(({ place }) => place)
  const rows = await signalRows(connection, table, axis, places, signal)
  // What was kept lies in the order of the table.
  const isAsItLies = axis.sorted && axis.rows === table.rows && rows.rows === table.rows
  const kept = isAsItLies ? keptInstants(columns, time) : undefined
  const [times] = kept ? [kept] : await numberColumns(connection, rows, [sql`t`], signal)
  const starts = await startsOf(connection, rows, group !== null)
  found.signalRows = times!.length
  const gridsOf = assetGrids(times!, starts, interval)
  const counters: { place: Place; stands: ReturnType<typeof standstillsOf> }[] = []
  const at = (row: number) => written(unit, times![row]!)
  const freeze = ({ name }: Place, { first, last }: { first: number; last: number }) =>
    found.frozen.push({ column: name, from: at(first), to: at(last), rows: last - first + 1 })
  const signals =
    isAsItLies && chosen.every(({ numbers }) => numbers)
      ? chosen.map(column => [column, column.numbers!] as const)
      : numbersAhead(
          connection,
          rows,
          chosen.map(column => ({ of: column, value: column.place.value })),
          signal,
        )
  for await (const [{ place, profile }, values] of signals) {
    const quantile = (share: number) => profile.quantiles.find(one => one.share === share)?.value ?? 0
    if (isCounter(values, starts)) counters.push({ place, stands: standstillsOf(values, starts) })
    else for (const stretch of frozenStretches(values, starts)) freeze(place, stretch)
    for (const jump of jumpsOf(values, starts, quantile(0.95) - quantile(0.05)))
      found.jumps.push({ column: place.name, at: at(jump.at), size: round(jump.size) })
    for (const season of seasonsOf(gridsOf(values), interval ?? 1, unit === 's'))
      found.seasonality.push({ column: place.name, ...season })
    await setImmediate()
  }
  for (const { place, stands } of counters)
    for (const rest of stands) {
      const others = places.filter(other => other !== place)
      const company = await companyAround(connection, rows, rest, others, signal)
      if (isStuck(rest, company)) freeze(place, rest)
    }
  return found
}
