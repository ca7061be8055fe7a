import { isIdentifying, isNamedAsKey } from './key-like.ts'
import type { Alert, Association, ColumnProfile, Leak, Profile, TargetProfile } from './profile.ts'

const MISSING = 0.05
/** Of two classes the rarer. */
const RARE = 0.1
const CORRELATED = 0.95
/** With fewer rows, all values of a measurement differ by chance. */
const ENOUGH_ROWS = 20
/** As near to all different as a key with mistakes in it. */
const REPEATED = 0.05
/** Fewer values by chance run alike. */
const ENOUGH_PAIRS = 10
/** More values than this are no classes. */
const MOST_CLASSES = 20

const countable = ({ type }: ColumnProfile) => type === 'text' || type === 'integer'

const ofColumn = (column: ColumnProfile, rows: number, isFirst: boolean): Alert[] => {
  const alert = (code: Alert['code'], figure: number): Alert => ({
    code,
    column: column.name,
    other: null,
    figure,
  })
  const alerts: Alert[] = []
  const { distinct } = column
  const known = rows - column.missing - column.unreadable
  if (distinct <= 1) alerts.push(alert('constant', distinct))
  const enough = countable(column) && known >= ENOUGH_ROWS
  if (enough && distinct === known && isIdentifying(column, isFirst))
    alerts.push(alert('identifier', distinct))
  if (
    enough &&
    column.distinctIsExact &&
    distinct < known &&
    known - distinct <= known * REPEATED &&
    column.unit === null &&
    isNamedAsKey(column)
  )
    alerts.push(alert('duplicate-key', known - distinct))
  if (column.missing > rows * MISSING) alerts.push(alert('missing', column.missing / rows))
  if (column.unreadable > 0) alerts.push(alert('unreadable', column.unreadable))
  return alerts
}

/** Alerts that looking at the rows themselves found: their number and the ordinals of the first few. */
export type Seen = { code: Alert['code']; column: string; figure: number; rows: number[] }

const ofTime = ({ time }: Pick<Profile, 'time'>): Alert[] => {
  if (!time) return []
  const { column } = time
  const alert = (code: Alert['code'], figure: number, signal: string | null = null): Alert => ({
    code,
    column: signal ?? column,
    other: null,
    figure,
  })
  const named = (list: readonly { column: string }[]) => [...new Set(list.map(({ column }) => column))]
  const longest = (name: string) =>
    Math.max(...time.frozen.filter(one => one.column === name).map(one => one.rows))
  const jump = (name: string) => time.jumps.find(one => one.column === name)!.size
  return [
    ...(time.gaps.count > 0 ? [alert('gap', time.gaps.longest)] : []),
    ...(time.duplicates > 0 ? [alert('duplicate-times', time.duplicates)] : []),
    ...(time.unordered > 0 ? [alert('unordered', time.unordered)] : []),
    ...named(time.frozen).map(name => alert('frozen', longest(name), name)),
    ...named(time.jumps).map(name => alert('jump', jump(name), name)),
  ]
}

/** Share of the rarest of several classes; null where the values are no classes, or not all counted. */
const rarestOf = ({ type, distinct, distinctIsExact, frequent, rare }: ColumnProfile, known: number) =>
  type === 'number' || distinct < 3 || distinct > MOST_CLASSES || !distinctIsExact
    ? null
    : Math.min(...[...frequent, ...rare].map(({ count }) => count)) / known

/** A class is rare where it has less than a fifth of its even share: under 10 % of two, under 5 % of four. */
const ofTarget = (target: TargetProfile | null, columns: readonly ColumnProfile[]): Alert[] => {
  if (!target || target.known === 0) return []
  const { column: name, known, positive, positives } = target
  const column = columns.find(one => one.name === name)!
  const share = positives / known
  const rarest =
    column.distinct > 2 ? rarestOf(column, known) : positive === null ? null : Math.min(share, 1 - share)
  return rarest !== null && rarest < (2 * RARE) / column.distinct
    ? [{ code: 'imbalance', column: name, other: null, figure: rarest }]
    : []
}

/** Each pair once: by Pearson where that says it, otherwise by Spearman (what rises together, though not evenly). */
const ofPairs = (
  associations: readonly Association[],
  columns: readonly ColumnProfile[],
  rows: number,
): Alert[] => {
  const known = new Map(columns.map(({ name, missing, unreadable }) => [name, rows - missing - unreadable]))
  const strong = associations.filter(
    ({ a, b, value }) =>
      Math.abs(value) >= CORRELATED && Math.min(known.get(a) ?? 0, known.get(b) ?? 0) >= ENOUGH_PAIRS,
  )
  const straight = new Set(strong.filter(({ kind }) => kind !== 'spearman').map(({ a, b }) => `${a}\n${b}`))
  return strong
    .filter(({ kind, a, b }) => kind !== 'spearman' || !straight.has(`${a}\n${b}`))
    .map(({ a, b, value }) => ({ code: 'correlated', column: a, other: b, figure: value }))
}

/** What to look at before learning from the data, in the order of the columns. */
export const alertsOf = (
  table: {
    rows: number
    duplicates: number
    columns: readonly ColumnProfile[]
    target: TargetProfile | null
    leaks: readonly Leak[]
    time: Profile['time']
  },
  associations: readonly Association[],
  seen: readonly Seen[],
): Alert[] => {
  const alerts = table.columns.flatMap((column, at) => [
    ...ofColumn(column, table.rows, at === 0),
    ...seen
      .filter(one => one.column === column.name)
      .map(({ code, column, figure, rows }): Alert => ({ code, column, other: null, figure, rows })),
  ])
  alerts.push(...ofTarget(table.target, table.columns))
  alerts.push(...ofPairs(associations, table.columns, table.rows))
  for (const { column, figure } of table.leaks) alerts.push({ code: 'leak', column, other: null, figure })
  alerts.push(...ofTime(table))
  if (table.duplicates > 0)
    alerts.push({ code: 'duplicates', column: null, other: null, figure: table.duplicates })
  return alerts
}
