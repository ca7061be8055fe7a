import type { ColumnProfile } from './profile.ts'

/** What of a column's profile is held against another's. Without `frequentRows` values were counted in all rows. */
type ComparedColumn = Pick<
  ColumnProfile,
  'name' | 'type' | 'missing' | 'unreadable' | 'distinct' | 'mean' | 'sd' | 'histogram' | 'frequent'
> & {
  readonly frequentRows?: number | undefined
  /** As a profile was made, by share, or as it was kept. */
  readonly quantiles: readonly ({ value: number; share: number } | { value: number; at: number })[]
}

/** Of a profile, as it was made or as it was kept, what a comparison rests on. */
type Compared = { readonly rows: number; readonly columns: readonly ComparedColumn[] }

export type EffectMeasure = 'cohen-d' | 'psi' | 'total-variation' | 'cohen-h'
export type EffectSize = 'none' | 'small' | 'medium' | 'large'

/** How much a column of one data set differs from that of another: by effect, which does not grow with the rows. */
export type ColumnComparison = {
  name: string
  /** The strongest of the measures that apply, by its size. */
  measure: EffectMeasure
  effect: number
  size: EffectSize
  /** Every measure that applies; null where too few values are known on either side. */
  effects: Record<EffectMeasure, number | null>
  /** Change of the share that is missing (Cohen's h). */
  missingEffect: number
  /** Types that differ say more than any measure. */
  types: [ColumnProfile['type'], ColumnProfile['type']]
  known: [number, number]
}

export type Comparison = {
  columns: ColumnComparison[]
  onlyInFirst: string[]
  onlyInSecond: string[]
  rows: [number, number]
}

/** With fewer values on either side any difference may be chance. */
const LEAST_VALUES = 30

/**
 * Small, medium, large: d and h as Cohen (1988) has them; PSI as credit scoring has it (0.1 look, 0.25 act); total
 * variation by the share of values that would have to change.
 */
const LIMITS: Readonly<Record<EffectMeasure, readonly [number, number, number]>> = {
  'cohen-d': [0.2, 0.5, 0.8],
  psi: [0.1, 0.25, 0.5],
  'total-variation': [0.1, 0.25, 0.5],
  'cohen-h': [0.2, 0.5, 0.8],
}
const SIZES: readonly EffectSize[] = ['none', 'small', 'medium', 'large']

const grade = (measure: EffectMeasure, effect: number): number =>
  LIMITS[measure].filter(limit => Math.abs(effect) >= limit).length

const round = (value: number) => Math.round(value * 1e9) / 1e9

const knownOf = (column: ComparedColumn, rows: number) => rows - column.missing - column.unreadable

/** (mean₂ − mean₁) over the pooled deviation; where nothing varies on either side, 0 if the means agree. */
const cohenD = (a: ComparedColumn, b: ComparedColumn): number | null => {
  if (a.mean === null || b.mean === null) return null
  const pooled = Math.sqrt(((a.sd ?? 0) ** 2 + (b.sd ?? 0) ** 2) / 2)
  if (pooled === 0) return a.mean === b.mean ? 0 : Math.sign(b.mean - a.mean) * 10
  return round(Math.max(-10, Math.min(10, (b.mean - a.mean) / pooled)))
}

/** Rows of a histogram below a value, spread evenly within a bin. */
const below = (histogram: ColumnProfile['histogram'], value: number): number =>
  histogram.reduce((sum, { from, to, count }) => {
    if (value >= to) return sum + count
    return value <= from ? sum : sum + (count * (value - from)) / (to - from)
  }, 0)

const BINS = 10
/** A bin that one side lacks is not infinitely far away. */
const FLOOR = 1e-4

const stability = (p: readonly number[], q: readonly number[]): number =>
  round(p.reduce((sum, share, n) => sum + (share - q[n]!) * Math.log(share / q[n]!), 0))

type Point = readonly [share: number, value: number]

const pointsOf = ({ quantiles }: ComparedColumn): Point[] =>
  quantiles.map(one => ['share' in one ? one.share : one.at, one.value])

/** The share of values up to one, between the quantiles that are known. */
const shareUpTo = (points: readonly Point[], value: number): number => {
  const next = points.findIndex(([, known]) => known > value)
  if (next === -1) return 1
  if (next === 0) return 0
  const [[share, from], [upto, to]] = [points[next - 1]!, points[next]!]
  return share + ((upto - share) * (value - from)) / (to - from)
}

/** Between which values all lie but the `depth` outermost quantiles at both ends. */
const within = (a: Point[], b: Point[], depth: number): [number, number] => {
  const ends = [a, b].flatMap(points => [points[depth]![1], points.at(-1 - depth)![1]])
  return [Math.min(...ends), Math.max(...ends)]
}

/** Where most values lie, if that is but a small part of where some lie: at an end a hundredth, a twentieth or a quarter. */
const crowded = (a: Point[], b: Point[]): readonly [number, number] | null => {
  const [low, high] = within(a, b, 0)
  for (const depth of [1, 2, 3]) {
    if (Math.min(a.length, b.length) < 2 * depth + 3) return null
    const [from, to] = within(a, b, depth)
    if (to > from && (to - from) * 4 < high - low) return [from, to]
  }
  return null
}

