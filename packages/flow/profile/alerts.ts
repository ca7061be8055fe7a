import type { Alert, Association, ColumnProfile, Leak, Profile, TargetProfile } from './profile.ts'

const MISSING = 0.05
const RARE = 0.1
const CORRELATED = 0.95
/** With fewer rows, all values of a measurement differ by chance. */
const ENOUGH_ROWS = 20
const LIKE_A_KEY =
  /(^|[^a-z])(id|uid|uuid|udi|guid|key|nr|no|number|nummer|code|kennung|serial|seriennummer)([^a-z]|$)|(Id|ID|Nr|Nummer)$/
/** As near to all different as a key with a mistake in it. */
const NEARLY_ALL = 0.98

const countable = ({ type }: ColumnProfile) => type === 'text' || type === 'integer'

const ofColumn = (column: ColumnProfile, rows: number): Alert[] => {
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
  if (enough && distinct === known) alerts.push(alert('identifier', distinct))
  if (
    enough &&
    column.distinctIsExact &&
    distinct < known &&
    distinct >= known * NEARLY_ALL &&
    LIKE_A_KEY.test(column.name)
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

const ofTarget = (target: TargetProfile | null): Alert[] => {
  if (!target?.positive || target.known === 0) return []
  const share = target.positives / target.known
  const rarer = Math.min(share, 1 - share)
  return rarer < RARE ? [{ code: 'imbalance', column: target.column, other: null, figure: rarer }] : []
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
  const alerts = table.columns.flatMap(column => [
    ...ofColumn(column, table.rows),
    ...seen
      .filter(one => one.column === column.name)
      .map(({ code, column, figure, rows }): Alert => ({ code, column, other: null, figure, rows })),
  ])
  alerts.push(...ofTarget(table.target))
  for (const { a, b, kind, value } of associations)
    if (kind !== 'spearman' && Math.abs(value) >= CORRELATED)
      alerts.push({ code: 'correlated', column: a, other: b, figure: value })
  for (const { column, figure } of table.leaks) alerts.push({ code: 'leak', column, other: null, figure })
  alerts.push(...ofTime(table))
  if (table.duplicates > 0)
    alerts.push({ code: 'duplicates', column: null, other: null, figure: table.duplicates })
  return alerts
}
