import type { ColumnCounts, Reading } from '@leinwand/recipe'
import type { Likely } from './likely-readings.ts'

/** What is known of all cells of a column before the database is asked: how many say something, and which read how. */
export type SeenColumn = {
  values: number
  reads: readonly { reading: Reading; count: number }[]
}

const same = (one: Reading, other: Reading): boolean =>
  one.as === other.as &&
  one.decimal === other.decimal &&
  one.thousands === other.thousands &&
  one.format === other.format &&
  one.yes === other.yes &&
  one.no === other.no &&
  one.affixes === undefined &&
  other.affixes === undefined

/** Values that are all read with one decimal sign have no other sign in them, and some have it: they are no whole numbers. */
const signsOf = (seen: SeenColumn) => {
  const allRead = (decimal: string): boolean =>
    seen.reads.some(
      ({ reading: { as, decimal: sign, thousands }, count }) =>
        as === 'number' && sign === decimal && thousands === '' && count === seen.values,
    )
  if (allRead('.') === allRead(',')) return null
  return allRead('.') ? { points: seen.values, commas: 0 } : { points: 0, commas: seen.values }
}

/** The counts of a column for its likely readings, or null where what was seen does not tell them. */
export const countsSeen = (
  seen: SeenColumn | null | undefined,
  { counted }: Likely,
  proposed: readonly Reading[],
  { rows, grouped }: { rows: number; grouped: boolean },
): ColumnCounts | null => {
  if (!seen || seen.values === 0) return null
  const reads = counted.map(at => seen.reads.find(({ reading }) => same(reading, proposed[at]!))?.count)
  const isWhole = counted.some(at => proposed[at]!.as === 'integer')
  const signs = grouped && !isWhole ? signsOf(seen) : {}
  if (signs === null || reads.includes(undefined)) return null
  const blanks = rows - seen.values
  return {
    values: seen.values,
    blanks,
    markers: {},
    reads: reads as number[],
    leadingZeros: 0,
    fillers: [],
    ...signs,
  }
}
