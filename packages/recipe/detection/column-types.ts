import type { ColumnDecision, Decimal } from './detection.ts'
import { type ColumnCounts, isCompact, saysDate } from './propose-readings.ts'
import type { Reading } from './reading.ts'

/** What is known of the file beside the column, and sways where the column alone does not decide. */
export type Hints = {
  readonly delimiter: string | null
  readonly decimal: Decimal | null
  /** Whether a cell that nobody filled is one that says no beside a cross, rather than a key that a record lacks. */
  readonly blanks: boolean
}

/** Less than this share readable, and it is another type, or none. */
const READABLE = 0.95

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
    const found = /(?:^|\s)(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}/.exec(value ?? '')
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

const DAY_FIRST = /%d([/-])%m\1/
const MONTH_FIRST = /%m([/-])%d\1/

const swap = (format: string): string =>
  DAY_FIRST.test(format) ? format.replace(DAY_FIRST, '%m$1%d$1') : format.replace(MONTH_FIRST, '%d$1%m$1')

const chooseDate = (
  tied: readonly number[],
  proposed: readonly Reading[],
  sample: readonly (string | null)[],
  hints: Hints,
): Choice => {
  const dayFirst = tied.find(at => DAY_FIRST.test(proposed[at]!.format ?? ''))
  const monthFirst = tied.find(at => MONTH_FIRST.test(proposed[at]!.format ?? ''))
  if (dayFirst === undefined || monthFirst === undefined)
    return { at: tied[0]!, reason: 'date-one-way', certainty: 0.97 }
  const evidence = dayFirstEvidence(sample)
  if (evidence !== null)
    return { at: evidence === 'day-first' ? dayFirst : monthFirst, reason: 'date-even-steps', certainty: 0.9 }
  // With hyphens hardly anybody writes the month first.
  const hyphens = proposed[dayFirst]!.format!.includes('%d-')
  const german = hints.delimiter === ';' || hints.decimal === ',' || hyphens
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
  const byFile = delimiter === ';' ? ',' : delimiter === ',' ? '.' : null
  const voted = decimal ?? byFile
  const texts = sample.flatMap(value => (value?.trim() ? [value.trim()] : []))
  // Of whole numbers some are below a thousand or above a million; three places behind a point are always there.
  const grouped = (mark: string) =>
    texts.every(text => new RegExp(`^[+-]?\\d{1,3}(\\${mark}\\d{3})*$`).test(text)) &&
    texts.some(text => text.split(mark).length !== 2)
  if (voted !== null) {
    const fits = tied.find(at => proposed[at]!.decimal === voted)
    if (fits !== undefined)
      return {
        at: fits,
        reason:
          decimal !== null
            ? 'number-like-others'
            : voted === ','
              ? 'number-german-file'
              : 'number-comma-file',
        certainty: 0.85,
      }
  }
  const thousands = tied.find(at => proposed[at]!.thousands !== '' && grouped(proposed[at]!.thousands))
  return thousands === undefined
    ? { at: first, reason: 'number-undecided', certainty: 0.6 }
    : { at: thousands, reason: 'number-groups-of-three', certainty: 0.7 }
}

/** A cross where something holds, and nothing where it does not: the rest of a column that has no other value. */
const crossed = (counts: ColumnCounts): string[] => {
  const marks = Object.keys(counts.markers)
  return counts.values === 0 &&
    counts.blanks > 0 &&
    marks.length > 0 &&
    marks.every(mark => /^x$/i.test(mark))
    ? marks
    : []
}

/** Thousands without a decimal sign in any value are whole numbers. */
const isWhole = ({ decimal, thousands }: Reading, { points, commas }: ColumnCounts): boolean =>
  thousands !== '' && (decimal === '.' ? points : commas) === 0

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
  const crosses = hints.blanks ? crossed(counts) : []
  if (crosses.length > 0)
    return {
      ...asText('boolean-cross', 0.8),
      as: 'boolean',
      true: crosses,
      false: [''],
      alternatives: [{ as: 'text' }],
    }
  if (values === 0) return asText('column-empty', 0.5)
  const most = Math.max(0, ...reads)
  if (most < values * READABLE)
    return asText(most > values * 0.5 ? 'column-mixed' : 'column-words', most > values * 0.5 ? 0.7 : 0.95)
  const tied = proposed.map((_, at) => at).filter(at => reads[at] === most)
  const compact = tied.find(at => isCompact(proposed[at]!))
  const integer = tied.find(at => proposed[at]!.as === 'integer')
  const kind = proposed[compact ?? integer ?? tied[0]!]!.as
  if (kind === 'boolean' && most < values) return asText('column-words', 0.8)
  const isNumber = kind === 'integer' || kind === 'number'
  if (isNumber && counts.leadingZeros > 0) return asText('leading-zeros', 0.85)
  const choice: Choice = isNumber
    ? chooseNumber(
        [
          ...(integer === undefined ? [] : [integer]),
          ...tied.filter(at => at !== integer && ['integer', 'number'].includes(proposed[at]!.as)),
        ],
        proposed,
        sample,
        hints,
      )
    : kind === 'boolean'
      ? { at: tied[0]!, reason: 'boolean-words', certainty: 0.95 }
      : compact === undefined
        ? chooseDate(tied, proposed, sample, hints)
        : { at: compact, reason: 'date-compact', certainty: saysDate(name) ? 0.95 : 0.8 }
  const chosen = proposed[choice.at]!
  const unreadable = values - reads[choice.at]!
  const { affixes } = chosen
  const whole = chosen.as === 'number' && isWhole(chosen, counts)
  return {
    name,
    unit: unit ?? chosen.unit ?? null,
    as: whole ? 'integer' : chosen.as,
    decimal: chosen.decimal,
    thousands: chosen.thousands,
    format: chosen.format,
    ...(affixes === undefined ? {} : { affixes: [...affixes] }),
    missing: [...Object.keys(counts.markers), ...(isNumber ? counts.fillers : [])],
    true: chosen.yes === undefined ? [] : [chosen.yes],
    false: chosen.no === undefined ? [] : [chosen.no],
    unreadable,
    reason: affixes === undefined ? choice.reason : 'number-affixes',
    params: {
      values,
      unreadable,
      ...(chosen.format === null ? {} : { format: chosen.format, other: swap(chosen.format) }),
      ...(affixes === undefined ? {} : { affixes: affixes.join(' ') }),
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
