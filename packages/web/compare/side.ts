import type { ComparedSide, DataSetInfo } from '@leinwand/contract'

/**
 * What a person has chosen on one side: a data set or what a source has sent live, and of a data set perhaps the rows in
 * which a column says a value, or says anything but what it says on the other side.
 */
export type Side =
  | { kind: 'live'; source: string }
  | { kind: 'set'; dataSet: string; column?: string; value?: string; rest?: boolean }

export type Pair = readonly [Side, Side]

/** A side alone does not know what its rest is the rest of. */
const restOf = (side: Side, other: Side): string | undefined =>
  side.kind === 'set' &&
  other.kind === 'set' &&
  other.dataSet === side.dataSet &&
  other.column === side.column &&
  !other.rest
    ? other.value
    : undefined

/** What the rest of a side may be the rest of: a value that the other side has of the same column. */
export const restFor = ([first, second]: Pair, place: 0 | 1): string | undefined =>
  place === 0 ? restOf(first, second) : restOf(second, first)

/** A side as it is asked of the server; undefined as long as the value of a column is not chosen. */
export const asked = (pair: Pair, place: 0 | 1): ComparedSide | undefined => {
  const side = pair[place]
  if (side.kind === 'live') return { live: side.source }
  const { dataSet, column, value, rest } = side
  if (column === undefined) return { dataSet }
  const said = rest ? restFor(pair, place) : value
  return said === undefined ? undefined : { dataSet, part: { column, value: said, rest: rest ?? false } }
}

export const isSame = (a: ComparedSide, b: ComparedSide): boolean => JSON.stringify(a) === JSON.stringify(b)

const whole = ({ id }: DataSetInfo): Side => ({ kind: 'set', dataSet: id })

/** The two newest versions of a source that has two. */
export const twoVersions = (sets: readonly DataSetInfo[]): Pair | null => {
  for (const [place, now] of sets.entries()) {
    const before = sets.slice(place + 1).find(({ source }) => source === now.source)
    if (before) return [whole(before), whole(now)]
  }
  return null
}

/** At first two versions of a source; where no source has two, two data sets; where there is but one, that on both sides. */
export const firstPair = (sets: readonly DataSetInfo[]): Pair | null => {
  const [newest, other] = sets
  if (newest === undefined) return null
  return twoVersions(sets) ?? [whole(other ?? newest), whole(newest)]
}

const columnOf = (side: Side): string | undefined => (side.kind === 'set' ? side.column : undefined)

/** Whoever takes a value of a column on one side means, of the same data set, the rest on the other. */
const against = (side: Side, before: Side, other: Side): Side => {
  const column = columnOf(side)
  if (column === undefined || column === columnOf(before)) return other
  if (side.kind === 'live' || other.kind === 'live' || other.dataSet !== side.dataSet) return other
  const isFree = other.column === undefined || other.column === columnOf(before)
  return isFree ? { kind: 'set', dataSet: side.dataSet, column, rest: true } : other
}

/** The pair once a person has chosen another side. */
export const withSide = ([first, second]: Pair, place: 0 | 1, side: Side): Pair =>
  place === 0 ? [side, against(side, first, second)] : [against(side, second, first), side]
