/** A record of a text: its fields, and the physical lines it stands on (from 0, the end excluded). */
export type TextRecord = { readonly fields: string[]; readonly line: number; readonly end: number }

/**
 * The records of a text by RFC 4180 §2: fields in quotes may hold delimiters, line ends and doubled quotes. Blank lines
 * are no records. Only for the head and the tail of a file; DuckDB reads the rest.
 */
export const recordsOf = (text: string, delimiter: string, quote: string, most: number): TextRecord[] => {
  const records: TextRecord[] = []
  let fields: string[] = []
  let field = ''
  let quoted = false
  let line = 0
  let start = 0
  const end = () => {
    fields.push(field)
    if (fields.length > 1 || fields[0]!.trim() !== '') records.push({ fields, line: start, end: line + 1 })
    fields = []
    field = ''
    start = line + 1
  }
  for (let at = 0; at < text.length && records.length < most; at++) {
    const character = text[at]!
    const breaks = character === '\n' || (character === '\r' && text[at + 1] !== '\n')
    if (quoted) {
      if (character !== quote) field += character
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
  if (records.length < most && (field !== '' || fields.length > 0)) end()
  return records
}

/** Fields by the columns of signs that they begin in; what stands there is trimmed, and may be nothing. */
export const alignedFields = (line: string, starts: readonly number[]): string[] =>
  starts.map((start, at) => line.slice(at === 0 ? 0 : start, starts[at + 1]).trim())

export const alignedRecords = (text: string, starts: readonly number[], most: number): TextRecord[] =>
  text
    .split(/\r\n|\n|\r/, most)
    .map((line, at) => ({ fields: alignedFields(line, starts), line: at, end: at + 1 }))
    .filter(({ fields }) => fields.some(field => field !== ''))

/**
 * Where the fields of lines begin that are set under one another with spaces: behind a gap that no line writes into. Null
 * where there is none; a few lines of words have gaps by accident, so few lines need wide ones.
 */
export const alignedStarts = (text: string): number[] | null => {
  const lines = text.split(/\r\n|\n|\r/, 300).filter(line => line.trim() !== '')
  if (lines.length < 3 || lines.some(line => line.includes('\t'))) return null
  const length = Math.max(...lines.map(line => line.length))
  const narrowest = lines.length < 8 ? 2 : 1
  const starts: number[] = []
  let gap = narrowest
  for (let at = 0; at < length; at++) {
    if (lines.every(line => (line[at] ?? ' ') === ' ')) gap++
    else {
      if (gap >= narrowest) starts.push(at)
      gap = 0
    }
  }
  return starts.length > 1 ? starts : null
}

/** Fields by runs of spaces; what stands before the first and after the last is no field. */
export const spacedRecords = (text: string, most: number): TextRecord[] =>
  text
    .split(/\r\n|\n|\r/, most)
    .map((line, at) => ({ fields: line.trim().split(/\s+/), line: at, end: at + 1 }))
    .filter(({ fields }) => fields.length > 1 || fields[0] !== '')
