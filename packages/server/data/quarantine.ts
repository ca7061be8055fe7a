import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ControlData, type ProjectRow, quarantineStates } from '@leinwand/adapters/sqlite'
import type { QuarantinedRow } from '@leinwand/contract'
import type { RejectedRow } from '@leinwand/flow/data-set'
import { projectDirectories } from '../projects/directories.ts'

/** The rows of a data set that could not be read, in the order of the file; the id is the place in that order. */
export const quarantineOf = async (
  { data, directory }: { data: ControlData; directory: string },
  project: ProjectRow,
  dataSet: string,
): Promise<QuarantinedRow[]> => {
  const { dataSets } = projectDirectories(directory, project.uid)
  const lines = await readFile(join(dataSets, `${dataSet}.rejected.ndjson`), 'utf8').catch(() => '')
  const said = new Map(
    (await quarantineStates(data.db, project.uid, dataSet)).map(({ row, state }) => [row, state]),
  )
  return lines
    .split('\n')
    .filter(line => line !== '')
    .map((line, id) => {
      const { line: at, reason, text, expected, found } = JSON.parse(line) as RejectedRow
      return {
        id,
        line: at,
        reason,
        text,
        expected: expected ?? null,
        found: found ?? null,
        state: said.get(id) ?? 'open',
      }
    })
}
