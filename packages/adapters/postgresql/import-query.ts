import type { Imported, Place } from '@leinwand/flow/acquire'
import { columnNames, type Result } from '@leinwand/recipe'
import { importTable } from '../tabular/import-table.ts'
import type { KnownType, OpenTable } from '../tabular/open-table.ts'
import { type QueryRows, readQuery } from './read-query.ts'

const tableOf = (read: QueryRows, query: string): OpenTable => {
  const named = columnNames([read.columns.map(({ name }) => name)], read.columns.length)
  const known = new Map<number, KnownType>()
  for (const [index, { type }] of read.columns.entries())
    if (type !== 'text') known.set(index, { as: type, missing: [], unreadable: 0 })
  return {
    import: {
      step: 'import',
      format: 'postgresql',
      skippedLines: 0,
      headerLines: 1,
      footerLines: 0,
      columns: named.columns,
    },
    structure: {
      format: { value: 'postgresql', reason: 'format-query', params: {}, certainty: 1, alternatives: [] },
    },
    warnings: named.warnings,
    rawHead: query.split('\n'),
    rawTail: [],
    known,
    expected: read.estimate,
    rejected: [],
    rows: () => read.rows(),
    [Symbol.asyncDispose]: () => read[Symbol.asyncDispose](),
  }
}

/**
 * Takes the rows of a query in as a data set of texts. The connection string is used and not kept: lineage and failures
 * name host and database. Fails with `postgresql-…`, `table-empty`, `disk-full`, `cancelled`.
 */
export const importQuery = async (
  connection: string,
  query: string,
  place: Place,
): Promise<Result<Imported>> => {
  const read = await readQuery(connection, query, { signal: place.signal }).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'AbortError') return null
    throw error
  })
  if (!read) return { ok: false, failure: { code: 'cancelled', params: {} } }
  if (!read.ok) return read
  await using table = tableOf(read.value, query)
  const { host, database } = read.value.at
  return await importTable(table, `${host}/${database}`, `postgresql ${host}/${database}`, place)
}
