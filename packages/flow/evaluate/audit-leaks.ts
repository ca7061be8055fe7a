import { afterTheEvent } from './after-the-event.ts'
import { aloneTooGood } from './alone-too-good.ts'
import type { LeakAuditInput, LeakFinding, Side } from './leak-finding.ts'

const groupsOnBothSides = ({ train, test }: LeakAuditInput): LeakFinding[] => {
  if (!train.groups || !test.groups) return []
  const known = new Set(train.groups)
  const shared = new Set(test.groups.filter(group => known.has(group)))
  if (shared.size === 0) return []
  const rows = test.groups.filter(group => shared.has(group)).length
  const params = { groups: shared.size, of: new Set(test.groups).size, example: String([...shared][0]), rows }
  return [{ code: 'leak-group-both-sides', params }]
}

const spanOf = (times: Float64Array): { first: number; last: number } => {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const time of times) {
    if (time < first) first = time
    if (time > last) last = time
  }
  return { first, last }
}

/** Whole groups out may share their time: then the machines, not the days, are new. */
const timesOnBothSides = (input: LeakAuditInput): LeakFinding[] => {
  const { train, test } = input
  if (!train.times?.length || !test.times?.length) return []
  const apart = train.groups !== undefined && groupsOnBothSides(input).length === 0
  const { first, last } = spanOf(train.times)
  const inside = test.times.filter(time => time >= first && time <= last).length
  return apart || inside === 0
    ? []
    : [{ code: 'leak-time-both-sides', params: { rows: inside, of: test.times.length } }]
}

const windowsOverGap = (input: LeakAuditInput): LeakFinding[] => {
  const { train, test, lookBackMs } = input
  if (!lookBackMs || !train.times || !test.times) return []
  const groupOf = ({ groups }: Side, row: number) => groups?.[row] ?? ''
  const timesOf = new Map<string | number, number[]>()
  train.times.forEach((time, row) => {
    const group = groupOf(train, row)
    const times = timesOf.get(group)
    if (times) times.push(time)
    else timesOf.set(group, [time])
  })
  for (const times of timesOf.values()) times.sort((a, b) => a - b)
  const nearestBefore = (times: readonly number[], time: number): number => {
    let [low, high] = [0, times.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (times[middle]! <= time) low = middle + 1
      else high = middle
    }
    return times[low - 1] ?? Number.NEGATIVE_INFINITY
  }
  const rows = test.times.filter(
    (time, row) => time - nearestBefore(timesOf.get(groupOf(test, row)) ?? [], time) < lookBackMs,
  ).length
  return rows === 0
    ? []
    : [
        {
          code: 'leak-window-over-gap',
          params: { rows, of: test.times.length, hours: lookBackMs / 3_600_000 },
        },
      ]
}

/** Each row's values as text; categories by name, because the sides may count them differently. */
const keysOf = ({ x, y }: Side): string[] =>
  Array.from({ length: x.rows }, (_, row) =>
    [
      ...x.columns.map(column =>
        column.kind === 'numeric' ? column.values[row] : (column.categories[column.codes[row]!] ?? ''),
      ),
      y[row],
    ].join('\u0001'),
  )

/** With few distinct values rows are alike by themselves; then a duplicate says nothing. */
const MOST_ALIKE = 0.3

const duplicates = ({ train, test }: LeakAuditInput): LeakFinding[] => {
  const keys = keysOf(train)
  const known = new Set(keys)
  if (1 - known.size / keys.length > MOST_ALIKE) return []
  const found = keysOf(test).flatMap((key, row) => (known.has(key) ? [row] : []))
  return found.length === 0
    ? []
    : [{ code: 'leak-duplicates', params: { rows: found.length, of: test.x.rows, first: found[0]! } }]
}

const columnsOf = ({ columns = [], train }: LeakAuditInput): LeakFinding[] => {
  const learned = new Set(train.x.columns.map(({ name }) => name))
  return columns
    .filter(({ column }) => learned.has(column))
    .map(({ column, reason, figure }) => ({ code: 'leak-column', params: { column, reason, figure } }))
}

/**
 * What in data and split may make the test look better than the model will be: columns that know too much, groups, times
 * or rows on both sides, windows that reach back into training.
 */
export const auditLeaks = (input: LeakAuditInput): LeakFinding[] => [
  ...columnsOf(input),
  ...aloneTooGood(input),
  ...afterTheEvent(input),
  ...groupsOnBothSides(input),
  ...timesOnBothSides(input),
  ...duplicates(input),
  ...windowsOverGap(input),
]
