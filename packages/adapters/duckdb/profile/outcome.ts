import type { DuckDBConnection } from '@duckdb/node-api'
import {
  type Association,
  type ColumnProfile,
  determining,
  type Leak,
  type ProfileQuestion,
  type TargetProfile,
} from '@leinwand/flow/profile'
import type { Column } from './column-profile.ts'
import { filledLeaks, leaksOfClasses } from './leak-evidence.ts'
import type { Sample } from './sample.ts'
import { strengthsOf } from './strengths.ts'
import { targetOf } from './target.ts'
import type { Place, Table } from './typed-table.ts'

const SAME = 0.999
/** With fewer rows a straight line is no wonder. */
const ENOUGH_ROWS = 20
/** More values of a target than this are no classes. */
const MOST_CLASSES = 20

/** Of a number only a copy of it, in whatever scale, is told from a good feature. */
const leaksOfNumber = (target: string, found: readonly Association[]): Leak[] =>
  found
    .filter(
      ({ a, b, kind, value }) =>
        kind !== 'cramer' && (a === target || b === target) && Math.abs(value) >= SAME,
    )
    .map(({ a, b, value }) => ({ column: a === target ? b : a, reason: 'same', figure: value, group: [] }))

const isOfClasses = (place: Place, columns: readonly Column[]): boolean => {
  const { distinct } = columns.find(column => column.place === place)!.profile
  return place.type !== 'number' && distinct > 2 && distinct <= MOST_CLASSES
}

/** Each column once, by the first reason. */
const eachOnce = (leaks: readonly Leak[]): Leak[] => [
  ...new Map(leaks.toReversed().map(leak => [leak.column, leak])).values(),
]

type Outcome = {
  target: TargetProfile
  leaks: Leak[]
  told: Map<string, NonNullable<ColumnProfile['target']>>
}

/** What the columns say of the target that was asked about, and which give it away; null where none was. */
export const outcomeOf = async (
  connection: DuckDBConnection,
  table: Table,
  sample: Sample,
  columns: readonly Column[],
  associations: readonly Association[],
  { target: name, positive, signal }: ProfileQuestion,
): Promise<Outcome | null> => {
  const place = table.places.find(one => one.name === name)
  if (!place) return null
  const target = await targetOf(connection, table.relation, place, positive, signal)
  const strengths = await strengthsOf(connection, sample, table.places, place, signal)
  const told = (aucs: ReadonlyMap<string, number | null>): Outcome['told'] =>
    new Map([...strengths].map(([column, strength]) => [column, { strength, auc: aucs.get(column) ?? null }]))
  const filled = await filledLeaks(connection, table, place, target.known, signal)
  const ordered = (leaks: readonly Leak[]): Leak[] => {
    const once = eachOnce(leaks)
    return table.places.flatMap(one => once.find(({ column }) => column === one.name) ?? [])
  }
  if (target.positive === null) {
    const copies = table.rows < ENOUGH_ROWS ? [] : leaksOfNumber(target.column, associations)
    const telling = isOfClasses(place, columns) && table.rows >= ENOUGH_ROWS ? determining(strengths) : []
    return { target, leaks: ordered([...copies, ...telling, ...filled]), told: told(new Map()) }
  }
  const { leaks, aucs } = await leaksOfClasses(connection, table, columns, place, target, signal)
  return { target, leaks: ordered([...leaks, ...filled]), told: told(aucs) }
}
