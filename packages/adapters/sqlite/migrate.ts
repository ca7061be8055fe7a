import type { DatabaseSync } from 'node:sqlite'
import { MIGRATIONS } from './migrations/index.ts'

const has = (db: DatabaseSync, table: string): boolean =>
  db.prepare("select 1 from sqlite_master where type = 'table' and name = ?").get(table) !== undefined

/** How many migrations a database has seen; 0 for a new one. */
export const schemaVersion = (db: DatabaseSync): number => {
  if (!has(db, 'schema_version')) return 0
  const row = db.prepare('select version from schema_version').get()
  return Number(row?.version ?? 0)
}

/** Each migration and its new version number go in together or not at all. */
export const migrate = (db: DatabaseSync, migrations: readonly string[] = MIGRATIONS): void => {
  for (let version = schemaVersion(db); version < migrations.length; version += 1) {
    db.exec('begin immediate')
    try {
      db.exec(migrations[version]!)
      db.exec('create table if not exists schema_version (version integer not null) strict')
      db.exec('delete from schema_version')
      db.prepare('insert into schema_version (version) values (?)').run(version + 1)
      db.exec('commit')
    } catch (error) {
      if (db.isTransaction) db.exec('rollback')
      throw error
    }
  }
}
