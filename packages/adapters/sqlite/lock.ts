import { DatabaseSync } from 'node:sqlite'

/**
 * Holds a data directory for one server. The lock is the file lock of an exclusive SQLite transaction: the operating
 * system drops it with the process, however that ends, so that there is no stale lock to clear away by hand.
 */
export const lockDirectory = (file: string): { release: () => void } => {
  const db = new DatabaseSync(file, { timeout: 0 })
  try {
    db.exec('begin exclusive')
  } catch (error) {
    db.close()
    throw error
  }
  return { release: () => db.close() }
}
