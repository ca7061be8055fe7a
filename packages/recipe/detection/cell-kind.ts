import { timeFormatsOf } from './time-formats.ts'

/** What a cell looks like by itself; whole columns are judged elsewhere. */
export type CellKind = 'empty' | 'marker' | 'number' | 'date' | 'text'

/** Texts that people and machines write where a value is missing. */
export const MISSING_MARKERS = [
  '-',
  '--',
  '---',
  '–',
  '—',
  '.',
  '..',
  '...',
  '…',
  '/',
  'x',
  'X',
  'n/a',
  'N/A',
  'n. a.',
  'n.a.',
  '#N/A',
  '#NV',
  'NA',
  'NaN',
  'nan',
  'null',
  'NULL',
  'None',
  'k.A.',
  'k. A.',
  'keine Angabe',
  'Bad',
  'Bad Input',
  'I/O Timeout',
  'No Data',
  'Comm Fail',
  'Over Range',
  'Under Range',
  'Overflow',
  'OVERFLOW',
  '?',
  ':',
  ': c',
  ': n',
  ': u',
  ': z',
  '----',
  '-----',
  '....',
  '<NA>',
  '\\N',
  'NaT',
  '(null)',
  'n/e',
  'n.v.',
  'n. v.',
  'n.b.',
  'n.d.',
  'N.A.',
  // What a program could not compute is no finite number.
  'inf',
  '+inf',
  '-inf',
  'Inf',
  '+Inf',
  '-Inf',
  'Infinity',
  '-Infinity',
  'NAN',
  '1.#INF',
  '-1.#INF',
  '1.#QNAN',
  '-1.#QNAN',
  '1.#IND',
  '-1.#IND',
  '#DIV/0!',
  '#WERT!',
  '#VALUE!',
  '#BEZUG!',
  '#REF!',
  '#NAME?',
  '#ZAHL!',
  '#NUM!',
  '#NULL!',
  '#N/V',
] as const

const MARKERS: ReadonlySet<string> = new Set(MISSING_MARKERS)

const NUMBER =
  /^[+\u2212-]?(?:\d+(?:[.,'’ \u00a0\u2007\u2009\u202f]\d{3})*|\d*)(?:[.,]\d*)?(?:[eE][+-]?\d+)?(?:\s?[%€$]|\s\p{L}{1,3}[²³]?)?-?$/u
const DATE =
  /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2}(?:\d{2})?)(?:[T ]\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?(?:\s?(?:Z|[AP]M|[+-]\d{2}:?\d{0,2}))?)?$/i
const CLOCK = /^\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?$/
const BASIC = /^\d{8}[T_ ]\d{4,6}Z?$/

export const isMarker = (text: string): boolean => MARKERS.has(text)

export const cellKind = (cell: string): CellKind => {
  const text = cell.trim()
  if (text === '') return 'empty'
  if (isMarker(text)) return 'marker'
  if (/\d/.test(text)) {
    if (NUMBER.test(text)) return 'number'
    if (DATE.test(text) || CLOCK.test(text) || BASIC.test(text)) return 'date'
    if (text.length < 40 && timeFormatsOf(text).length > 0) return 'date'
  }
  return 'text'
}
