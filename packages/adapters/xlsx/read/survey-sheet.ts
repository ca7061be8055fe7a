import { cellAddress } from '../address.ts'
import type { OpenWorkbook, SheetEntry } from './open-workbook.ts'
import { type Merge, type ReadRow, sheetRows } from './sheet-rows.ts'

/** What a column's cells are, by how often. */
export type ColumnKinds = {
  number: number
  whole: number
  percent: number
  date: number
  timestamp: number
  boolean: number
  text: number
  /** The first different texts, by how often. */
  words: Map<string, number>
}

/** A sheet seen once from top to bottom: its begin and its end, and what its columns hold. */
export type Survey = {
  readonly head: readonly ReadRow[]
  readonly tail: readonly ReadRow[]
  readonly merges: readonly Merge[]
  readonly filledRows: number
  readonly filledCells: number
  readonly lastRow: number
  readonly kinds: ReadonlyMap<number, ColumnKinds>
  /** Formulas that failed or have no value yet: how many, and where the first of them are. */
  readonly failed: { readonly count: number; readonly cells: readonly string[] }
  readonly uncomputed: { readonly count: number; readonly cells: readonly string[] }
}

const HEAD = 300
const TAIL = 60
const NAMED = 5

const MOST_WORDS = 64

const NO_KINDS = { number: 0, whole: 0, percent: 0, date: 0, timestamp: 0, boolean: 0, text: 0 }

/** Counts the cells of a row into (or, with -1, out of) the kinds of the columns. */
export const countKinds = (kinds: Map<number, ColumnKinds>, { cells }: ReadRow, by: 1 | -1): void => {
  for (const [column, { kind, text }] of cells) {
    if (kind === 'error') continue
    let found = kinds.get(column)
    if (!found) {
      found = { ...NO_KINDS, words: new Map() }
      kinds.set(column, found)
    }
    if (kind === 'percent') found.percent += by
    if (kind === 'number' || kind === 'percent') {
      found.number += by
      if (/^-?\d+$/.test(text)) found.whole += by
    } else if (kind === 'date' || kind === 'timestamp' || kind === 'boolean') found[kind] += by
    else {
      found.text += by
      const word = text.trim()
      if (found.words.has(word) || found.words.size < MOST_WORDS)
        found.words.set(word, (found.words.get(word) ?? 0) + by)
    }
  }
}

/** One pass over a sheet: merged ranges stand behind its rows, and notes at its end. */
export const surveySheet = async (
  workbook: OpenWorkbook,
  sheet: SheetEntry,
  signal?: AbortSignal,
): Promise<Survey> => {
  const merges: Merge[] = []
  const head: ReadRow[] = []
  let tail: ReadRow[] = []
  const kinds = new Map<number, ColumnKinds>()
  let [filledRows, filledCells, lastRow] = [0, 0, -1]
  const failed = { count: 0, cells: [] as string[] }
  const uncomputed = { count: 0, cells: [] as string[] }
  for await (const rows of sheetRows(workbook, sheet, merges)) {
    signal?.throwIfAborted()
    for (const row of rows) {
      filledRows++
      filledCells += row.cells.size
      lastRow = Math.max(lastRow, row.row)
      if (head.length < HEAD) head.push(row)
      tail.push(row)
      if (tail.length > TAIL * 20) tail = tail.slice(-TAIL)
      countKinds(kinds, row, 1)
      for (const [column, { kind, text }] of row.cells) {
        if (kind !== 'error') continue
        const list = text === '' ? uncomputed : failed
        list.count++
        if (list.cells.length < NAMED) list.cells.push(cellAddress(column, row.row))
      }
    }
  }
  return {
    head,
    tail: tail.slice(-TAIL),
    merges,
    filledRows,
    filledCells,
    lastRow,
    kinds,
    failed,
    uncomputed,
  }
}
