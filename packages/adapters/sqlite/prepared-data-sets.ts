import type { Kysely, Selectable } from 'kysely'
import type { PreparedDataSetTable, Tables } from './tables.ts'

/** A data set that a recipe was applied into; `made` is JSON. */
export type PreparedRow = Selectable<PreparedDataSetTable>

/** The prepared data sets of a project, newest first. */
export const preparedDataSetsOf = (db: Kysely<Tables>, project: string): Promise<PreparedRow[]> =>
  db
    .selectFrom('prepared_data_set')
    .selectAll()
    .where('project', '=', project)
    .orderBy('at', 'desc')
    .orderBy('data_set')
    .execute()

/** The same rows prepared again are the same data set; what is remembered is how they were made last. */
export const addPreparedDataSet = async (db: Kysely<Tables>, row: PreparedRow): Promise<void> => {
  const { at, actor, recipe, made } = row
  await db
    .insertInto('prepared_data_set')
    .values(row)
    .onConflict(conflict =>
      conflict.columns(['project', 'data_set']).doUpdateSet({ at, actor, recipe, made }),
    )
    .execute()
}
