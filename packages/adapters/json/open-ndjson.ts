import type { RejectedRow } from '@leinwand/flow/data-set'
import { failure, type Result, success } from '@leinwand/recipe'
import type { OpenTable } from '../tabular/open-table.ts'
import { namedColumns, rowsOfRecords } from './columns-of-records.ts'
import { type Columns, flatten, type Json, parseJson } from './flatten.ts'
import { textPieces } from './text-pieces.ts'

const SHOWN = 60
const LONGEST = 2000

type Lines = { records: Json[]; broken: Omit<RejectedRow, 'id'>[]; texts: readonly string[] }

/** The lines of a file some at a time, each parsed by itself; blank ones are none. */
async function* recordLines(path: string, signal?: AbortSignal): AsyncGenerator<Lines, void, void> {
  let rest = ''
  let line = 0
  const read = (texts: readonly string[]): Lines => {
    const lines: Lines = { records: [], broken: [], texts }
    for (const text of texts) {
      line++
      if (text.trim() === '') continue
      try {
        lines.records.push(parseJson(text))
      } catch {
        lines.broken.push({ line, reason: 'other', text: text.slice(0, LONGEST) })
      }
    }
    return lines
  }
  for await (const piece of textPieces(path, signal)) {
    const texts = (rest + piece).split('\n')
    rest = texts.pop()!
    if (texts.length > 0) yield read(texts)
  }
  if (rest !== '') yield read([rest])
}

/**
 * Opens a file with one JSON record a line. Columns may appear at any line; a line that is no JSON goes to quarantine with
 * its number. Fails with `json-without-table`, or `ndjson-broken` where more lines are broken than whole.
 */
export const openNdjson = async (
  path: string,
  file: string,
  signal?: AbortSignal,
): Promise<Result<OpenTable>> => {
  const columns: Columns = new Map()
  const rawHead: string[] = []
  let rawTail: string[] = []
  let [records, broken, first] = [0, 0, 0]
  for await (const lines of recordLines(path, signal)) {
    for (const record of lines.records) flatten(record, columns)
    records += lines.records.length
    first ||= lines.broken[0]?.line ?? 0
    broken += lines.broken.length
    if (rawHead.length < SHOWN)
      rawHead.push(...lines.texts.slice(0, SHOWN - rawHead.length).map(text => text.slice(0, LONGEST)))
    rawTail = [...rawTail, ...lines.texts.slice(-15)].slice(-15).map(text => text.slice(0, LONGEST))
  }
  if (broken > records) return failure('ndjson-broken', { file, line: first, broken, rows: records + broken })
  if (columns.size === 0) return failure('json-without-table', { file })
  const named = namedColumns(columns)
  const rejected: Omit<RejectedRow, 'id'>[] = []
  return success({
    import: {
      step: 'import',
      format: 'ndjson',
      skippedLines: 0,
      headerLines: 1,
      footerLines: 0,
      columns: named.columns,
    },
    structure: {
      format: { value: 'ndjson', reason: 'format-content', params: {}, certainty: 1, alternatives: [] },
    },
    warnings: named.warnings,
    rawHead,
    rawTail,
    known: named.known,
    expected: records,
    rejected,
    rows: async function* () {
      for await (const lines of recordLines(path, signal)) {
        rejected.push(...lines.broken)
        yield rowsOfRecords(lines.records, columns)
      }
    },
    [Symbol.asyncDispose]: async () => {},
  })
}
