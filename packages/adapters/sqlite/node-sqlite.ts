import type { DatabaseSync } from 'node:sqlite'
import type { SqliteDatabase } from 'kysely'

/**
 * node:sqlite as Kysely's SQLite dialect wants it. Kysely guards the one connection with a mutex from `begin` to
 * `commit`, so transactions run one after the other.
 */
export const kyselyDatabase = (db: DatabaseSync): SqliteDatabase => ({
  close: () => db.close(),
  prepare: sql => {
    // SQLite itself rolls back when the disk is full; Kysely's own rollback after that would hide the reason.
    if (sql === 'rollback' && !db.isTransaction) {
      return {
        reader: false,
        all: () => [],
        run: () => ({ changes: 0, lastInsertRowid: 0 }),
        iterate: () => [].values(),
      }
    }
    const statement = db.prepare(sql)
    type Bound = Parameters<typeof statement.all>
    return {
      reader: statement.columns().length > 0,
      all: parameters => statement.all(...(parameters as Bound)),
      run: parameters => statement.run(...(parameters as Bound)),
      iterate: parameters => statement.iterate(...(parameters as Bound)),
    }
  },
})
