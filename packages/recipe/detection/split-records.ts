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

/** Fields by runs of spaces; what stands before the first and after the last is no field. */
export const spacedRecords = (text: string, most: number): TextRecord[] =>
  text
    .split(/\r\n|\n|\r/, most)
    .map((line, at) => ({ fields: line.trim().split(/\s+/), line: at, end: at + 1 }))
    .filter(({ fields }) => fields.length > 1 || fields[0] !== '')
