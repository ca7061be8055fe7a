import { alignedStarts, ruledStarts } from './aligned-starts.ts'
import { cellKind } from './cell-kind.ts'
import type { Decision } from './detection.ts'
import { isRule } from './rule-line.ts'
import { alignedFields, alignedRecords, recordsOf, spacedRecords, type TextRecord } from './split-records.ts'

/** How the lines of a text fall apart into cells. `spaces` stands for runs of them, or for the columns that begin at `starts`. */
export type Cut = {
  delimiter: string
  quote: '"' | "'" | ''
  /** What stands before a quote that is none; a quote again where left out. */
  escaping?: '\\'
  starts?: readonly number[]
  /** A bar begins and ends each line: `| a | b |`. */
  framed?: true
}
export const SPACES = 'spaces'

const CANDIDATES = [';', '\t', ',', '|', ':'] as const
const MOST = 400

const unframed = (record: TextRecord): TextRecord =>
  record.fields.length > 2 ? { ...record, fields: record.fields.slice(1, -1) } : record

export const cut = (text: string, by: Cut, most = MOST): TextRecord[] => {
  const { delimiter, quote, escaping, starts, framed } = by
  if (delimiter === SPACES) return starts ? alignedRecords(text, starts, most) : spacedRecords(text, most)
  const records = recordsOf(text, delimiter, quote, most, escaping)
  return framed ? records.map(unframed) : records
}

/** The number of cells that most records have; of equally frequent ones the first. */
export const usualWidth = (records: readonly TextRecord[]): number => {
  const counts = new Map<number, number>()
  for (const { fields } of records) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1)
  let best = 1
  let most = 0
  for (const [width, count] of counts) {
    if (count > most) {
      best = width
      most = count
    }
  }
  return best
}

/** `0,25` below one another under a single name: a decimal comma parts these, and no delimiter. */
const isDecimalComma = (records: readonly TextRecord[]): boolean => {
  const pairs = records.filter(({ fields }) => fields.length === 2)
  const whole = (cell: string) => /^\s*[+-]?\d+\s*$/.test(cell)
  return (
    records[0]?.fields.length === 1 &&
    pairs.every(({ fields }) => whole(fields[0]!) && /^\d+\s*$/.test(fields[1]!))
  )
}

/**
 * How well a cut fits: most records have the same number of cells, and the cells read as something. Without the second, a
 * decimal comma would be as good a delimiter as the semicolon.
 */
const score = (all: readonly TextRecord[]): number => {
  const records = all.filter(({ fields }) => fields.length > 1 || !isRule(fields[0]!))
  const width = usualWidth(records)
  if (width < 2 || records.length === 0) return 0
  const alike = records.filter(({ fields }) => fields.length === width)
  const share = alike.length / records.length
  let known = 0
  let typed = 0
  let torn = 0
  for (const { fields } of alike.slice(-150))
    for (const cell of fields) {
      const kind = cellKind(cell)
      if (kind === 'empty') continue
      known++
      // `0⇥N` may read as nought newtons, and is two cells all the same.
      if (/[;\t|]/.test(cell.trim()) || (kind === 'text' && /\S {2,}\S/.test(cell))) torn++
      else if (kind !== 'text') typed++
    }
  const fit = known === 0 ? 0.3 : 0.3 + (0.7 * typed) / known - (0.6 * torn) / known
  return share ** 2 * fit * Math.log2(width + 1)
}

