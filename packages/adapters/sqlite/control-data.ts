import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely, SqliteDialect } from 'kysely'
import { makeDirectory } from '../files/make-directory.ts'
import { type StoreFailure, storeFailure } from './failure.ts'
import { lockDirectory } from './lock.ts'
import { migrate, schemaVersion } from './migrate.ts'
import { MIGRATIONS } from './migrations/index.ts'
import { kyselyDatabase } from './node-sqlite.ts'
import type { Tables } from './tables.ts'

export type ControlData = {
  db: Kysely<Tables>
  /** The connection under `db`, for pragmas; rows go through `db`. */
  raw: DatabaseSync
  close: () => Promise<void>
}

type Opened = { ok: true; value: ControlData } | { ok: false; failure: StoreFailure }

const PRAGMAS = [
  'pragma journal_mode = WAL',
  'pragma synchronous = FULL',
  'pragma foreign_keys = ON',
  'pragma busy_timeout = 5000',
].join(';')

const open = (directory: string): ControlData | StoreFailure => {
  makeDirectory(directory, 0o700)
  const lock = lockDirectory(join(directory, 'lock.sqlite'))
  let raw: DatabaseSync | undefined
  try {
    raw = new DatabaseSync(join(directory, 'leinwand.sqlite'))
    const found = schemaVersion(raw)
    if (found > MIGRATIONS.length) {
      raw.close()
      lock.release()
      return { code: 'data-newer', params: { path: directory, found, known: MIGRATIONS.length } }
    }
    raw.exec(PRAGMAS)
    migrate(raw)
  } catch (error) {
    raw?.close()
    lock.release()
    throw error
  }
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: kyselyDatabase(raw) }) })
  const close = async () => {
    await db.destroy()
    if (raw.isOpen) raw.close()
    lock.release()
  }
  return { db, raw, close }
}

/** Opens the control data of a data directory, brings them to this version's schema and holds them for this process. */
export const openControlData = (directory: string): Opened => {
  try {
    const opened = open(directory)
    return 'db' in opened ? { ok: true, value: opened } : { ok: false, failure: opened }
  } catch (error) {
    const failure = storeFailure(error, directory)
    if (failure === undefined) throw error
    return { ok: false, failure }
  }
}
