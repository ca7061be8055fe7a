import type { RejectedRow } from '@leinwand/flow/data-set'
import type { Failure } from '../outcome.ts'

const SHOWN = 5
const LONGEST = 80

const CODE: Readonly<Record<RejectedRow['reason'], string>> = {
  'too-few-columns': 'row-columns',
  'too-many-columns': 'row-columns',
  encoding: 'row-encoding',
  quote: 'row-quote',
  nul: 'row-nul',
  other: 'row-unreadable',
}

const shortened = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text.trim()

/** What could not be read of a file: the first rows, each with its place and why, and how many more there are. */
export const setAside = (file: string, rejected: readonly RejectedRow[], count: number): Failure[] => {
  const shown = rejected.slice(0, SHOWN).map(
    ({ line, reason, text, expected = 0, found = 0 }): Failure => ({
      code: CODE[reason],
      params: { file, line, text: shortened(text), expected, found },
    }),
  )
  const more = count - shown.length
  return more > 0 ? [...shown, { code: 'rows-more', params: { file, more } }] : shown
}
