import {
  columnNames,
  type Decision,
  failure,
  type Given,
  type ImportStep,
  type Result,
  success,
} from '@leinwand/recipe'
import { type KnownType, type OpenTable, ReadingStopped } from '../../tabular/open-table.ts'
import { columnName } from '../address.ts'
import { typeOfKinds } from './column-type.ts'
import { findTable, type TablePlace } from './find-table.ts'
import { type OpenWorkbook, openWorkbook, type SheetEntry } from './open-workbook.ts'
import { type ReadRow, rangeOf, sheetRows } from './sheet-rows.ts'
import { spreadMerges } from './spread-merges.ts'
import { type ColumnKinds, countKinds, type Survey, surveySheet } from './survey-sheet.ts'
import { BrokenXml } from './walk-xml.ts'

const SHOWN_HEAD = 60
const SHOWN_TAIL = 15

type Surveyed = { sheet: SheetEntry; survey: Survey }
type Warnings = OpenTable['warnings']

const decided = <T>(
  value: T,
  reason: string,
  certainty: number,
  alternatives: readonly T[] = [],
  params: Decision<T>['params'] = {},
): Decision<T> => ({ value, reason, params, certainty, alternatives })

/** The sheet that a person named, or the one with the most cells that are not hidden. */
const chooseSheet = async (
  workbook: OpenWorkbook,
  wanted: string | undefined,
  signal?: AbortSignal,
): Promise<Surveyed | null> => {
  const named = workbook.sheets.filter(({ name }) => name === wanted)
  const visible = workbook.sheets.filter(({ hidden }) => !hidden)
  const candidates = wanted !== undefined ? named : visible.length > 0 ? visible : workbook.sheets
  let best: Surveyed | null = null
  for (const sheet of candidates.toSorted((a, b) => b.size - a.size)) {
    // A cell takes more than ten bytes of XML, mostly thirty: what is that much smaller is not surveyed.
    if (best && sheet.size < best.survey.filledCells * 8) break
    const survey = await surveySheet(workbook, sheet, signal)
    if (!best || survey.filledCells > best.survey.filledCells) best = { sheet, survey }
  }
  return best
}

const shown = ({ row, cells }: ReadRow): string => {
  const last = Math.max(...cells.keys())
  const texts = Array.from({ length: Math.min(last + 1, 60) }, (_, column) => cells.get(column)?.text ?? '')
  return `${row + 1}\t${texts.join('\t')}`
}

/** What the columns hold below the header and above the notes: those rows were counted with the rest. */
const kindsOfBody = (
  { head, tail, kinds }: Survey,
  { body, bottom }: TablePlace,
): Map<number, ColumnKinds> => {
  const own = new Map(
    [...kinds].map(([column, found]) => [column, { ...found, words: new Map(found.words) }]),
  )
  for (const row of head) if (row.row < body) countKinds(own, row, -1)
  for (const row of tail) if (row.row > bottom && row.row >= body) countKinds(own, row, -1)
  return own
}

const columnsOf = (place: TablePlace, kinds: Map<number, ColumnKinds>) => {
  const header = place.header.map(({ cells }) => place.columns.map(column => cells.get(column)?.text ?? ''))
  const { columns, warnings } = columnNames(header, place.columns.length)
  const known = new Map<number, KnownType>()
  for (const [index, column] of place.columns.entries()) {
    const found = kinds.get(column)
    if (!found) continue
    const type = typeOfKinds(found)
    if (type) known.set(index, type)
    if (found.percent > found.number / 2 && columns[index]!.unit === undefined)
      columns[index] = { ...columns[index]!, unit: '%' }
  }
  return { columns, warnings, known }
}

const warningsOf = (workbook: OpenWorkbook, { sheet, survey }: Surveyed): Warnings => {
  const hidden = workbook.sheets.filter(other => other.hidden && other !== sheet).map(({ name }) => name)
  const said = (code: string, { count, cells }: Survey['failed']): Warnings =>
    count > 0 ? [{ code, params: { count, cells: cells.join(', ') } }] : []
  return [
    ...said('xlsx-formulas-failed', survey.failed),
    ...said('xlsx-formulas-uncomputed', survey.uncomputed),
    ...(hidden.length > 0
      ? [{ code: 'xlsx-sheets-hidden', params: { count: hidden.length, sheets: hidden.join(', ') } }]
      : []),
  ]
}

