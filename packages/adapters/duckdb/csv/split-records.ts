/**
 * The records of a text by RFC 4180 §2: fields in double quotes may hold delimiters, line ends and doubled quotes. Only
 * for the head of a file, where the header is read and the delimiter found; DuckDB reads the rest.
 */
export const splitRecords = (text: string, delimiter: string, most: number): string[][] => {
  const records: string[][] = []
  let record: string[] = []
  let field = ''
  let quoted = false
  const endRecord = () => {
    record.push(field)
    if (record.length > 1 || record[0] !== '') records.push(record)
    record = []
    field = ''
  }
  for (let at = 0; at < text.length && records.length < most; at++) {
    const character = text[at]!
    if (quoted) {
      if (character !== '"') field += character
      else if (text[at + 1] === '"') field += text[++at]
      else quoted = false
    } else if (character === '"' && field === '') quoted = true
    else if (character === delimiter) {
      record.push(field)
      field = ''
    } else if (character === '\n') endRecord()
    else if (character === '\r') {
      if (text[at + 1] === '\n') at++
      endRecord()
    } else field += character
  }
  if (records.length < most && (field !== '' || record.length > 0)) endRecord()
  return records
}
