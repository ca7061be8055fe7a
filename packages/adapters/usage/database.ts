import { DatabaseSync } from 'node:sqlite'
import { Kysely, SqliteDialect } from 'kysely'
import { kyselyDatabase } from '../sqlite/node-sqlite.ts'

export type UsageTable = {
  id: string
  deployment: string
  party: string
  machine: string
  at: number
  month: string
}

/** Without rowid: the table is its key's index, so the long ids are kept once. */
const schema = `
  pragma journal_mode = wal;
  pragma synchronous = full;
  pragma busy_timeout = 5000;
  create table if not exists usage (
    id text primary key, deployment text not null, party text not null, machine text not null,
    at integer not null, month text not null) strict, without rowid;
  create index if not exists usage_by_month on usage (month, party, deployment);`

export function openUsage(path: string): Kysely<{ usage: UsageTable }> {
  const database = new DatabaseSync(path)
  database.exec(schema)
  return new Kysely({ dialect: new SqliteDialect({ database: kyselyDatabase(database) }) })
}
