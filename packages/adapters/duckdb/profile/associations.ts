import { setImmediate } from 'node:timers/promises'
import type { DuckDBConnection } from '@duckdb/node-api'
import { type Association, type ColumnProfile, cramersV, pearson, ranksOf } from '@leinwand/flow/profile'
import { isNumber } from './column-facts.ts'
import { mostDistinct } from './most-distinct.ts'
import { codesOf, type Sample, sampledColumns } from './sample.ts'
import type { Place } from './typed-table.ts'

/** Of more columns of a kind those are paired that tell most rows apart. */
const MOST_PAIRED = 80
/** More values than this are no categories. */
const MOST_CATEGORIES = 20
const KEPT = 400

type Column = { place: Place; profile: ColumnProfile }
/** `columns` of `of` that could be were paired. */
type Paired = { associations: Association[]; columns: number; of: number }

const pairsOf = <T>(list: readonly T[]): (readonly [T, T])[] =>
  list.flatMap((a, index) => list.slice(index + 1).map(b => [a, b] as const))

const ofNumbers = async (
  connection: DuckDBConnection,
  sample: Sample,
  columns: readonly Place[],
  signal?: AbortSignal,
): Promise<Association[]> => {
  const values = (await sampledColumns(connection, sample, columns, signal)) as Float64Array[]
  const each: { name: string; values: Float64Array; ranks: Float64Array }[] = []
  for (const [at, { name }] of columns.entries()) {
    each.push({ name, values: values[at]!, ranks: ranksOf(values[at]!) })
    // The event loop belongs to all: it is let go of after each column.
    await setImmediate()
  }
  const found: Association[] = []
  for (const [index, [a, b]] of pairsOf(each).entries()) {
    if (index % 20 === 0) await setImmediate()
    const r = pearson(a.values, b.values)
    const rank = pearson(a.ranks, b.ranks)
    if (r !== null) found.push({ a: a.name, b: b.name, kind: 'pearson', value: r })
    if (rank !== null) found.push({ a: a.name, b: b.name, kind: 'spearman', value: rank })
  }
  return found
}

const ofCategories = async (
  connection: DuckDBConnection,
  sample: Sample,
  columns: readonly Place[],
  signal?: AbortSignal,
): Promise<Association[]> => {
  const values = await sampledColumns(connection, sample, columns, signal)
  const each = columns.map(({ name }, at) => {
    const column = values[at]!
    const texts = Array.isArray(column)
      ? column
      : Array.from(column, one => (Number.isNaN(one) ? null : String(one)))
    return { name, codes: codesOf(texts) }
  })
  return pairsOf(each).flatMap(([a, b]) => {
    const v = cramersV(a.codes, b.codes)
    return v === null ? [] : { a: a.name, b: b.name, kind: 'cramer' as const, value: v }
  })
}

/**
 * Which columns go together: Pearson and Spearman of numbers, Cramér's V of categories, in a sample of the rows; the
 * strongest first, in the order of the columns where equal. `first` is among them whatever its place in the table.
 */
export const associationsOf = async (
  connection: DuckDBConnection,
  sample: Sample,
  columns: readonly Column[],
  first: string | undefined,
  signal?: AbortSignal,
): Promise<Paired> => {
  const varied = columns.filter(({ profile }) => profile.distinct > 1)
  const chosen = (all: readonly Column[]): Place[] => {
    const some = mostDistinct(all, MOST_PAIRED)
    const target = all.find(({ place }) => place.name === first)
    return (target && !some.includes(target) ? [...some.slice(1), target] : some).map(({ place }) => place)
  }
  const ofNumber = varied.filter(({ place }) => isNumber(place))
  const ofCategory = varied.filter(
    ({ place, profile }) =>
      (place.type === 'text' || place.type === 'boolean') && profile.distinct <= MOST_CATEGORIES,
  )
  const numbers = chosen(ofNumber)
  const categories = chosen(ofCategory)
  const found = [
    ...(await ofNumbers(connection, sample, numbers, signal)),
    ...(await ofCategories(connection, sample, categories, signal)),
  ]
  return {
    associations: found.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value)).slice(0, KEPT),
    columns: numbers.length + categories.length,
    of: ofNumber.length + ofCategory.length,
  }
}
