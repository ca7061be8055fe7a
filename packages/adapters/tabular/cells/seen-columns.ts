import { proposeReadings, type Reading, recordsOf } from '@leinwand/recipe'
import type { CsvBody } from '../../duckdb/csv/read-csv.ts'
import { likelyReadings } from '../../duckdb/typing/likely-readings.ts'
import type { SeenColumn } from '../../duckdb/typing/seen-column.ts'
import { type CellCheck, cellCheck } from './cell-check.ts'
import { countCells } from './count-cells.ts'
import { rowForm } from './read-row.ts'

type Checked = readonly { reading: Reading; check: CellCheck }[]

/** The readings that the first rows of a column bear, where all of them can be told by the bytes of a cell. */
const checksOf = (name: string, texts: readonly string[]): Checked | null => {
  const proposed = proposeReadings(name, texts)
  const likely = likelyReadings(texts, proposed)
  const checked = (likely?.counted ?? []).map(at => ({
    reading: proposed[at]!,
    check: cellCheck(proposed[at]!),
  }))
  return checked.length > 0 && checked.every(({ check }) => check !== null) ? (checked as Checked) : null
}

/**
 * What the cells of a body say, by the readings that its first rows bear; by the place of the column. Null of a column, or
 * of all, that the database has to count.
 */
export const seenColumns = async (
  { path, skip, delimiter, quote, escaping, padded, width, columns }: CsvBody,
  head: string,
  signal?: AbortSignal,
): Promise<{ rows: number; columns: readonly (SeenColumn | null)[] } | null> => {
  if (escaping !== null || padded) return null
  const records = recordsOf(head, delimiter, quote, Number.POSITIVE_INFINITY).filter(
    ({ fields }) => fields.length === width,
  )
  const checked = columns.map((name, at) =>
    checksOf(
      name,
      records.map(({ fields }) => fields[at]!),
    ),
  )
  if (checked.every(each => each === null)) return null
  const form = rowForm(delimiter, quote, width)
  const counted = await countCells(
    path,
    skip,
    form,
    checked.map(each => each?.map(({ check }) => check) ?? null),
    signal,
  )
  if (counted === null) return null
  const seen = counted.columns.map((counts, at) => {
    if (counts === null) return null
    const reads = checked[at]!.map(({ reading }, n) => ({ reading, count: counts.reads[n]! }))
    return { values: counts.values, reads }
  })
  return { rows: counted.rows, columns: seen }
}
