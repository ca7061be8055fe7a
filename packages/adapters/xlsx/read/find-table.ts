import { areUnits, cellKind } from '@leinwand/recipe'
import type { Merge, ReadRow } from './sheet-rows.ts'
import { spreadMerges } from './spread-merges.ts'
import type { Survey } from './survey-sheet.ts'

/** Where on a sheet the table stands; rows and columns from 0, the ends included. `body` is its first row of values. */
export type TablePlace = {
  readonly top: number
  readonly header: readonly ReadRow[]
  readonly body: number
  readonly bottom: number
  readonly columns: readonly number[]
  /** Whether the columns' figures showed where the header ends, rather than the first row as wide as the others. */
  readonly sure: boolean
}

export type GivenPlace = {
  range?: Merge | undefined
  skippedLines?: number | undefined
  headerLines?: number | undefined
  footerLines?: number | undefined
}

const MOST_LINES = 3

const isFigure = (row: ReadRow, column: number): boolean | null => {
  const cell = row.cells.get(column)
  if (!cell || cell.kind === 'error') return null
  if (cell.kind !== 'text') return true
  const kind = cellKind(cell.text)
  return kind === 'marker' || kind === 'empty' ? null : kind !== 'text'
}

const figureColumns = (rows: readonly ReadRow[]): Set<number> => {
  const counts = new Map<number, [known: number, figures: number]>()
  for (const row of rows)
    for (const column of row.cells.keys()) {
      const figure = isFigure(row, column)
      if (figure === null) continue
      const count = counts.get(column) ?? [0, 0]
      counts.set(column, [count[0] + 1, count[1] + (figure ? 1 : 0)])
    }
  return new Set(
    [...counts].filter(([, [known, figures]]) => figures >= known * 0.8).map(([column]) => column),
  )
}

/** 2019, 2020, 2021: figures, and yet a header. */
const areYears = (row: ReadRow): boolean => {
  const years = [...row.cells.values()]
    .filter(({ text }) => /^(19|20)\d{2}$/.test(text))
    .map(({ text }) => Number(text))
  return years.length >= 3 && years.every((year, at) => at === 0 || Math.abs(year - years[at - 1]!) === 1)
}

const isBody = (row: ReadRow, figures: ReadonlySet<number>, width: number): boolean => {
  let [asked, right] = [0, 0]
  for (const column of figures) {
    const figure = isFigure(row, column)
    if (figure === null) continue
    asked++
    if (figure) right++
  }
  if (asked === 0) return figures.size === 0 && row.cells.size >= Math.min(2, width)
  return right >= asked * 0.6 && !(areYears(row) && right >= asked) && (width < 3 || row.cells.size > 1)
}

/** How many columns most rows fill. */
const usualWidth = (rows: readonly ReadRow[]): number => {
  const sizes = rows.map(({ cells }) => cells.size).toSorted((a, b) => a - b)
  return sizes[Math.floor(sizes.length / 2)] ?? 1
}

const covers = (merge: Merge, row: number): boolean => merge.top <= row && merge.bottom >= row

/** Whether a row above a line of the header belongs to it: groups over columns, names over units, cells over both rows. */
const belongs = (
  above: ReadRow,
  below: ReadRow,
  spread: ReadRow,
  merges: readonly Merge[],
  width: number,
): boolean => {
  if (above.row !== below.row - 1) return false
  if (above.cells.size < 2)
    return merges.some(
      ({ top, bottom, left, right }) => top === above.row && bottom >= below.row && right - left < width - 1,
    )
  if ([...above.cells.values()].every(({ kind }) => kind !== 'text')) return false
  if (areUnits([...below.cells.values()].map(({ text }) => text))) return true
  const joint = merges.some(
    merge => merge.top === above.row && (merge.bottom >= below.row || merge.right > merge.left),
  )
  const names = new Set([...below.cells.values()].map(({ text }) => text))
  return (
    (joint && spread.cells.size > 1) ||
    (above.cells.size > 2 && (below.cells.size < width || names.size < below.cells.size))
  )
}

const headerAbove = (
  rows: readonly ReadRow[],
  bodyAt: number,
  merges: readonly Merge[],
  width: number,
): number => {
  const spread = spreadMerges(merges)
  const wide = rows.slice(0, bodyAt).map(row => spread(row))
  let lines = 0
  while (lines < MOST_LINES && lines < bodyAt) {
    const at = bodyAt - 1 - lines
    const row = rows[at]!
    if (lines === 0) {
      const across = merges.some(merge => covers(merge, row.row) && merge.right > merge.left)
      if (width > 1 && row.cells.size < 2 && !(across && wide[at]!.cells.size < width)) break
    } else if (!belongs(row, rows[at + 1]!, wide[at]!, merges, width)) break
    lines++
  }
  return lines
}