const quoteOf = (text: string): Cut['quote'] => {
  const single = text.match(/(?:^|[;,\t|])'[^'\r\n]*'(?=[;,\t|\r\n]|$)/gm)?.length ?? 0
  const double = text.match(/(?:^|[;,\t|])\s*"/gm)?.length ?? 0
  return double === 0 && single >= 3 ? "'" : '"'
}

/** Some programs write `\"` for a quote in a quoted text, where RFC 4180 doubles it. */
const escapeOf = (text: string, quote: Cut['quote']): { escaping?: '\\' } =>
  quote === '"' && /[^\\"\r\n]\\"[^;,\t|\r\n]/.test(text) && !/[^;,\t|\r\n]""/.test(text)
    ? { escaping: '\\' }
    : {}

/** Excel's own first line says it. */
const said = (text: string): string | undefined => /^sep=(.)\r?\n/i.exec(text)?.[1]

/** Text in columns whose header has not as many words as the rows below it: the columns part it, and not the spaces. */
const startsOf = (text: string): { starts?: readonly number[] } => {
  const records = spacedRecords(text, MOST)
  const width = usualWidth(records.slice(Math.floor(records.length / 4)))
  const first = records.findIndex(({ fields }) => fields.length === width)
  const header = records[first - 1]
  if (!header || header.fields.length === width) return {}
  const lines = text.split(/\r\n|\n|\r/).slice(header.line)
  const starts = alignedStarts(lines.join('\n'))
  if (starts === null) return {}
  const names = alignedFields(lines[0]!, starts)
  return names.length === starts.length && names.every(name => name !== '') ? { starts } : {}
}

/** The delimiter and quote of a text, of its head. */
export const detectCut = (
  text: string,
  given: { delimiter?: string | undefined; quote?: Cut['quote'] | undefined; fixed?: boolean | undefined },
): { cut: Cut; delimiter: Decision<string>; quote: Decision<Cut['quote']> } => {
  const quote = given.quote ?? quoteOf(text)
  const quoteDecision: Decision<Cut['quote']> = {
    value: quote,
    reason: given.quote === undefined ? (text.includes(quote) ? 'quote-found' : 'quote-usual') : 'given',
    params: {},
    certainty: given.quote === undefined ? (text.includes(quote) ? 0.95 : 0.8) : 1,
    alternatives: (['"', "'", ''] as const).filter(other => other !== quote),
  }
  const escaping = escapeOf(text, quote)
  const decided = (
    delimiter: string,
    reason: string,
    params: Decision<string>['params'],
    certainty: number,
  ) => ({
    cut: {
      delimiter,
      quote,
      ...escaping,
      ...(delimiter === '|' && isFramed(text, quote) ? { framed: true as const } : {}),
    },
    delimiter: {
      value: delimiter === SPACES ? ' ' : delimiter,
      reason,
      params,
      certainty,
      alternatives: [';', ',', '\t', '|', ' '].filter(
        other => other !== (delimiter === SPACES ? ' ' : delimiter),
      ),
    },
    quote: quoteDecision,
  })
  if (given.fixed) {
    const spaced = decided(SPACES, 'given', {}, 1)
    const records = spacedRecords(text, MOST)
    const regular = records.every(({ fields }) => fields.length === records[0]!.fields.length)
    const starts = regular ? null : alignedStarts(text)
    return starts === null ? spaced : { ...spaced, cut: { ...spaced.cut, starts } }
  }
  if (given.delimiter !== undefined)
    return decided(given.delimiter === ' ' ? SPACES : given.delimiter, 'given', {}, 1)
  const line = said(text)
  if (line) return decided(line, 'delimiter-said', {}, 1)
  const ruled = ruledStarts(text)
  if (ruled !== null) {
    const aligned = decided(SPACES, 'delimiter-aligned', { columns: ruled.length }, 0.95)
    return { ...aligned, cut: { ...aligned.cut, starts: ruled } }
  }
  const lines = text.split(/\r\n|\n|\r/)
  const scored = CANDIDATES.map(delimiter => {
    const records = cut(text, { delimiter, quote, ...escaping })
    const single = delimiter === ',' && usualWidth(records) === 2 && isDecimalComma(records)
    // A colon stands in every time of day: it delimits only where nothing else does.
    return {
      delimiter: delimiter as string,
      width: usualWidth(records),
      score: single ? 0 : score(records) * (delimiter === ':' ? 0.4 : 1),
    }
  })
  const spaced = cut(text, { delimiter: SPACES, quote })
  const tabbed = spaced.filter(({ line }) => lines[line]!.includes('\t')).length > spaced.length / 2
  const numbers = spaced.slice(-50).flatMap(({ fields }) => fields)
  const typed = numbers.filter(cell => cellKind(cell) !== 'text').length
  scored.push({
    delimiter: SPACES,
    width: usualWidth(spaced),
    // Words are separated by spaces too: only a table that is nearly all figures is taken for one.
    score: !tabbed && typed >= numbers.length * 0.6 ? score(spaced) * 0.7 : 0,
  })
  const [first, second] = scored.toSorted((a, b) => b.score - a.score)
  if (!first || first.score <= 0) {
    const starts = alignedStarts(text)
    // One that would not part a single value: a comma may be the decimal sign.
    const none = [',', ';', '\t', '|'].find(delimiter => !text.includes(delimiter)) ?? ','
    if (starts === null) return decided(none, 'delimiter-none', {}, 0.6)
    const aligned = decided(SPACES, 'delimiter-aligned', { columns: starts.length }, 0.8)
    return { ...aligned, cut: { ...aligned.cut, starts } }
  }
  const certainty = Math.min(0.99, 0.5 + (0.5 * (first.score - second!.score)) / first.score)
  const found = decided(first.delimiter, 'delimiter-regular', { columns: first.width }, certainty)
  return first.delimiter === SPACES ? { ...found, cut: { ...found.cut, ...startsOf(text) } } : found
}

const isFramed = (text: string, quote: Cut['quote']): boolean => {
  const records = recordsOf(text, '|', quote, MOST).filter(({ fields }) => fields.length > 2)
  const framed = records.filter(({ fields }) => fields[0]!.trim() === '' && fields.at(-1)!.trim() === '')
  return records.length > 0 && framed.length >= records.length * 0.9
}
