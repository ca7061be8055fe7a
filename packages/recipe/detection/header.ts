import { cellKind } from './cell-kind.ts'
import type { TextRecord } from './split-records.ts'
import { areUnits } from './unit.ts'

const MOST_LINES = 3

/** Where a table has few rows, its titles and headers are many among them: what stands lowest is most surely its body. */
const lowerPart = (records: readonly TextRecord[]): readonly TextRecord[] =>
  records.slice(-Math.max(1, Math.ceil(records.length * (records.length < 20 ? 0.4 : 0.7))))

/** For each column whether its body is figures or times: there a header differs from what stands below it. */
const figureColumns = (body: readonly TextRecord[], width: number): boolean[] =>
  Array.from({ length: width }, (_, at) => {
    let known = 0
    let figures = 0
    for (const { fields } of body) {
      const kind = cellKind(fields[at] ?? '')
      if (kind === 'empty' || kind === 'marker') continue
      known++
      if (kind !== 'text') figures++
    }
    return known > 0 && figures >= known * 0.8
  })

/** 2019;2020;2021: figures, and yet a header. */
const areYears = (fields: readonly string[], figures: readonly boolean[]): boolean => {
  const years = fields.filter((cell, at) => figures[at] && /^(19|20)\d{2}$/.test(cell.trim())).map(Number)
  return years.length >= 3 && years.every((year, at) => at === 0 || Math.abs(year - years[at - 1]!) === 1)
}

export const known = (fields: readonly string[]): number => fields.filter(cell => cell.trim() !== '').length

/** Whether a record is one of the table's own: as wide as they are, with figures where they have figures. */
const isBody = ({ fields }: TextRecord, width: number, figures: readonly boolean[]): boolean => {
  if (fields.length !== width) return false
  let asked = 0
  let right = 0
  for (const [at, cell] of fields.entries()) {
    const kind = cellKind(cell)
    if (!figures[at] || kind === 'empty') continue
    asked++
    if (kind !== 'text') right++
  }
  // A row whose figures are all missing says nothing: it is none of the first that are looked for.
  if (asked === 0) return !figures.some(Boolean)
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
  let body = hasFigures ? records.findIndex(record => isBody(record, width, figures)) : firstWide + 1
  if (body < 0) body = firstWide + 1
  if (headerLines !== undefined)
    return { figures, width, header: headerLines, first: Math.max(0, body - headerLines) }
  let header = 0
  while (header < MOST_LINES && header < body) {
    const record = records[body - 1 - header]!
    if (!isHeaderLine(record, width)) break
    header++
    // A header of one line names every column; what stands above it is a title, unless that names groups of columns.
    const above = records[body - 1 - header]
    if (!above || !groups(above, record, width)) break
  }
  return { figures, width, header, first: body - header }
}

/** A header may lack the name of the last column. */
const isHeaderLine = ({ fields }: TextRecord, width: number): boolean =>
  width === 1
    ? fields.length === 1
    : fields.length <= width && fields.length >= width - 1 && known(fields) > 1

/** Whether a line above a header's line belongs to it: it is as wide, says something of several columns, and is no title. */
const groups = (above: TextRecord, below: TextRecord, width: number): boolean => {
  if (above.fields.length !== width || width < 3 || known(above.fields) < 2) return false
  if (above.fields.every(cell => cellKind(cell) !== 'text')) return false
  // Below a whole header only units follow; below groups there are names, and blanks where nothing is to be told apart.
  return (
    areUnits(below.fields) ||
    known(below.fields) < width ||
    known(above.fields) < width ||
    new Set(below.fields.map(cell => cell.trim())).size < width
  )
}
