import type { Alert, ColumnProfile, TargetProfile } from './profile.ts'

export type Correlation = { a: string; b: string; r: number }

const MISSING = 0.05
const RARE = 0.1
const CORRELATED = 0.95
/** With fewer rows, all values of a measurement differ by chance. */
const ENOUGH_ROWS = 20

const ofColumn = (column: ColumnProfile, rows: number): Alert[] => {
  const alert = (code: Alert['code'], figure: number): Alert => ({
    code,
    column: column.name,
    other: null,
    figure,
  })
  const alerts: Alert[] = []
  const known = rows - column.missing
  if (column.distinct <= 1) alerts.push(alert('constant', column.distinct))
  const countable = column.type === 'text' || column.type === 'integer'
  if (countable && known >= ENOUGH_ROWS && column.distinct === known)
    alerts.push(alert('identifier', column.distinct))
  if (column.missing > rows * MISSING) alerts.push(alert('missing', column.missing / rows))
  if (column.unreadable > 0) alerts.push(alert('unreadable', column.unreadable))
  return alerts
}

/** What to look at before learning from the data, in the order of the columns. */
export const alertsOf = (
  table: {
    rows: number
    duplicates: number
    columns: readonly ColumnProfile[]
    target: TargetProfile | null
  },
  correlations: readonly Correlation[],
): Alert[] => {
  const alerts = table.columns.flatMap(column => ofColumn(column, table.rows))
  const { target } = table
  if (target?.positive && target.known > 0) {
    const share = target.positives / target.known
    const rarer = Math.min(share, 1 - share)
    if (rarer < RARE) alerts.push({ code: 'imbalance', column: target.column, other: null, figure: rarer })
  }
  for (const { a, b, r } of correlations)
    if (Math.abs(r) >= CORRELATED) alerts.push({ code: 'correlated', column: a, other: b, figure: r })
  if (table.duplicates > 0)
    alerts.push({ code: 'duplicates', column: null, other: null, figure: table.duplicates })
  return alerts
}
