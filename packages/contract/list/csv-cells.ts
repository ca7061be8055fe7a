/** A row of a CSV text and the line (from 1) it begins on. */
export type CsvRow = { line: number; cells: string[] }
export type CsvCells = { rows: CsvRow[]; openQuote: number | null }

/**
 * Rows of cells (RFC 4180): a quoted cell may hold the delimiter, line breaks and doubled quotes. A quote that is never
 * closed takes the rest of the text; `openQuote` is its line.
 */
export const csvCells = (text: string, delimiter: string): CsvCells => {
  const rows: CsvRow[] = []
  let row: CsvRow = { line: 1, cells: [] }
  let cell = ''
  let line = 1
  let quotedSince: number | null = null
  const endCell = () => {
    row.cells.push(cell)
    cell = ''
  }
  const endRow = () => {
    endCell()
    rows.push(row)
    row = { line: line + 1, cells: [] }
  }
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!
    if (quotedSince !== null) {
      if (sign === '"' && text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else if (sign === '"') quotedSince = null
      else cell += sign
    } else if (sign === '"' && cell === '') quotedSince = line
    else if (sign === delimiter) endCell()
    else if (sign === '\n') endRow()
    else if (sign !== '\r') cell += sign
    if (sign === '\n') line += 1
  }
  if (cell !== '' || row.cells.length > 0) endRow()
  return { rows: rows.filter(({ cells }) => cells.some(each => each.trim() !== '')), openQuote: quotedSince }
}
