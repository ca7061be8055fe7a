import { NOTE_DETAILS_AT_MOST, NOTE_TEXT_AT_MOST, shortNoteText } from '@leinwand/method'

/** One note of a pasted list; `shortened` where the text was too long for a note and stands whole in the details. */
type Line = { readonly text: string; readonly details: string; readonly shortened: boolean }
export type PastedList = { readonly lines: readonly Line[]; readonly shortened: number; readonly cut: number }

/** As many as one act holds. */
const LINES_AT_MOST = 2_000

// The bullet or number that lists in text programs begin with.
const BULLET = /^\s*(?:[-*•–·▪◦]|\d{1,3}[.)])\s+/

/** Rows of cells as spreadsheets put them on the clipboard: tabs between cells, quotes around a cell with line breaks. */
const cellsOf = (text: string): string[][] => {
  const rows: string[][] = [[]]
  const cell = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*)/y
  for (let at = 0; at <= text.length; ) {
    cell.lastIndex = at
    const found = cell.exec(text)
    const [whole = '', quoted, plain = ''] = found ?? []
    rows.at(-1)!.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    at += whole.length
    const separator = text[at]
    if (separator === undefined) break
    if (separator !== '\t') rows.push([])
    at += separator === '\r' && text[at + 1] === '\n' ? 2 : 1
  }
  return rows
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

const lineOf = (cells: readonly string[]): Line | null => {
  const [first = '', ...rest] = cells.map(cell => cell.trim())
  const text = oneLine(first.replace(BULLET, ''))
  const more = rest.filter(cell => cell !== '')
  if (text === '') return more.length > 0 ? lineOf(more) : null
  const shortened = text.length > NOTE_TEXT_AT_MOST
  const details = [...(shortened ? [text] : []), ...more].join('\n\n')
  return {
    text: shortNoteText(text),
    details:
      details.length > NOTE_DETAILS_AT_MOST ? `${details.slice(0, NOTE_DETAILS_AT_MOST - 1)}…` : details,
    shortened,
  }
}

/**
 * Text from anywhere as notes, one a line: the first cell is the text, further cells are details. Nothing is lost where
 * a line is too long: its whole text stands in the details. `cut` counts the lines beyond what one act holds.
 */
export const pastedList = (text: string): PastedList => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  const clean = text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '')
  const all = cellsOf(clean)
    .map(lineOf)
    .filter(line => line !== null)
  const lines = all.slice(0, LINES_AT_MOST)
  return {
    lines,
    shortened: lines.filter(line => line.shortened).length,
    cut: all.length - lines.length,
  }
}
