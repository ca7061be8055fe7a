import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined

const isDirectory = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

/**
 * Makes a directory with all that is missing above it; throws the operating system's own error. Not by Node's `recursive`:
 * where a directory takes no new one and says so with ENOENT (as /proc does), that tries for ever (measured on Node 24).
 */
export const makeDirectory = (path: string, mode = 0o777): void => {
  try {
    mkdirSync(path, { mode })
  } catch (error) {
    if (isDirectory(path)) return
    const above = dirname(path)
    if (codeOf(error) !== 'ENOENT' || above === path || isDirectory(above)) throw error
    makeDirectory(above, mode)
    mkdirSync(path, { mode })
  }
}
