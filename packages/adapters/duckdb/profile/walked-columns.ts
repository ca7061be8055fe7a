import { setImmediate } from 'node:timers/promises'
import type { DuckDBConnection } from '@duckdb/node-api'
import { sortNumbers, type Walked, walkSorted } from '@leinwand/flow/profile'
import { joined, parameter, type Sql, sql } from '@leinwand/recipe'
import { rowsOf } from '../statement.ts'
import { type Facts, factsOfSorted, isNumber } from './column-facts.ts'
import { BINS, SHARES } from './distribution.ts'
import { numbersAhead } from './number-columns.ts'
import type { Place, Table } from './typed-table.ts'

/** Whole numbers beyond this are not told apart as doubles. */
const isSafe = ({ type }: Place, { min, max }: Facts): boolean =>
  type !== 'integer' || Math.max(Math.abs(Number(min)), Math.abs(Number(max))) <= Number.MAX_SAFE_INTEGER

/** Nor are the microseconds of years before 1684 and after 2255. */
const isSafeTime = ({ min, max }: Facts): boolean =>
  [min, max].every(each => /^(1[789]|20|21)\d\d-(?!.*BC)/.test(String(each)))

/** A column as doubles that differ where its values do; null where there are none such. */
const asNumber = ({ type, value }: Place, facts: Facts | undefined): Sql | null => {
  switch (type) {
    case 'number':
    case 'integer':
      return value
    case 'date':
    case 'timestamp':
      return facts && isSafeTime(facts) ? sql`epoch_us(CAST(${value} AS TIMESTAMP))` : null
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

/** So many values are kept as they were read, for sample and signals not to read them again. */
const MOST_KEPT = 20_000_000

/** Whether all numbers of the table will be kept, but for whole ones that doubles do not tell apart. */
export const keepsNumbers = ({ places, rows }: Table): boolean =>
  places.filter(isNumber).length * rows <= MOST_KEPT

export type WalkedColumns = {
  walked: Map<string, Walked>
  /** The facts of numbers; those of times are known before. */
  facts: Map<string, Facts>
  /** Numbers, and times in microseconds, in the order in which they lie, NaN where one is missing. */
  kept: Map<string, Float64Array>
}

/**
 * Numbers and times of a table that is not too long for it, by name, but for those that doubles do not tell apart. Sorting each
 * once gives facts, quantiles, histogram and
 * counts in one walk: here in a tenth of the time that the engine takes for the three (measured at a million rows). `afterwards` is
 * asked of the engine once all is read, while the last numbers are sorted.
 */
export const walkedColumns = async (
  connection: DuckDBConnection,
  table: Table,
  places: readonly Place[],
  told: ReadonlyMap<string, Facts>,
  afterwards: (kept: WalkedColumns['kept']) => Promise<void>,
  signal?: AbortSignal,
): Promise<WalkedColumns> => {
  const walked = new Map<string, Walked>()
  const facts = new Map<string, Facts>()
  const kept = new Map<string, Float64Array>()
  // Numbers first: they are kept before times are.
  const inTurn = places.toSorted((a, b) => Number(isNumber(b)) - Number(isNumber(a)))
  const safe = inTurn.flatMap(place => {
    const value = asNumber(place, told.get(place.name))
    return value === null ? [] : [{ of: place, value }]
  })
  const [all, room] = [new Float64Array(table.rows), new Float64Array(table.rows)]
  const read = numbersAhead(connection, table, safe, signal, () => afterwards(kept))
  for await (const [place, numbers] of read) {
    const sorted = sortNumbers(known(numbers, all), room)
    const own = factsOfSorted(sorted)
    if (!isSafe(place, own)) continue
    walked.set(place.name, walkSorted(sorted, SHARES, BINS))
    if (isNumber(place)) facts.set(place.name, own)
    if ((kept.size + 1) * table.rows <= MOST_KEPT) kept.set(place.name, numbers)
    // The event loop belongs to all.
    await setImmediate()
  }
  for (const place of places) {
    const times = walked.get(place.name)
    if (times && !isNumber(place)) walked.set(place.name, await asTimes(connection, place, times, signal))
  }
  return { walked, facts, kept }
}
