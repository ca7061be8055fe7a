import { failure, type Given, type ImportStep, type Result, success } from '@leinwand/recipe'
import { type OpenTable, ReadingStopped } from '../tabular/open-table.ts'
import { namedColumns, rowsOfRecords } from './columns-of-records.ts'
import { type Columns, flatten, type Json, parseJson } from './flatten.ts'
import { BrokenJson, jsonScanner } from './scan-json.ts'
import { textPieces } from './text-pieces.ts'

const SHOWN = 60

/** A list, or under `parent.*` lists side by side that are the `columns` of a table. */
type List = {
  path: string
  elements: number
  of: 'object' | 'columns' | 'list' | 'value'
  columns?: readonly string[]
}

const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('.')))
const inside = (parent: string, name: string): string => (parent === '' ? name : `${parent}.${name}`)

/** Lists of values of one length in one object: a table that was written column by column. */
const sideBySide = (lists: readonly List[]): List[] => {
  const values = lists.filter(({ of, path }) => of === 'value' && path !== '')
  const alike = Map.groupBy(values, ({ path, elements }) => `${elements} ${parentOf(path)}`)
  return [...alike.values()].flatMap(group => {
    const [first] = group
    if (first === undefined || group.length < 2) return []
    const path = inside(parentOf(first.path), '*')
    return [{ path, elements: first.elements, of: 'columns' as const, columns: group.map(one => one.path) }]
  })
}

/** The lists of a document; of those that lie in others' elements only the outer ones can be a table. */
const surveyJson = async (path: string, signal?: AbortSignal): Promise<{ lists: List[]; head: string }> => {
  const lists = new Map<string, List>()
  let head = ''
  const scanner = jsonScanner({
    wants: () => false,
    list: (at, elements, of) => {
      if (!at.includes('[]')) lists.set(at, { path: at, elements, of })
    },
  })
  for await (const piece of textPieces(path, signal)) {
    if (head.length < 20_000) head += piece.slice(0, 20_000)
    scanner.write(piece)
  }
  scanner.end()
  const filled = [...lists.values()].filter(({ elements }) => elements > 0)
  return { lists: [...filled, ...sideBySide(filled)], head }
}

/** The scanner does not look into texts: an escape that is none comes up here. */
const recordOf = (text: string, line: number, file: string): Json => {
  try {
    return parseJson(text)
  } catch {
    throw new ReadingStopped('json-broken', { file, line, column: 1 })
  }
}

/** So many records are handed on at once. */
const AT_ONCE = 10_000

/** Column by column, a record is whole only at the end of the document: the values wait for each other. */
async function* recordsBeside(path: string, file: string, columns: readonly string[], signal?: AbortSignal) {
  const values = new Map(columns.map(column => [column, [] as Json[]]))
  for (const column of columns)
    for await (const some of elementsAt(path, file, column, signal))
      for (const value of some) values.get(column)!.push(value)
  const names = columns.map(
    column => [column.slice(column.lastIndexOf('.') + 1), values.get(column)!] as const,
  )
  const rows = names[0]![1].length
  for (let from = 0; from < rows; from += AT_ONCE)
    yield Array.from(
      { length: Math.min(AT_ONCE, rows - from) },
      (_, at): Json => Object.fromEntries(names.map(([name, all]) => [name, all[from + at] ?? null])),
    )
}

const recordsAt = (path: string, file: string, { path: at, columns }: List, signal?: AbortSignal) =>
  columns ? recordsBeside(path, file, columns, signal) : elementsAt(path, file, at, signal)

async function* elementsAt(path: string, file: string, wanted: string, signal?: AbortSignal) {
  let ready: Json[] = []
  const scanner = jsonScanner({
    wants: at => at === wanted,
    element: (text, line) => ready.push(recordOf(text, line, file)),
  })
  for await (const piece of textPieces(path, signal)) {
    scanner.write(piece)
    if (ready.length === 0) continue
    yield ready
    ready = []
  }
}

const ranked = (lists: readonly List[]): List[] => {
  const weight = ({ of }: List) => (of === 'object' ? 3 : of === 'columns' ? 2 : of === 'list' ? 1 : 0)
  return lists.toSorted((a, b) => weight(b) - weight(a) || b.elements - a.elements)
}

const reasonFor = (found: List, given: Given | ImportStep, others: readonly string[]) => {
  if (given.path !== undefined) return { reason: 'given', certainty: 1 }
  if (found.columns !== undefined) return { reason: 'path-columns', certainty: 0.85 }
  return others.length === 0
    ? { reason: 'path-only', certainty: 1 }
    : { reason: 'path-longest', certainty: 0.85 }
}

/**
 * Opens the longest list of objects in a JSON document as a table, however deep it lies, and says where; where there is
 * none, the lists side by side that are its columns (`hourly.*`). Nested objects
 * become columns `outer.inner`. Fails with `json-broken` (line and column), `json-without-table`, `json-path-unknown`.
 */
export const openJson = async (
  path: string,
  file: string,
  given: Given | ImportStep,
  signal?: AbortSignal,
): Promise<Result<OpenTable>> => {
  try {
    const { lists, head } = await surveyJson(path, signal)
    const found = given.path === undefined ? ranked(lists)[0] : lists.find(list => list.path === given.path)
    if (!found) {
      const paths = lists.map(list => list.path || '.').join(', ')
      return given.path === undefined
        ? failure('json-without-table', { file })
        : failure('json-path-unknown', { file, path: given.path, paths })
    }
    const columns: Columns = new Map()
    for await (const records of recordsAt(path, file, found, signal))
      for (const record of records) flatten(record, columns)
    if (columns.size === 0) return failure('json-without-table', { file })
    const named = namedColumns(columns)
    const others = ranked(lists).flatMap(list => (list === found ? [] : [list.path]))
    const table: OpenTable = {
      import: {
        step: 'import',
        format: 'json',
        skippedLines: 0,
        headerLines: 1,
        footerLines: 0,
        path: found.path,
        columns: named.columns,
      },
      structure: {
        format: { value: 'json', reason: 'format-content', params: {}, certainty: 1, alternatives: [] },
        path: {
          value: found.path,
          ...reasonFor(found, given, others),
          params: { path: found.path, elements: found.elements },
          alternatives: others,
        },
      },
      warnings: named.warnings,
      rawHead: head
        .split('\n')
        .slice(0, SHOWN)
        .map(line => line.slice(0, 2000)),
      rawTail: [],
      known: named.known,
      expected: found.elements,
      rejected: [],
      rows: async function* () {
        for await (const records of recordsAt(path, file, found, signal))
          yield rowsOfRecords(records, columns)
      },
      [Symbol.asyncDispose]: async () => {},
    }
    return success(table)
  } catch (error) {
    if (error instanceof ReadingStopped) return failure(error.code, { ...error.params })
    if (!(error instanceof BrokenJson)) throw error
    return failure('json-broken', { file, line: error.line, column: error.column })
  }
}
