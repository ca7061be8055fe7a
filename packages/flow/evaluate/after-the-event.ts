import { type Column, rocAuc } from '@leinwand/learning'
import type { LeakAuditInput, LeakFinding, Side } from './leak-finding.ts'

/** A column that is mostly empty, and whose being filled tells the target: it may be written down afterwards. */
const MOSTLY_MISSING = 0.5
const FILLED_TELLS = 0.9
/** Share of the moments at which column or target change that they have in common. */
const CHANGE_TOGETHER = 0.8
const FEWEST_CHANGES = 5

const valueAt = (column: Column, row: number): number =>
  column.kind === 'numeric' ? column.values[row]! : column.codes[row]! < 0 ? Number.NaN : column.codes[row]!

const filledTells = (column: Column, { y }: Side, classes: number): LeakFinding[] => {
  const filled = Float64Array.from(y, (_, row) => (Number.isNaN(valueAt(column, row)) ? 0 : 1))
  const missing = filled.filter(value => value === 0).length
  if (missing / y.length < MOSTLY_MISSING || missing === y.length) return []
  const areas = Array.from({ length: classes }, (_, k) =>
    rocAuc(
      y.map(value => (value === k ? 1 : 0)),
      filled,
    ),
  ).filter(area => !Number.isNaN(area))
  const figure = Math.max(0, ...areas.map(area => Math.max(area, 1 - area)))
  if (figure < FILLED_TELLS) return []
  return [{ code: 'leak-after-event', params: { column: column.name, figure, missing: missing / y.length } }]
}

/** Rows in the order of their time, group by group; the rows of a group follow each other. */
const inOrder = ({ times, groups, y }: Side): Int32Array => {
  const order = Int32Array.from(y.keys())
  const text = (row: number) => String(groups?.[row] ?? '')
  return order.sort((a, b) => {
    const [first, second] = [text(a), text(b)]
    if (first !== second) return first < second ? -1 : 1
    return times![a]! - times![b]! || a - b
  })
}

/** Whether a column changes just when the target does: before the event it says nothing, with it all. */
const changesTogether = (column: Column, side: Side, order: Int32Array): LeakFinding[] => {
  const [counts, levels] = [{ both: 0, either: 0, target: 0 }, new Set<number>()]
  for (let i = 0; i < order.length; i++) levels.add(valueAt(column, order[i]!))
  // A measurement changes with every row; that it does when the target does says nothing.
  if (levels.size > 20) return []
  for (let i = 1; i < order.length; i++) {
    const [before, now] = [order[i - 1]!, order[i]!]
    if (side.groups && side.groups[before] !== side.groups[now]) continue
    const target = side.y[before] !== side.y[now]
    const own = !Object.is(valueAt(column, before), valueAt(column, now))
    if (target) counts.target++
    if (target && own) counts.both++
    if (target || own) counts.either++
  }
  if (counts.target < FEWEST_CHANGES || counts.both / counts.either < CHANGE_TOGETHER) return []
  const params = { column: column.name, figure: counts.both / counts.either, changes: counts.target }
  return [{ code: 'leak-changes-with-target', params }]
}

/** Columns that may be known only after the event; a hint, for somebody who knows when they are written. */
export const afterTheEvent = ({ train, classes }: LeakAuditInput): LeakFinding[] => {
  if (classes === null) return []
  const order = train.times ? inOrder(train) : null
  return train.x.columns.flatMap(column => {
    const filled = filledTells(column, train, classes)
    return filled.length > 0 || !order ? filled : changesTogether(column, train, order)
  })
}