/** Notes stand at the end, alone in their row or behind a gap, and are no figures where the table has figures. */
const lastRowOf = ({ tail }: Survey, body: number, figures: ReadonlySet<number>, width: number): number => {
  const rows = tail.filter(({ row }) => row >= body)
  let last = rows.length - 1
  while (last > 0) {
    const row = rows[last]!
    const gap = row.row - rows[last - 1]!.row > 1
    const alone = width > 2 && row.cells.size === 1 && [...row.cells.values()][0]!.kind === 'text'
    if (
      !alone &&
      !(gap && !isBody(row, figures, width)) &&
      !(row.cells.size < width / 2 && !isBody(row, figures, width))
    )
      break
    last--
  }
  return rows[last]?.row ?? body - 1
}

/** A cell merged over several lines of the header names its column once: below its first line there may be a unit. */
const namedOnce = (header: readonly ReadRow[]): ReadRow[] =>
  header.map(({ row, cells }, at) => {
    const above = header[at - 1]?.cells
    return above
      ? { row, cells: new Map([...cells].filter(([column, cell]) => above.get(column) !== cell)) }
      : { row, cells }
  })

const within = (survey: Survey, range: Merge | undefined): Survey => {
  if (!range) return survey
  const cut = (rows: readonly ReadRow[]): ReadRow[] =>
    rows.flatMap(({ row, cells }) => {
      if (row < range.top || row > range.bottom) return []
      const kept = new Map([...cells].filter(([column]) => column >= range.left && column <= range.right))
      return kept.size > 0 ? [{ row, cells: kept }] : []
    })
  return {
    ...survey,
    head: cut(survey.head),
    tail: cut(survey.tail),
    lastRow: Math.min(survey.lastRow, range.bottom),
  }
}

/** Finds the table on a sheet: titles above it, one to three lines of header, notes below. `null` for an empty sheet. */
export const findTable = (whole: Survey, given: GivenPlace): TablePlace | null => {
  const survey = within(whole, given.range)
  const from = given.skippedLines ?? given.range?.top ?? 0
  const rows = survey.head.filter(({ row }) => row >= from)
  if (rows.length === 0) return null
  // In a short table the header is a good part of the whole.
  const later = rows.slice(Math.floor(rows.length * (rows.length < 30 ? 0.6 : 0.3)))
  const width = usualWidth(later)
  const figures = figureColumns(later.filter(({ cells }) => cells.size >= width / 2))
  const firstWide = Math.max(
    0,
    rows.findIndex(({ cells }) => cells.size >= Math.max(Math.min(2, width), width * 0.6)),
  )
  const found = figures.size > 0 ? rows.findIndex(row => isBody(row, figures, width)) : firstWide + 1
  const bodyAt = found < 0 ? Math.min(rows.length, firstWide + 1) : found
  const isStart = given.skippedLines !== undefined
  const lines =
    given.headerLines ??
    (isStart ? Math.min(MOST_LINES, bodyAt) : headerAbove(rows, bodyAt, survey.merges, width))
  const start = isStart ? 0 : Math.max(0, bodyAt - lines)
  const spread = spreadMerges(survey.merges)
  const header = namedOnce(rows.slice(start, start + lines).map(spread))
  const body = header.length > 0 ? header.at(-1)!.row + 1 : (rows[start]?.row ?? from)
  const bottom =
    given.footerLines === undefined
      ? lastRowOf(survey, body, figures, width)
      : survey.lastRow - given.footerLines
  return {
    top: header[0]?.row ?? body,
    header,
    body,
    bottom: Math.max(bottom, body - 1),
    columns: columnsOf(survey, header, body, given.range),
    sure: figures.size > 0,
  }
}

/** Columns that have a header or a value; what is only coloured is none. */
const columnsOf = (
  survey: Survey,
  header: readonly ReadRow[],
  body: number,
  range: Merge | undefined,
): number[] => {
  const filled = new Set<number>()
  const above = new Map<number, number>()
  for (const { row, cells } of survey.head)
    if (row < body)
      for (const [column, { kind }] of cells)
        if (kind !== 'error') above.set(column, (above.get(column) ?? 0) + 1)
  for (const [column, kinds] of survey.kinds) {
    const { number, date, timestamp, boolean, text } = kinds
    if (number + date + timestamp + boolean + text > (above.get(column) ?? 0)) filled.add(column)
  }
  for (const { cells } of header) for (const column of cells.keys()) filled.add(column)
  return [...filled]
    .filter(column => !range || (column >= range.left && column <= range.right))
    .toSorted((a, b) => a - b)
}
