import { affixesOf } from './affixes.ts'
import { MISSING_MARKERS } from './cell-kind.ts'
import { COMPACT_TIMES, NUMBERS, READINGS, type Reading, readerOf, timeReading } from './reading.ts'
import { timeFormatsOf } from './time-formats.ts'

/** The counts over a whole column that decide: `values` without missing ones and markers. */
export type ColumnCounts = {
  readonly values: number
  /** Cells without a text. */
  readonly blanks: number
  /** Markers that occur, by how often. */
  readonly markers: Readonly<Record<string, number>>
  /** For each proposed reading how many values read so. */
  readonly reads: readonly number[]
  /** Values such as 007 and 01234. */
  readonly leadingZeros: number
  /** Values with a point, and with a comma in them; left out where it was not counted. */
  readonly points?: number
  readonly commas?: number
  /** Texts such as −999 that no measured value is near to: they say that there is none. */
  readonly fillers: readonly string[]
}

const MOST_PROPOSED = 4

const readers = READINGS.map(reading => ({ reading, reads: readerOf(reading) }))
const compactReaders = COMPACT_TIMES.map(reading => ({ reading, reads: readerOf(reading) }))
const MARKERS: ReadonlySet<string> = new Set(MISSING_MARKERS)

/** Whether a column is named as one of times. */
export const saysDate = (name: string): boolean =>
  /dat(e|um)|tag\b|day|zeit|time|mess_|monat|month|epoch|unix|stamp|\bts\b|periode?\b/i.test(name)

/** The distinct texts of a column that say something, with how often each is there; and its missing markers. */
const tallied = (texts: readonly (string | null)[]) => {
  const counts = new Map<string, number>()
  const markers: Record<string, number> = {}
  let values = 0
  let blanks = 0
  for (const value of texts) {
    const text = value?.trim() ?? ''
    if (text === '') blanks++
    else if (MARKERS.has(text)) markers[text] = (markers[text] ?? 0) + 1
    else {
      counts.set(text, (counts.get(text) ?? 0) + 1)
      values++
    }
  }
  return { counts, markers, values, blanks }
}

/** Nines that devices and weather services write for what was not measured. */
const FILLER = /^-9{3,5}(?:[.,]0+)?$/
/** As far below nought as that: then −999 may be a value. */
const FAR_BELOW = /^-\d{3}/

export const isFiller = (text: string): boolean => FILLER.test(text)

const fillersOf = (texts: Iterable<string>): string[] => {
  const found: string[] = []
  for (const text of texts) {
    if (!FAR_BELOW.test(text)) continue
    if (!FILLER.test(text)) return []
    found.push(text)
  }
  return found
}

const FEW = 100
const MANY = 5000
/** So many different figures that are all days of these years are days. */
const DAYS = 5
const isRecent = (text: string): boolean => /^(?:19[89]|20[0-4])\d/.test(text)

type Tried = readonly { reading: Reading; reads: (text: string) => boolean }[]

/** The compact times that are worth trying: by the name of the column, or because all its figures are recent days. */
const compactOf = (name: string, all: readonly string[]): Tried => {
  if (saysDate(name)) return compactReaders
  const [days, seconds] = compactReaders
  return [days!, seconds!].filter(({ reads }) => {
    const enough = all.length >= DAYS && all.every(text => isRecent(text))
    return enough && all.every(text => reads(text))
  })
}

/** Formats of times that some of the texts suggest. */
const suggestedTimes = (few: readonly string[]): Tried => {
  const formats = new Set(few.flatMap(text => (text.length < 40 ? timeFormatsOf(text) : [])))
  return [...formats].map(timeReading).map(reading => ({ reading, reads: readerOf(reading) }))
}

const withAffixes = (texts: readonly string[]): Tried => {
  const around = affixesOf(texts)
  if (around === null) return []
  return NUMBERS.map(reading => ({ ...reading, ...around })).map(reading => ({
    reading,
    reads: readerOf(reading),
  }))
}

/** Of one letter each, one alone says nothing: `t` is a unit, `n` a direction, `y` an axis. */
const bothSeen = ({ yes, no }: Reading, texts: readonly string[]): boolean => {
  if (yes === undefined || no === undefined || yes.length > 1) return true
  const seen = new Set(texts.map(text => text.toLowerCase()))
  return seen.has(yes) && seen.has(no)
}

/**
 * Which readings are worth counting over the whole column, by some of its texts. Values that are missing markers do not
 * count: a `-` in a column of numbers is a gap, in a column of texts a text.
 */
export const proposeReadings = (name: string, sample: readonly (string | null)[]): Reading[] => {
  const { counts, values } = tallied(sample)
  if (values === 0) return []
  const all = [...counts]
  const texts = all.map(([text]) => text)
  const few = texts.slice(0, FEW)
  const scoredOf = (tried: Tried) =>
    tried.flatMap(({ reading, reads }) => {
      if (!bothSeen(reading, few)) return []
      // A reading that the first texts do not bear is not tried on thousands.
      if (few.filter(text => reads(text)).length < few.length * 0.6) return []
      let read = 0
      for (const [text, count] of all) if (reads(text)) read += count
      return read >= values * 0.8 ? [{ reading, read }] : []
    })
  const plain = scoredOf([...readers, ...compactOf(name, texts)])
  const isPlain = plain.some(({ read }) => read === values)
  const found = isPlain
    ? plain
    : [...plain, ...scoredOf([...suggestedTimes(few), ...withAffixes(texts.slice(0, MANY))])]
  const byReads = found.toSorted((a, b) => b.read - a.read).map(({ reading }) => reading)
  const times = byReads.filter(reading => isCompact(reading))
  return [...times, ...byReads.filter(reading => !isCompact(reading))].slice(0, MOST_PROPOSED)
}

/** Whether a reading is of figures that mean a time. */
export const isCompact = ({ format }: Reading): boolean =>
  COMPACT_TIMES.some(compact => compact.format === format && format !== null)

/** The counts of a column whose texts are all at hand. */
export const countReadings = (
  texts: readonly (string | null)[],
  proposed: readonly Reading[],
): ColumnCounts => {
  const { counts, markers, values, blanks } = tallied(texts)
  const among = proposed.map(reading => readerOf(reading))
  const reads = proposed.map(() => 0)
  let [leadingZeros, points, commas] = [0, 0, 0]
  for (const [text, count] of counts) {
    if (/^[+-]?0\d+$/.test(text)) leadingZeros += count
    if (text.includes('.')) points += count
    if (text.includes(',')) commas += count
    for (const [at, reader] of among.entries()) if (reader(text)) reads[at]! += count
  }
  return { values, blanks, markers, reads, leadingZeros, points, commas, fillers: fillersOf(counts.keys()) }
}
