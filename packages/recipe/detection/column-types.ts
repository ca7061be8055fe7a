import { MISSING_MARKERS } from './cell-kind.ts'
import type { ColumnDecision, Decimal } from './detection.ts'
import { COMPACT_DATES, READINGS, type Reading, readerOf } from './reading.ts'

/** What is known of the file beside the column, and sways where the column alone does not decide. */
export type Hints = { readonly delimiter: string | null; readonly decimal: Decimal | null }

/** The counts over a whole column that decide: `values` without missing ones and markers. */
export type ColumnCounts = {
  readonly values: number
  /** Markers that occur, by how often. */
  readonly markers: Readonly<Record<string, number>>
  /** For each proposed reading how many values read so. */
  readonly reads: readonly number[]
  /** Values such as 007 and 01234. */
  readonly leadingZeros: number
}

/** Less than this share readable, and it is another type, or none. */
const READABLE = 0.95
const MOST_PROPOSED = 4

const readers = [...READINGS, ...COMPACT_DATES].map(reading => ({ reading, reads: readerOf(reading) }))
const MARKERS: ReadonlySet<string> = new Set(MISSING_MARKERS)

const saysDate = (name: string): boolean => /dat(e|um)|tag\b|day|zeit|time|mess_/i.test(name)

/** The distinct texts of a column that say something, with how often each is there; and its missing markers. */
const tallied = (texts: readonly (string | null)[]) => {
  const counts = new Map<string, number>()
  const markers: Record<string, number> = {}
  let values = 0
  for (const value of texts) {
    const text = value?.trim() ?? ''
    if (text === '') continue
    if (MARKERS.has(text)) markers[text] = (markers[text] ?? 0) + 1
    else {
      counts.set(text, (counts.get(text) ?? 0) + 1)
      values++
    }
  }
  return { counts, markers, values }
}

const FEW = 100

/**
 * Which readings are worth counting over the whole column, by some of its texts. Values that are missing markers do not
 * count: a `-` in a column of numbers is a gap, in a column of texts a text.
 */
export const proposeReadings = (name: string, sample: readonly (string | null)[]): Reading[] => {
  const { counts, values } = tallied(sample)
  if (values === 0) return []
  const all = [...counts]
  const few = all.slice(0, FEW)
  const scored = readers.flatMap(({ reading, reads }) => {
    if (COMPACT_DATES.includes(reading) && !saysDate(name)) return []
    // A reading that the first texts do not bear is not tried on thousands.
    if (few.filter(([text]) => reads(text)).length < few.length * 0.6) return []
    let read = 0
    for (const [text, count] of all) if (reads(text)) read += count
    return read >= values * 0.8 ? [{ reading, read }] : []
  })
  return scored
    .toSorted((a, b) => b.read - a.read)
    .slice(0, MOST_PROPOSED)
    .map(({ reading }) => reading)
}

/** The counts of a column whose texts are all at hand. */
export const countReadings = (
  texts: readonly (string | null)[],
  proposed: readonly Reading[],
): ColumnCounts => {
  const { counts, markers, values } = tallied(texts)
  const among = proposed.map(reading => readerOf(reading))
  const reads = proposed.map(() => 0)
  let leadingZeros = 0
  for (const [text, count] of counts) {
    if (/^[+-]?0\d+$/.test(text)) leadingZeros += count
    for (const [at, reader] of among.entries()) if (reader(text)) reads[at]! += count
  }
  return { values, markers, reads, leadingZeros }
}

/** The decimal sign of a file: that of the columns that can be read with one sign only. */
export const votedDecimal = (
  columns: readonly { proposed: readonly Reading[]; counts: ColumnCounts }[],
): Decimal | null => {
  let comma = 0
  let point = 0
  for (const { proposed, counts } of columns) {
    const best = (decimal: Decimal) =>
      Math.max(
        0,
        ...proposed.map((reading, at) =>
          reading.as === 'number' && reading.decimal === decimal ? counts.reads[at]! : 0,
        ),
      )
    if (proposed.some(({ as }, at) => as === 'integer' && counts.reads[at] === counts.values)) continue
    if (best(',') > best('.')) comma++
    if (best('.') > best(',')) point++
  }
  if (comma === point) return null
  return comma > point ? ',' : '.'
}

/** How the texts of a column stand to each other where a date can be read in two ways. */
const dayFirstEvidence = (sample: readonly (string | null)[]): 'day-first' | 'month-first' | null => {
  const firsts = new Set<number>()
  const seconds = new Set<number>()
  for (const value of sample) {
    const found = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}/.exec(value ?? '')
    if (!found) continue
    firsts.add(Number(found[1]))
    seconds.add(Number(found[2]))
  }
  // 01/03, 01/04, 01/05: the first of each month, rather than each day of one January.
  if (firsts.size === 1 && seconds.size > 2) return 'day-first'
  if (seconds.size === 1 && firsts.size > 2) return 'month-first'
  return null
}

type Choice = { at: number; reason: string; certainty: number }

const swap = (format: string): string =>
  format.startsWith('%d/%m') ? format.replace('%d/%m', '%m/%d') : format.replace('%m/%d', '%d/%m')

