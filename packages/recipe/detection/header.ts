import { type CellKind, cellKind } from './cell-kind.ts'
import type { TextRecord } from './split-records.ts'
import { areUnits } from './unit.ts'

const MOST_LINES = 3

/** What stands below a header in a column, where that tells the header from it. */
type Figures = 'number' | 'date' | null

/** Where a table has few rows, its titles and headers are many among them: what stands lowest is most surely its body. */
const lowerPart = (records: readonly TextRecord[]): readonly TextRecord[] =>
  records.slice(-Math.max(1, Math.ceil(records.length * (records.length < 20 ? 0.4 : 0.7))))

/** For each column whether its body is figures or times: there a header differs from what stands below it. */
const figureColumns = (body: readonly TextRecord[], width: number): Figures[] =>
  Array.from({ length: width }, (_, at) => {
    const counts: Record<CellKind, number> = { empty: 0, marker: 0, number: 0, date: 0, text: 0 }
    for (const { fields } of body) counts[cellKind(fields[at] ?? '')]++
    const figures = counts.number + counts.date
    if (figures === 0 || figures < (figures + counts.text) * 0.8) return null
    return counts.date > counts.number ? 'date' : 'number'
  })

const numbersIn = (fields: readonly string[], figures: readonly Figures[]): number[] =>
  fields.filter((cell, at) => figures[at] && /^\d{1,4}$/.test(cell.trim())).map(Number)

const byOne = (numbers: readonly number[]): boolean =>
  numbers.length >= 3 && numbers.every((number, at) => at === 0 || number - numbers[at - 1]! === 1)

/** 2019;2020;2021: figures, and yet a header. */
const areYears = (fields: readonly string[], figures: readonly Figures[]): boolean => {
  const years = numbersIn(fields, figures)
  const falling = years.length >= 3 && byOne(years.toReversed())
  return (byOne(years) || falling) && years.every(year => year >= 1900 && year < 2100)
}

export const known = (fields: readonly string[]): number => fields.filter(cell => cell.trim() !== '').length

/** Whether a record is one of the table's own: as wide as they are, with figures where they have figures. */
const isBody = (
  { fields }: TextRecord,
  width: number,
  figures: readonly Figures[],
  isFirst: boolean,
): boolean => {
  if (fields.length !== width) return false
  let asked = 0
  let right = 0
  for (const [at, cell] of fields.entries()) {
    const kind = cellKind(cell)
    if (!figures[at] || kind === 'empty') continue
    asked++
    // An x marks what is missing; in the first line it names a column. A day above numbers names one too.
    const names =
      kind === 'marker' ? isFirst && /^x$/i.test(cell.trim()) : kind === 'text' || kind !== figures[at]
    if (!names) right++
  }
  // A row whose figures are all missing says nothing: it is none of the first that are looked for.
  if (asked === 0) return !figures.some(Boolean)
  // Datum;1;2;3: the hours of a day, one a column.
  if (right < asked && isFirst && byOne(numbersIn(fields, figures))) return false
  return right >= asked * 0.6 && !areYears(fields, figures)
}

/** Where the table begins: how many records stand above the header, and how many lines the header has. */
export type Top = { figures: boolean[]; width: number; first: number; header: number }

/**
 * Finds header and body of a table in the records of its head. Without a column of figures a header looks like any other
 * record: then the first record as wide as the others is taken for it.
 */
export const findTop = (records: readonly TextRecord[], width: number, headerLines?: number): Top => {
  const wide = records.filter(({ fields }) => fields.length === width)
  const figures = figureColumns(lowerPart(wide), width)
  const hasFigures = figures.some(Boolean)
  const firstWide = Math.max(
    0,
    records.findIndex(({ fields }) => fields.length === width && (width < 3 || known(fields) > 1)),
  )
  let body = hasFigures
    ? records.findIndex(record => isBody(record, width, figures, wide.indexOf(record) === 0))
    : firstWide + 1
  if (body < 0) body = firstWide + 1
  const top = { figures: figures.map(figure => figure !== null), width }
  if (headerLines !== undefined)
    return { ...top, header: headerLines, first: Math.max(0, body - headerLines) }
  let header = 0
  while (header < MOST_LINES && header < body) {
    const record = asHeader(records[body - 1 - header]!, width)
    if (!isHeaderLine(record, width)) break
    header++
    // A header of one line names every column; what stands above it is a title, unless that names groups of columns.
    const above = records[body - 1 - header]
    if (!above || !groups(above, record, width)) break
  }
  return { ...top, header, first: body - header }
}

/** A header as a comment (`# time temp`), or one that ends in a delimiter where the rows do not, without what is too much. */
export const asHeader = (record: TextRecord, width: number): TextRecord => {
  let { fields } = record
  const bare = fields[0]!.replace(/^\s*(?:#+|%|\/\/)\s*/, '')
  if (bare !== fields[0] && width > 1) {
    const said = bare === '' ? fields.slice(1) : [bare, ...fields.slice(1)]
    if (said.length === width && known(said) === width) fields = said
  }
  while (fields.length > width && fields.at(-1)!.trim() === '') fields = fields.slice(0, -1)
  return { ...record, fields }
}

/**
 * A header may lack the name of the last column. One with more names than most rows have cells holds too: programs leave
 * empty cells at the end of a row out.
 */
const isHeaderLine = ({ fields }: TextRecord, width: number): boolean =>
  width === 1
    ? fields.length === 1
    : fields.length > width
      ? fields.every(cell => cellKind(cell) === 'text')
      : fields.length >= width - 1 && known(fields) > 1

/** Whether a line above a header's line belongs to it: it is as wide, says something of several columns, and is no title. */
const groups = (above: TextRecord, below: TextRecord, width: number): boolean => {
  if (above.fields.length !== width || width < 3 || known(above.fields) < 2) return false
  // A blank line or a comment parts what is said of the file from what is said of the columns.
  if (above.end < below.line || above.fields[0]!.startsWith('#')) return false
  if (above.fields.every(cell => cellKind(cell) !== 'text')) return false
  // Below a whole header only units follow; below groups there are names, and blanks where nothing is to be told apart.
  return (
    areUnits(below.fields) ||
    known(below.fields) < width ||
    known(above.fields) < width ||
    new Set(below.fields.map(cell => cell.trim())).size < width
  )
}
