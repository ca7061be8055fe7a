import { columnNames } from '@leinwand/recipe'
import type { KnownType, TextRows } from '../tabular/open-table.ts'
import { type Columns, flatten, type Json, typeOfColumn } from './flatten.ts'

/** The columns of all records, in the order in which they came up, with names that a recipe can use. */
export const namedColumns = (columns: Columns) => {
  const { columns: named, warnings } = columnNames([[...columns.keys()]], columns.size)
  const known = new Map<number, KnownType>()
  for (const [index, column] of [...columns.values()].entries()) {
    const type = typeOfColumn(column)
    if (type) known.set(index, type)
  }
  return { columns: named, warnings, known }
}

/** Records as rows of the columns that were found in all of them. */
export const rowsOfRecords = (records: readonly Json[], columns: Columns): TextRows => {
  const names = [...columns.keys()]
  return records.map(record => {
    const texts = flatten(record, new Map(columns))
    return names.map(name => texts.get(name) ?? null)
  })
}