const structureOf = (
  workbook: OpenWorkbook,
  { sheet, survey }: Surveyed,
  place: TablePlace,
  given: Given,
): OpenTable['structure'] => {
  const others = workbook.sheets.filter(other => other !== sheet).map(({ name }) => name)
  const lines = (
    value: number,
    wanted: number | undefined,
    reason: string,
    certainty: number,
    alternatives: number[] = [],
  ) =>
    wanted === undefined
      ? decided(value, reason, certainty, alternatives, { lines: value })
      : decided(value, 'given', 1, [], { lines: value })
  const headerLines = place.header.length
  const footer = Math.max(0, survey.lastRow - place.bottom)
  return {
    format: decided('xlsx', 'format-content', 1),
    sheet:
      given.sheet !== undefined
        ? decided(sheet.name, 'given', 1, others)
        : others.length === 0
          ? decided(sheet.name, 'sheet-only', 1)
          : decided(sheet.name, 'sheet-largest', 0.85, others, { cells: survey.filledCells }),
    range: decided(
      rangeText(place, place.bottom),
      given.range === undefined ? 'range-filled' : 'given',
      given.range === undefined ? 0.9 : 1,
    ),
    skippedLines: lines(place.top, given.skippedLines, place.top > 0 ? 'title-lines' : 'no-title-lines', 0.9),
    headerLines: lines(
      headerLines,
      given.headerLines,
      headerLines === 0 ? 'header-none' : place.sure ? 'header-unlike-figures' : 'header-first-line',
      place.sure ? 0.95 : 0.6,
      [0, 1, 2, 3].filter(other => other !== headerLines),
    ),
    footerLines: lines(footer, given.footerLines, footer > 0 ? 'notes-below' : 'no-notes', 0.9),
  }
}

const rangeText = ({ top, columns }: TablePlace, bottom: number | null): string =>
  `${columnName(columns[0]!)}${top + 1}:${columnName(columns.at(-1)!)}${bottom === null ? '' : bottom + 1}`

async function* bodyRows(
  workbook: OpenWorkbook,
  { sheet, survey }: Surveyed,
  { body, bottom, columns }: TablePlace,
  file: string,
) {
  const spread = spreadMerges(survey.merges)
  try {
    for await (const rows of sheetRows(workbook, sheet)) {
      yield rows
        .map(spread)
        .filter(({ row }) => row >= body && row <= bottom)
        .map(({ cells }) =>
          columns.map(column => {
            const cell = cells.get(column)
            return cell === undefined || cell.kind === 'error' ? null : cell.text
          }),
        )
    }
  } catch (error) {
    if (!(error instanceof BrokenXml)) throw error
    throw new ReadingStopped('xlsx-broken', { file, sheet: sheet.name, detail: error.message })
  }
}

const openChosen = async (
  workbook: OpenWorkbook,
  file: string,
  given: Given,
  signal?: AbortSignal,
): Promise<Result<OpenTable>> => {
  const range = given.range === undefined ? undefined : rangeOf(given.range)
  if (range === null) return failure('xlsx-range-invalid', { range: given.range! })
  const chosen = await chooseSheet(workbook, given.sheet, signal)
  if (!chosen) {
    const sheets = workbook.sheets.map(({ name }) => name).join(', ')
    return failure('xlsx-sheet-unknown', { file, sheet: given.sheet ?? '', sheets })
  }
  const { sheet, survey } = chosen
  const place = findTable(survey, {
    range,
    skippedLines: given.skippedLines,
    headerLines: given.headerLines,
    footerLines: given.footerLines,
  })
  if (!place || place.columns.length === 0) return failure('xlsx-empty', { file, sheet: sheet.name })
  if (place.bottom < place.body) return failure('xlsx-header-only', { file, sheet: sheet.name })
  const { columns, warnings, known } = columnsOf(place, kindsOfBody(survey, place))
  const table: OpenTable = {
    import: {
      step: 'import',
      format: 'xlsx',
      skippedLines: place.top,
      headerLines: place.header.length,
      footerLines: Math.max(0, survey.lastRow - place.bottom),
      sheet: sheet.name,
      range: rangeText(place, null),
      columns,
    },
    structure: structureOf(workbook, chosen, place, given),
    warnings: [...warnings, ...warningsOf(workbook, chosen)],
    rawHead: survey.head.slice(0, SHOWN_HEAD).map(shown),
    rawTail: survey.tail.slice(-SHOWN_TAIL).map(shown),
    known,
    expected: survey.filledRows,
    rejected: [],
    rows: () => bodyRows(workbook, chosen, place, file),
    [Symbol.asyncDispose]: () => workbook[Symbol.asyncDispose](),
  }
  return success(table)
}

/**
 * Opens the table of a workbook: of the sheet with most cells that is not hidden, below its titles and above its notes,
 * merged ranges with their value in every cell. Fails as `openWorkbook` does and with `xlsx-…`.
 */
export const openSheet = async (
  path: string,
  file: string,
  given: Given | ImportStep,
  signal?: AbortSignal,
): Promise<Result<OpenTable>> => {
  const opened = await openWorkbook(path, file)
  if (!opened.ok) return opened
  const close = () => opened.value[Symbol.asyncDispose]()
  try {
    const table = await openChosen(opened.value, file, given, signal)
    if (!table.ok) await close()
    return table
  } catch (error) {
    await close()
    if (!(error instanceof BrokenXml)) throw error
    return failure('xlsx-broken', { file, sheet: given.sheet ?? '', detail: error.message })
  }
}
