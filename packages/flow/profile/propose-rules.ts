import { physicalRange } from './physical-range.ts'
import type { ColumnProfile, Profile } from './profile.ts'
import type { ProposedRule, RuleReason } from './proposed-rule.ts'
import { patternExpression } from './text-pattern.ts'

type Body = ProposedRule extends infer Rule
  ? Rule extends ProposedRule
    ? Omit<Rule, 'id' | 'action' | 'source'>
    : never
  : never
export type Proposal = { rule: ProposedRule; reason: RuleReason }

const ENOUGH_ROWS = 20
const FEW = 12

const niceDown = (value: number, step: number) => Math.floor(value / step) * step
const niceUp = (value: number, step: number) => Math.ceil(value / step) * step
const tidy = (value: number) => Number(value.toPrecision(12))

/** The range of all values with a quarter of their spread to either side, rounded; what is never negative stays so. */
const usualRange = (low: number, high: number): { low: number; high: number } => {
  const room = (high - low) / 4
  const step = 10 ** Math.floor(Math.log10(high - low || 1) - 1)
  const down = tidy(niceDown(low - room, step))
  return { low: low >= 0 ? Math.max(0, down) : down, high: tidy(niceUp(high + room, step)) }
}

const rangeOf = (column: ColumnProfile): [Body, RuleReason] | null => {
  const { name, unit, min, max } = column
  if (typeof min !== 'number' || typeof max !== 'number' || column.distinct <= FEW) return null
  const physical = physicalRange(column)
  const usual = usualRange(min, max)
  const usually: [Body, RuleReason] = [
    { kind: 'range', column: name, ...usual },
    { code: 'usual-range', params: { min, max } },
  ]
  if (!physical) return usually
  const { low, high } = physical
  const broken = min < low || (high !== null && max > high)
  // What breaks the limits is no witness of what is usual; and within limits on both sides anything may be right.
  if (broken || high !== null)
    return [
      { kind: 'range', column: name, low, ...(high === null ? {} : { high }) },
      { code: 'physical-range', params: { unit: unit!, low, high: high ?? '' } },
    ]
  return [{ kind: 'range', column: name, low: Math.max(low, usual.low), high: usual.high }, usually[1]]
}

const ofColumn = (
  column: ColumnProfile,
  { rows, keys }: Pick<Profile, 'rows' | 'keys'>,
): [Body, RuleReason][] => {
  const { name, distinct, frequent, patterns, patternRows } = column
  const found: [Body, RuleReason][] = []
  if (column.missing + column.unreadable === 0)
    found.push([
      { kind: 'known', column: name },
      { code: 'never-missing', params: { rows } },
    ])
  const isKey = keys.some(key => key.length === 1 && key[0] === name)
  if (isKey && column.type !== 'timestamp')
    found.push([
      { kind: 'unique', column: name },
      { code: 'key', params: { rows } },
    ])
  const words = column.type === 'text' || column.type === 'integer'
  if (
    words &&
    distinct > 1 &&
    distinct <= FEW &&
    rows >= ENOUGH_ROWS * distinct &&
    frequent.length >= Math.min(distinct, 10)
  ) {
    const values = [...new Set([...frequent, ...column.rare].map(({ value }) => value))].sort()
    if (values.length === distinct)
      found.push([
        { kind: 'among', column: name, values },
        { code: 'few-values', params: { values: distinct } },
      ])
  }
  const pattern = patterns[0]
  if (column.type === 'text' && pattern && pattern.count === patternRows && distinct > FEW) {
    const expression = patternExpression(pattern.pattern)
    if (expression !== '' && /9/.test(pattern.pattern))
      found.push([
        { kind: 'pattern', column: name, pattern: expression },
        { code: 'one-pattern', params: { pattern: pattern.pattern, values: patternRows } },
      ])
  }
  const range = rangeOf(column)
  if (range && !isKey) found.push(range)
  return found
}

const ofTime = ({ time }: Pick<Profile, 'time'>): [Body, RuleReason][] => {
  if (!time) return []
  const { column, interval, group } = time
  const by = group === null ? {} : { by: group }
  const found: [Body, RuleReason][] = []
  if (time.unordered === 0)
    found.push([
      { kind: 'increasing', column, ...by },
      { code: 'time-runs-on', params: {} },
    ])
  if (time.unit === 's' && interval !== null && interval > 0)
    found.push([
      { kind: 'maxGap', column, seconds: 3 * interval, ...by },
      { code: 'time-interval', params: { interval } },
    ])
  return found
}

/**
 * Rules that the data keep today, to be accepted one by one: what is never missing, limits that the unit sets or that the
 * values have kept, few values, one pattern, keys, and a time that runs on. A physical limit is also proposed where it is
 * broken.
 */
export const proposeRules = (profile: Pick<Profile, 'rows' | 'keys' | 'columns' | 'time'>): Proposal[] => {
  if (profile.rows < ENOUGH_ROWS) return []
  const bodies = [...profile.columns.flatMap(column => ofColumn(column, profile)), ...ofTime(profile)]
  const at = new Map(profile.columns.map(({ name }, index) => [name, index + 1]))
  return bodies.map(([body, reason]) => ({
    rule: { ...body, id: `${body.kind}-${at.get(body.column)}`, action: 'flag', source: 'profile' },
    reason,
  }))
}