const chooseDate = (
  tied: readonly number[],
  proposed: readonly Reading[],
  sample: readonly (string | null)[],
  hints: Hints,
): Choice => {
  const ambiguous = tied.filter(at => /^%[dm]\/%[dm]/.test(proposed[at]!.format ?? ''))
  if (ambiguous.length < 2) return { at: tied[0]!, reason: 'date-one-way', certainty: 0.97 }
  const dayFirst = ambiguous.find(at => proposed[at]!.format!.startsWith('%d'))!
  const monthFirst = ambiguous.find(at => proposed[at]!.format!.startsWith('%m'))!
  const evidence = dayFirstEvidence(sample)
  if (evidence !== null)
    return { at: evidence === 'day-first' ? dayFirst : monthFirst, reason: 'date-even-steps', certainty: 0.9 }
  const german = hints.delimiter === ';' || hints.decimal === ','
  return german
    ? { at: dayFirst, reason: 'date-german-file', certainty: 0.8 }
    : { at: monthFirst, reason: 'date-undecided', certainty: 0.55 }
}

const chooseNumber = (
  tied: readonly number[],
  proposed: readonly Reading[],
  sample: readonly (string | null)[],
  { decimal, delimiter }: Hints,
): Choice => {
  const first = tied[0]!
  const same = (at: number) => proposed[at]!.decimal === proposed[first]!.decimal
  if (proposed[first]!.as === 'integer' || tied.every(same))
    return { at: first, reason: 'number-one-way', certainty: 0.98 }
  // 1.234 is one thing in Berlin and another in London: the other columns say which, else how the groups look.
  const voted = decimal ?? (delimiter === ';' ? ',' : null)
  const texts = sample.flatMap(value => (value?.trim() ? [value.trim()] : []))
  const grouped = (mark: string) =>
    texts.length > 0 && texts.every(text => new RegExp(`^[+-]?\\d{1,3}(\\${mark}\\d{3})*$`).test(text))
  if (voted !== null) {
    const fits = tied.find(at => proposed[at]!.decimal === voted)
    if (fits !== undefined)
      return {
        at: fits,
        reason: decimal === null ? 'number-german-file' : 'number-like-others',
        certainty: 0.85,
      }
  }
  const thousands = tied.find(at => proposed[at]!.thousands !== '' && grouped(proposed[at]!.thousands))
  return thousands === undefined
    ? { at: first, reason: 'number-undecided', certainty: 0.6 }
    : { at: thousands, reason: 'number-groups-of-three', certainty: 0.7 }
}

/** Decides what the texts of a column mean, by the counts over all of them. */
export const decideColumn = (
  {
    name,
    unit,
    proposed,
    sample,
  }: { name: string; unit: string | null; proposed: readonly Reading[]; sample: readonly (string | null)[] },
  counts: ColumnCounts,
  hints: Hints,
): ColumnDecision => {
  const { values, reads } = counts
  const asText = (reason: string, certainty: number): ColumnDecision => ({
    name,
    unit,
    as: 'text',
    decimal: '.',
    thousands: '',
    format: null,
    missing: [],
    true: [],
    false: [],
    unreadable: 0,
    reason,
    params: {},
    certainty,
    alternatives: alternativesOf(proposed, -1),
  })
  if (values === 0) return asText('column-empty', 0.5)
  const most = Math.max(0, ...reads)
  if (most < values * READABLE)
    return asText(most > values * 0.5 ? 'column-mixed' : 'column-words', most > values * 0.5 ? 0.7 : 0.95)
  let tied = proposed.map((_, at) => at).filter(at => reads[at] === most)
  const integer = tied.find(at => proposed[at]!.as === 'integer')
  if (integer !== undefined) tied = [integer, ...tied.filter(at => at !== integer)]
  const kind = proposed[tied[0]!]!.as
  if (kind === 'boolean' && most < values) return asText('column-words', 0.8)
  const isNumber = kind === 'integer' || kind === 'number'
  if (isNumber && counts.leadingZeros > 0) return asText('leading-zeros', 0.85)
  const choice: Choice = isNumber
    ? chooseNumber(
        tied.filter(at => ['integer', 'number'].includes(proposed[at]!.as)),
        proposed,
        sample,
        hints,
      )
    : kind === 'boolean'
      ? { at: tied[0]!, reason: 'boolean-words', certainty: 0.95 }
      : chooseDate(tied, proposed, sample, hints)
  const chosen = proposed[choice.at]!
  const unreadable = values - reads[choice.at]!
  return {
    name,
    unit,
    as: chosen.as,
    decimal: chosen.decimal,
    thousands: chosen.thousands,
    format: chosen.format,
    missing: Object.keys(counts.markers),
    true: chosen.yes === undefined ? [] : [chosen.yes],
    false: chosen.no === undefined ? [] : [chosen.no],
    unreadable,
    reason: choice.reason,
    params: {
      values,
      unreadable,
      ...(chosen.format === null ? {} : { format: chosen.format, other: swap(chosen.format) }),
    },
    certainty: choice.certainty * (values < 3 ? 0.8 : 1) * (unreadable > 0 ? 0.95 : 1),
    alternatives: alternativesOf(proposed, choice.at),
  }
}

const alternativesOf = (proposed: readonly Reading[], but: number): ColumnDecision['alternatives'] => [
  ...proposed.flatMap(({ as, format, decimal, thousands }, at) =>
    at === but
      ? []
      : [{ as, ...(format === null ? {} : { format }), ...(as === 'number' ? { decimal, thousands } : {}) }],
  ),
  ...(but < 0 ? [] : [{ as: 'text' as const }]),
]
