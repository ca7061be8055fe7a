import { join } from 'node:path'
import { monthOf, type UsageLedger } from '@leinwand/flow/meter'
import { sql } from 'kysely'
import { makeDirectory } from '../files/make-directory.ts'
import { openUsage } from './database.ts'

/** Usage in `usage.sqlite` of the data directory. */
export function sqliteUsageLedger(directory: string): UsageLedger {
  makeDirectory(directory)
  const db = openUsage(join(directory, 'usage.sqlite'))
  return {
    record: async uses => {
      if (uses.length === 0) return 0
      const rows = JSON.stringify(uses.map(use => ({ ...use, month: monthOf(use.at) })))
      // One JSON text instead of six parameters a row, of which SQLite takes 32,766: a statement for any group.
      const result = await sql`
        insert into usage (id, deployment, party, machine, at, month)
        select value ->> 'id', value ->> 'deployment', value ->> 'party', value ->> 'machine', value ->> 'at',
          value ->> 'month'
        from json_each(${rows}) where true on conflict (id) do nothing`.execute(db)
      return Number(result.numAffectedRows ?? 0n)
    },
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
