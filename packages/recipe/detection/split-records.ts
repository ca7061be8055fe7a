/** A record of a text: its fields, and the physical lines it stands on (from 0, the end excluded). */
export type TextRecord = {
  readonly fields: string[]
  readonly line: number
  readonly end: number
  /** The text ended within a quote of it. */
  readonly open?: true
}

/**
 * The records of a text by RFC 4180 §2: fields in quotes may hold delimiters, line ends and doubled quotes. Blank lines
 * are no records. `escaping` is what stands before a quote that is none, where that is not a quote again. Only for the head
 * and the tail of a file; DuckDB reads the rest.
 */
export const recordsOf = (
  text: string,
  delimiter: string,
  quote: string,
  most: number,
  escaping = quote,
): TextRecord[] => {
  const records: TextRecord[] = []
  let fields: string[] = []
  let field = ''
  let quoted = false
  let line = 0
  let start = 0
  const end = (open = false) => {
    fields.push(field)
    if (fields.length > 1 || fields[0]!.trim() !== '')
      records.push({ fields, line: start, end: line + 1, ...(open ? { open: true as const } : {}) })
    fields = []
    field = ''
    start = line + 1
  }
  for (let at = 0; at < text.length && records.length < most; at++) {
    const character = text[at]!
    const breaks = character === '\n' || (character === '\r' && text[at + 1] !== '\n')
    if (quoted) {
      if (character === escaping && escaping !== quote && at + 1 < text.length) field += text[++at]
      else if (character !== quote) field += character
      else if (text[at + 1] === quote) field += text[++at]
      else quoted = false
      if (breaks) line++
    } else if (character === quote && field.trim() === '') {
      quoted = true
      field = ''
    } else if (character === delimiter) {
      fields.push(field)
      field = ''
    } else if (breaks) {
      end()
      line++
    } else if (character !== '\r') field += character
  }
  if (records.length < most && (field !== '' || fields.length > 0)) end(quoted)
  return records
}

/** Fields by the columns of signs that they begin in; what stands there is trimmed, and may be nothing. */
export const alignedFields = (line: string, starts: readonly number[]): string[] =>
  // What writes into a gap is a title, a note or a row that got out of line: it does not fall apart at the columns.
  starts.some(start => start > 0 && (line[start - 1] ?? ' ') !== ' ')
    ? [line.trim()]
    : starts.map((start, at) => line.slice(at === 0 ? 0 : start, starts[at + 1]).trim())

const END = /\r\n|\n|\r/

export const alignedRecords = (text: string, starts: readonly number[], most: number): TextRecord[] =>
  text
    .split(END, most)
    .map((line, at) => ({ fields: alignedFields(line, starts), line: at, end: at + 1 }))
    .filter(({ fields }) => fields.some(field => field !== ''))

/** Fields by runs of spaces; what stands before the first and after the last is no field. */
export const spacedRecords = (text: string, most: number): TextRecord[] =>
  text
    .split(END, most)
    .map((line, at) => ({ fields: line.trim().split(/\s+/), line: at, end: at + 1 }))
    .filter(({ fields }) => fields.length > 1 || fields[0] !== '')
