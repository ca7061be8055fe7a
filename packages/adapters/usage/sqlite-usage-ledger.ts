import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { monthOf, type UsageLedger } from '@leinwand/flow/meter'
import { openUsage } from './database.ts'

/** SQLite takes 32,766 parameters in a statement; a use has six. */
const rowsPerInsert = 2_000

/** Usage in `usage.sqlite` of the data directory. */
export function sqliteUsageLedger(directory: string): UsageLedger {
  mkdirSync(directory, { recursive: true })
  const db = openUsage(join(directory, 'usage.sqlite'))
  return {
    record: uses =>
      db.transaction().execute(async transaction => {
        let added = 0
        for (let from = 0; from < uses.length; from += rowsPerInsert) {
          const result = await transaction
            .insertInto('usage')
            .values(uses.slice(from, from + rowsPerInsert).map(use => ({ ...use, month: monthOf(use.at) })))
            .onConflict(conflict => conflict.column('id').doNothing())
            .executeTakeFirst()
          added += Number(result.numInsertedOrUpdatedRows ?? 0n)
        }
        return added
      }),
    sums: ({ party, month } = {}) =>
      db
        .selectFrom('usage')
        .select(({ fn }) => [
          'party',
          'deployment',
          'month',
          fn.countAll<number>().as('predictions'),
          fn.count<number>('machine').distinct().as('machines'),
        ])
        .$if(party !== undefined, query => query.where('party', '=', party!))
        .$if(month !== undefined, query => query.where('month', '=', month!))
        .groupBy(['party', 'deployment', 'month'])
        .orderBy('party')
        .orderBy('deployment')
        .orderBy('month')
        .execute(),
    close: () => db.destroy(),
  }
}
