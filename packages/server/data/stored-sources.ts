import { createHash } from 'node:crypto'
import { type ControlData, type ProjectRow, sourceVersionsOf } from '@leinwand/adapters/sqlite'
import type { Source } from '@leinwand/contract'

/**
 * The data sets that the sources were read into already, by source: a file that is the same needs no second import, and
 * rows that were put back are in its data set alone.
 */
export const storedSources = async (
  { db }: Pick<ControlData, 'db'>,
  project: ProjectRow,
  sources: readonly Source[],
): Promise<Record<string, string>> => {
  const versions = await sourceVersionsOf(db, project.uid)
  const found: Record<string, string> = {}
  for (const { id, from } of sources) {
    const latest = versions
      .filter(({ source }) => source === id)
      .reduce<(typeof versions)[number] | undefined>(
        (newest, one) => (newest === undefined || one.version > newest.version ? one : newest),
        undefined,
      )
    if (latest !== undefined && latest.file === fileOf(from)) found[id] = latest.data_set
  }
  return found
}

/** A query as versions name what their data were read from, which is a path for files: another query is another file. */
export const queryName = (query: string): string =>
  `query-${createHash('sha256').update(query).digest('hex').slice(0, 32)}`

/** What a source's data are read from, as its versions name it. */
const fileOf = (from: Source['from']): string => {
  if (from.kind === 'postgresql') return queryName(from.query)
  return from.kind === 'file' ? from.path : ''
}
