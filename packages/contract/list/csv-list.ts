import { Note } from '@leinwand/method'
import { blockOf, nearestBlock } from './block-words.ts'
import { type CsvRow, csvCells } from './csv-cells.ts'
import { COLUMNS_SAID, type Column, columnOf, LIST_COLOURS, OFFERINGS, STATUSES } from './csv-columns.ts'
import { type ListFailure, type ListItem, type ReadItems, shortly } from './list-item.ts'

const DELIMITERS = [';', ',', '\t', '|'] as const

/** How many columns of a list the first row names when it is cut at a delimiter. */
const named = (text: string, delimiter: string): number =>
  csvCells(text, delimiter).rows[0]?.cells.filter(cell => columnOf(cell) !== undefined).length ?? 0

/** The delimiter by which the first line is most like a header. */
const delimiterOf = (text: string): string => {
  const first = text.slice(0, 2000)
  return [...DELIMITERS].sort((a, b) => named(first, b) - named(first, a))[0] ?? ';'
}

/** Whether the first line is the header of a list. */
export const looksLikeCsv = (text: string): boolean => {
  const header = csvCells(text.slice(0, 2000), delimiterOf(text)).rows[0]?.cells.map(columnOf) ?? []
  return header.includes('block') && header.includes('text')
}

type Header = Map<Column, number>

const headerOf = ({ line, cells }: CsvRow, failures: ListFailure[]): Header => {
  const header: Header = new Map()
  for (const [at, cell] of cells.entries()) {
    const found = cell.trim()
    const column = columnOf(found)
    const first = column === undefined ? undefined : header.get(column)
    if (column === undefined) {
      if (found !== '')
        failures.push({
          code: 'list-column-unknown',
          params: { line, found: shortly(found), allowed: COLUMNS_SAID },
        })
    } else if (first !== undefined) {
      failures.push({ code: 'list-column-twice', params: { line, found, first: cells[first]!.trim() } })
    } else header.set(column, at)
  }
  return header
}

// Leinwand's own tables put an apostrophe before what a spreadsheet would take for a formula.
const plainCell = (cell: string): string => cell.trim().replace(/^'(?=[=+\-@])/, '')

const OWNER_AT_MOST = Note.shape.owner.unwrap().maxLength ?? 120

const item = (
  { line, cells }: CsvRow,
  header: Header,
  say: (code: ListFailure['code'], params: ListFailure['params']) => void,
): ListItem | undefined => {
  const cell = (column: Column): string => plainCell(cells[header.get(column) ?? -1] ?? '')
  const option = <T>(
    column: Column,
    { of, allowed }: { of: (text: string) => T | undefined; allowed: string },
  ) => {
    const found = cell(column)
    if (found === '') return {}
    const value = of(found)
    if (value === undefined) say('list-option-unknown', { line, found: shortly(found), column, allowed })
    return value === undefined ? {} : { [column]: value }
  }
  const block = blockOf(cell('block'))
  if (block === undefined) {
    const found = cell('block')
    say('list-row-block', { line, found: shortly(found), nearest: nearestBlock(found) })
    return undefined
  }
  const text = cell('text').replace(/\s+/g, ' ')
  if (text === '') {
    say('list-text-missing', { line })
    return undefined
  }
  const owner = cell('owner').replace(/\s+/g, ' ')
  if (owner.length > OWNER_AT_MOST)
    say('list-cell-long', { line, column: 'owner', length: owner.length, limit: OWNER_AT_MOST })
  return {
    line,
    block,
    text,
    details: cell('details'),
    ...option('status', STATUSES),
    ...option('offering', OFFERINGS),
    ...option('colour', LIST_COLOURS),
    ...(owner !== '' && { owner: owner.slice(0, OWNER_AT_MOST) }),
    ...(cell('segment') !== '' && { segment: cell('segment') }),
  }
}

/** Notes from CSV with a header: a row a note. The delimiter is the one that fits the header. */
export const csvList = (text: string): ReadItems => {
  const { rows, openQuote } = csvCells(text, delimiterOf(text))
  const failures: ListFailure[] = []
  const say = (code: ListFailure['code'], params: ListFailure['params']) => failures.push({ code, params })
  const [first, ...rest] = rows
  if (first === undefined) return { title: '', description: '', items: [], failures }
  const header = headerOf(first, failures)
  if (!header.has('block') || !header.has('text')) {
    const found = first.cells.map(cell => JSON.stringify(shortly(cell.trim()))).join(', ')
    return {
      title: '',
      description: '',
      items: [],
      failures: [{ code: 'list-columns-missing', params: { line: first.line, found } }],
    }
  }
  if (openQuote !== null) say('list-quote-open', { line: openQuote })
  const items = rest.map(row => {
    const extra = row.cells.slice(first.cells.length).some(cell => cell.trim() !== '')
    if (extra) say('list-cells-many', { line: row.line, found: row.cells.length, limit: first.cells.length })
    return item(row, header, say)
  })
  return { title: '', description: '', items: items.filter(each => each !== undefined), failures }
}
