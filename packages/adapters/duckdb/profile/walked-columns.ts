import { setImmediate } from 'node:timers/promises'
import type { DuckDBConnection } from '@duckdb/node-api'
import { sortNumbers, type Walked, walkSorted } from '@leinwand/flow/profile'
import { joined, parameter, type Sql, sql } from '@leinwand/recipe'
import { rowsOf } from '../statement.ts'
import { type Facts, isNumber } from './column-facts.ts'
import { BINS, SHARES } from './distribution.ts'
import { numbersAhead } from './number-columns.ts'
import type { Place, Table } from './typed-table.ts'

type Column = { place: Place; facts: Facts }

/** Whole numbers beyond this are not told apart as doubles. */
const isSafe = ({ min, max }: Facts): boolean =>
  Math.max(Math.abs(Number(min)), Math.abs(Number(max))) <= Number.MAX_SAFE_INTEGER

/** Nor are the microseconds of years before 1684 and after 2255. */
const isSafeTime = ({ min, max }: Facts): boolean =>
  [min, max].every(each => /^(1[789]|20|21)\d\d-(?!.*BC)/.test(String(each)))

/** A column as doubles that differ where its values do; null where there are none such. */
const asNumber = ({ place: { type, value }, facts }: Column): Sql | null => {
  switch (type) {
    case 'number':
      return value
    case 'integer':
      return facts.known === 0 || isSafe(facts) ? value : null
    case 'date':
    case 'timestamp':
      return isSafeTime(facts) ? sql`epoch_us(CAST(${value} AS TIMESTAMP))` : null
    default:
      return null
  }
}

/** Microseconds as the engine writes them as a date or a time. */
const asTimes = async (
  connection: DuckDBConnection,
  { type }: Place,
  { distinct, frequent, rare }: Walked,
  signal?: AbortSignal,
): Promise<Walked> => {
  const shown = [...frequent, ...rare]
  const as = { text: type === 'date' ? 'DATE' : 'TIMESTAMP', parameters: [] }
  const each = shown.map(
    ({ value }) => sql`CAST(CAST(make_timestamp(CAST(${parameter(value)} AS BIGINT)) AS ${as}) AS VARCHAR)`,
  )
  const [row] = await rowsOf(connection, sql`SELECT to_json([${joined(each, ', ')}]) AS texts`, signal)
  const texts = JSON.parse(String(row!.texts)) as string[]
  const counted = shown.map(({ count }, at) => ({ value: texts[at]!, count }))
  return {
    distinct,
    frequent: counted.slice(0, frequent.length),
    rare: counted.slice(frequent.length),
    quantiles: [],
    histogram: [],
  }
}

/** Without what is missing, in an array that is there already. */
const known = (values: Float64Array, all: Float64Array): Float64Array => {
  let count = 0
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!
    if (!Number.isNaN(value)) all[count++] = value
  }
  return all.subarray(0, count)
}

/** So many values are kept as they were read, for the signals to be looked at without reading them again. */
const MOST_KEPT = 20_000_000

export type WalkedColumns = {
  walked: Map<string, Walked>
  /** The numbers of columns in the order in which they lie, NaN where one is missing. */
  kept: Map<string, Float64Array>
}

/**
 * Numbers and times of a table that is not too long for it, by name. Sorting each once gives quantiles, histogram and
 * counts in one walk: here in a tenth of the time that the engine takes for the three (measured at a million rows).
 */
export const walkedColumns = async (
  connection: DuckDBConnection,
  table: Table,
  columns: readonly Column[],
  signal?: AbortSignal,
): Promise<WalkedColumns> => {
  const walked = new Map<string, Walked>()
  const kept = new Map<string, Float64Array>()
  const safe = columns.flatMap(column => {
    const value = asNumber(column)
    return value === null ? [] : [{ of: column.place, value }]
  })
  const [own, room] = [new Float64Array(table.rows), new Float64Array(table.rows)]
  for await (const [place, numbers] of numbersAhead(connection, table, safe, signal)) {
    walked.set(place.name, walkSorted(sortNumbers(known(numbers, own), room), SHARES, BINS))
    if (isNumber(place) && (kept.size + 1) * table.rows <= MOST_KEPT) kept.set(place.name, numbers)
    // The event loop belongs to all.
    await setImmediate()
  }
  for (const { place } of columns) {
    const times = walked.get(place.name)
    if (times && !isNumber(place)) walked.set(place.name, await asTimes(connection, place, times, signal))
  }
  return { walked, kept }
}
