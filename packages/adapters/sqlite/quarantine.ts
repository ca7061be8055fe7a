import type { Kysely, Selectable } from 'kysely'
import type { QuarantineRowTable, Tables } from './tables.ts'

export type QuarantineState = Pick<Selectable<QuarantineRowTable>, 'row' | 'state'>

/** What became of the rows of a data set that could not be read; those that are not named are open. */
export const quarantineStates = (
  db: Kysely<Tables>,
  project: string,
  dataSet: string,
): Promise<QuarantineState[]> =>
  db
    .selectFrom('quarantine_row')
    .select(['row', 'state'])
    .where('project', '=', project)
    .where('data_set', '=', dataSet)
    .execute()

/** `open` forgets what was said of the row before. */
export const setQuarantineState = async (
  db: Kysely<Tables>,
  row: Omit<Selectable<QuarantineRowTable>, 'state'> & { state: 'open' | 'corrected' | 'dismissed' },
): Promise<void> => {
  await db
    .deleteFrom('quarantine_row')
    .where('project', '=', row.project)
    .where('data_set', '=', row.data_set)
    .where('row', '=', row.row)
    .execute()
  const { state } = row
  if (state !== 'open')
    await db
      .insertInto('quarantine_row')
      .values({ ...row, state })
      .execute()
}
