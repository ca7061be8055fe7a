import { type ColumnCounts, countReadings, isCompact, type Reading } from '@leinwand/recipe'

/** Readings by their place among those proposed: which are counted first, and which then need no counting. */
export type Likely = {
  readonly counted: readonly number[]
  /** What such a reading is implied by: 12.5 without marks of thousands is 12.5 with them, too. */
  readonly implied: ReadonlyMap<number, number>
}

const widerOf = (proposed: readonly Reading[], bearing: readonly number[]): Map<number, number> => {
  const implied = new Map<number, number>()
  for (const at of bearing) {
    const { as, decimal, thousands, affixes } = proposed[at]!
    if (as !== 'number' || thousands === '') continue
    const narrower = bearing.find(other => {
      const { as: kind, ...reading } = proposed[other]!
      return (
        kind === 'number' &&
        reading.decimal === decimal &&
        reading.thousands === '' &&
        reading.affixes === affixes
      )
    })
    if (narrower !== undefined) implied.set(at, narrower)
  }
  return implied
}

/**
 * The readings that bear a whole sample, each by its narrowest; null where none does. Where one of them then bears the
 * whole column, no reading that the sample has refuted can be as good, and a whole number beats all but days in figures:
 * neither needs to be counted.
 */
export const likelyReadings = (
  sample: readonly (string | null)[],
  proposed: readonly Reading[],
): Likely | null => {
  const { reads, values } = countReadings(sample, proposed)
  const bearing = proposed.flatMap((_, at) => (reads[at] === values ? [at] : []))
  if (bearing.length === 0 || values === 0) return null
  const integer = bearing.find(at => proposed[at]!.as === 'integer')
  if (integer !== undefined)
    return {
      counted: bearing.filter(at => at === integer || isCompact(proposed[at]!)),
      implied: new Map(),
    }
  const implied = widerOf(proposed, bearing)
  return { counted: bearing.filter(at => !implied.has(at)), implied }
}

/** The counts of all proposed readings as far as a decision needs them, or null where the likely ones do not settle it. */
export const settledBy = (
  { counted, implied }: Likely,
  proposed: readonly Reading[],
  counts: ColumnCounts,
): ColumnCounts | null => {
  const { values } = counts
  const bears = (at: number): boolean => counts.reads[counted.indexOf(at)] === values
  const integer = counted.find(at => proposed[at]!.as === 'integer')
  const settled =
    integer === undefined ? counted.some(bears) && [...implied.values()].every(bears) : bears(integer)
  if (values === 0 || !settled) return null
  const reads = proposed.map((_, at) =>
    implied.has(at) ? values : counted.includes(at) ? counts.reads[counted.indexOf(at)]! : 0,
  )
  return { ...counts, reads }
}