/** The share of values in each bin. The ends belong to the bins, so that what sits on one is not between them. */
const binned = ([low, high]: readonly [number, number], shareBelow: (value: number) => number): number[] => {
  const upto = Array.from({ length: BINS + 1 }, (_, n) =>
    n === 0 ? 0 : n === BINS ? 1 : shareBelow(low + ((high - low) * n) / BINS),
  )
  return upto.slice(1).map((share, n) => Math.max(FLOOR, share - upto[n]!))
}

/**
 * Population stability index over ten bins that both share. Where a few values lie far out, all others would be in one of
 * them: the bins then divide what lies between the quantiles that are not far out, and the two at the ends take the rest.
 */
const psi = (a: ComparedColumn, b: ComparedColumn): number | null => {
  if (a.histogram.length === 0 || b.histogram.length === 0) return null
  const low = Math.min(a.histogram[0]!.from, b.histogram[0]!.from)
  const high = Math.max(a.histogram.at(-1)!.to, b.histogram.at(-1)!.to)
  if (!(high > low)) return 0
  const [first, second] = [pointsOf(a), pointsOf(b)]
  const middle = crowded(first, second)
  const shares = ({ histogram }: ComparedColumn, points: Point[]) => {
    if (middle) return binned(middle, value => shareUpTo(points, value))
    const all = histogram.reduce((sum, { count }) => sum + count, 0)
    return binned([low, high], value => below(histogram, value) / all)
  }
  return stability(shares(a, first), shares(b, second))
}

/** Half the sum of differences of the shares: of the frequent values each, of all others together. */
const totalVariation = (a: ComparedColumn, b: ComparedColumn, rows: [number, number]): number | null => {
  const share = (column: ComparedColumn, all: number) => {
    const { frequentRows = 0 } = column
    const of = frequentRows > 0 && frequentRows < all ? frequentRows : knownOf(column, all)
    return new Map(column.frequent.map(({ value, count }) => [value, Math.min(1, count / Math.max(1, of))]))
  }
  const [p, q] = [share(a, rows[0]), share(b, rows[1])]
  if (p.size === 0 || q.size === 0) return null
  // A value that is frequent on one side and merely rarer on the other is not known to be absent there.
  const floor = (of: ComparedColumn, shares: ReadonlyMap<string, number>) =>
    of.distinct > shares.size ? Math.min(...shares.values()) : 0
  const values = new Set([...p.keys(), ...q.keys()])
  let sum = 0
  let [restP, restQ] = [1, 1]
  for (const value of values) {
    const [x, y] = [p.get(value), q.get(value)]
    const first = x ?? Math.min(y!, floor(a, p))
    const second = y ?? Math.min(x!, floor(b, q))
    sum += Math.abs(first - second)
    restP -= first
    restQ -= second
  }
  return round(Math.min(1, (sum + Math.abs(Math.max(0, restP) - Math.max(0, restQ))) / 2))
}

/** Cohen's h of two shares. */
const cohenH = (first: number, second: number): number =>
  round(2 * Math.asin(Math.sqrt(second)) - 2 * Math.asin(Math.sqrt(first)))

const missingShare = (column: ComparedColumn, rows: number) =>
  rows === 0 ? 0 : Math.min(1, (column.missing + column.unreadable) / rows)

const compareColumn = (a: ComparedColumn, b: ComparedColumn, rows: [number, number]): ColumnComparison => {
  const known: [number, number] = [knownOf(a, rows[0]), knownOf(b, rows[1])]
  const enough = Math.min(...known) >= LEAST_VALUES
  const numeric = a.mean !== null && b.mean !== null
  const missingEffect =
    Math.min(...rows) >= LEAST_VALUES ? cohenH(missingShare(a, rows[0]), missingShare(b, rows[1])) : 0
  const effects: ColumnComparison['effects'] = {
    'cohen-d': enough && numeric ? cohenD(a, b) : null,
    psi: enough && numeric ? psi(a, b) : null,
    'total-variation': enough && !numeric ? totalVariation(a, b, rows) : null,
    'cohen-h': missingEffect,
  }
  const order = numeric ? (['cohen-d', 'psi', 'cohen-h'] as const) : (['total-variation', 'cohen-h'] as const)
  let measure: EffectMeasure = order[0]
  for (const each of order)
    if (grade(each, effects[each] ?? 0) > grade(measure, effects[measure] ?? 0)) measure = each
  const effect = effects[measure] ?? 0
  return {
    name: a.name,
    measure,
    effect,
    size: SIZES[grade(measure, effect)]!,
    effects,
    missingEffect,
    types: [a.type, b.type],
    known,
  }
}

/**
 * Two data sets held against each other by their profiles: two versions, two machines, training and today. The columns
 * that differ most come first.
 */
export const compareProfiles = (a: Compared, b: Compared): Comparison => {
  const second = new Map(b.columns.map(column => [column.name, column]))
  const rows: [number, number] = [a.rows, b.rows]
  const columns = a.columns.flatMap(column => {
    const other = second.get(column.name)
    return other ? [compareColumn(column, other, rows)] : []
  })
  const first = new Set(a.columns.map(({ name }) => name))
  return {
    columns: columns.toSorted(
      (x, y) => SIZES.indexOf(y.size) - SIZES.indexOf(x.size) || Math.abs(y.effect) - Math.abs(x.effect),
    ),
    onlyInFirst: a.columns.filter(({ name }) => !second.has(name)).map(({ name }) => name),
    onlyInSecond: b.columns.filter(({ name }) => !first.has(name)).map(({ name }) => name),
    rows,
  }
}
