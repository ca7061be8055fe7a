import type { FormatKind } from './number-format.ts'
import type { OpenWorkbook, SheetEntry } from './open-workbook.ts'
import { serialDate } from './serial-date.ts'
import { type Tag, walkXml } from './walk-xml.ts'

type CellKind = 'text' | 'boolean' | 'error' | FormatKind

/**
 * A filled cell: canonical text (`2.5`, `2024-02-29`, `true`). An error has its name as text (`#DIV/0!`), and none where a
 * formula has no value yet: some programs write formulas and leave computing to whoever opens the file.
 */
export type ReadCell = { readonly kind: CellKind; readonly text: string }

/** Rows and columns count from 0. Cells that are not filled are not there. */
export type ReadRow = { readonly row: number; readonly cells: ReadonlyMap<number, ReadCell> }

export type Merge = {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** `BC12` as column and row from 0; `null` where it is no address. */
const placeOf = (address: string): { column: number; row: number } | null => {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address)
  if (!found) return null
  let column = 0
  for (const letter of found[1]!) column = column * 26 + letter.charCodeAt(0) - 64
  return { column: column - 1, row: Number(found[2]) - 1 }
}

/** The last row that a sheet can have. */
const LAST_ROW = 1_048_576

/** A range of cells. One without a last row (`A3:H`) goes down as far as the sheet does. */
export const rangeOf = (range: string): Merge | null => {
  const [from = '', to = from] = range.trim().toUpperCase().split(':')
  const first = placeOf(from)
  const open = /^\$?[A-Z]{1,3}$/.test(to)
  const last = placeOf(open ? `${to}${LAST_ROW}` : to)
  if (!first || !last) return null
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  }
}

/** Characters that XML cannot hold are written `_x0041_` (ECMA-376 part 1, § 22.9.2.19). */
const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text

const numberCell = (text: string, kind: FormatKind, from1904: boolean): ReadCell => {
  const value = Number(text)
  if (text.trim() === '' || Number.isNaN(value)) return { kind: 'text', text }
  // What is shown as 25 % is 25 with the unit %; 0.07 × 100 is 7 and not 7.000000000000001.
  if (kind === 'percent') return { kind, text: String(Number((value * 100).toPrecision(15))) }
  if (kind === 'number') return { kind, text: String(value) }
  const date = serialDate(value, kind, from1904)
  return date === null ? { kind: 'number', text: String(value) } : { kind, text: date }
}

const UNCOMPUTED: ReadCell = { kind: 'error', text: '' }

const cellOf = (
  type: string | undefined,
  style: number,
  raw: string,
  workbook: OpenWorkbook,
): ReadCell | null => {
  switch (type) {
    case 's': {
      const text = unescaped(workbook.shared[Number(raw)] ?? '')
      return text === '' ? null : { kind: 'text', text }
    }
    case 'str':
    case 'inlineStr':
      return raw === '' ? null : { kind: 'text', text: unescaped(raw) }
    case 'b':
      return raw === '' ? null : { kind: 'boolean', text: raw === '1' || raw === 'true' ? 'true' : 'false' }
    case 'e':
      return { kind: 'error', text: raw }
    case 'd': {
      const text = raw.replace('T', ' ').replace(/Z$/, '')
      return raw === '' ? null : { kind: text.includes(' ') ? 'timestamp' : 'date', text }
    }
    default:
      return raw === '' ? null : numberCell(raw, workbook.formats[style] ?? 'number', workbook.from1904)
  }
}

/**
 * The rows of a sheet from top to bottom, some at a time, formulas by the value they came to. `merges` is filled by the
 * time the last row has come: they stand behind the rows. Throws `BrokenXml`.
 */
export async function* sheetRows(
  workbook: OpenWorkbook,
  sheet: SheetEntry,
  merges: Merge[] = [],
): AsyncGenerator<ReadRow[], void, void> {
  let done: ReadRow[] = []
  let row = -1
  let column = -1
  let cells = new Map<number, ReadCell>()
  let type: string | undefined
  let style = 0
  let raw = ''
  let reading = false
  let formula = false
  let phonetic = 0
  const open = ({ name, attributes }: Tag) => {
    if (name === 'c') {
      // Addresses may be left out: then a cell stands beside the one before it.
      column = (attributes.r === undefined ? null : placeOf(attributes.r))?.column ?? column + 1
      type = attributes.t
      style = Number(attributes.s ?? 0)
      raw = ''
      formula = false
    } else if (name === 'f') formula = true
    else if (name === 'v') reading = true
    else if (name === 't') reading = phonetic === 0
    else if (name === 'rPh') phonetic++
    else if (name === 'row') {
      row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1
      column = -1
      cells = new Map()
    } else if (name === 'mergeCell') {
      const merge = rangeOf(attributes.ref ?? '')
      if (merge) merges.push(merge)
    }
  }
  const close = (name: string) => {
    if (name === 'v' || name === 't') reading = false
    else if (name === 'rPh') phonetic--
    else if (name === 'c') {
      const uncomputed = formula && raw === '' && type !== 'str'
      const cell = uncomputed ? UNCOMPUTED : cellOf(type, style, raw, workbook)
      if (cell) cells.set(column, cell)
    } else if (name === 'row' && cells.size > 0) done.push({ row, cells })
  }
  const text = (part: string) => {
    if (reading) raw += part
  }
  for await (const _ of walkXml(await workbook.open(sheet.part), { open, text, close })) {
    if (done.length === 0) continue
    yield done
    done = []
  }
}
