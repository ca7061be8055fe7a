import type { DuckDBConnection } from '@duckdb/node-api'
import { textPattern } from '@leinwand/flow/profile'
import { joined, sql } from '@leinwand/recipe'
import { chunked } from './chunked.ts'
import type { Sample } from './sample.ts'
import type { Place } from './typed-table.ts'

const ROWS = 5000
const SHOWN = 8
const NUMBER = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)([eE][+-]?\d+)?$/
const TIME = /^(\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./](\d{4}|\d\d)(?!\d))([T ]\d|\s*$)/
/** Less than this is a slip, not a type. */
const MIXED = 0.05

export type Texts = {
  patterns: { pattern: string; count: number }[]
  patternRows: number
  /** Share of values that read as a number or a time, where these and others, or decimal signs, are mixed; otherwise null. */
  mixed: number | null
}

const mixedShare = (texts: readonly string[]): number | null => {
  const numbers = texts.filter(text => NUMBER.test(text))
  const times = texts.filter(text => TIME.test(text)).length
  const enough = (...counts: number[]) => Math.min(...counts) >= MIXED * texts.length
  const signed = (sign: string) => numbers.filter(text => text.includes(sign)).length
  const others = texts.length - numbers.length - times
  const share = (numbers.length + times) / texts.length
  if (enough(numbers.length + times, others)) return share
  return enough(numbers.length, times) || enough(signed('.'), signed(',')) ? share : null
}

const tally = (texts: readonly string[]): Texts => {
  const counts = new Map<string, number>()
  for (const text of texts) {
    const pattern = textPattern(text)
    counts.set(pattern, (counts.get(pattern) ?? 0) + 1)
  }
  const patterns = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, SHOWN)
  return {
    patterns: patterns.map(([pattern, count]) => ({ pattern, count })),
    patternRows: texts.length,
    mixed: texts.length === 0 ? null : mixedShare(texts),
  }
}

/** The shapes of the values of text columns, by name, in a sample of the rows. */
export const patternsOf = async (
  connection: DuckDBConnection,
  sample: Sample,
  places: readonly Place[],
  signal?: AbortSignal,
): Promise<Map<string, Texts>> => {
  const found = new Map<string, Texts>()
  for (const some of chunked(places, 50)) {
    signal?.throwIfAborted()
    const values = joined(
      some.map(({ value }) => value),
      ', ',
    )
    const query = sql`SELECT ${values} FROM ${sample.relation} ORDER BY hash(_row) LIMIT `
    const reader = await connection.runAndReadAll(`${query.text}${ROWS}`)
    for (const [at, column] of reader.getColumns().entries())
      found.set(some[at]!.name, tally((column as (string | null)[]).filter(text => text !== null)))
  }
  return found
}
