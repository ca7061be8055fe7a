export type StoreFailure = {
  code: 'data-newer' | 'data-in-use' | 'data-not-writable' | 'data-damaged' | 'disk-full'
  params: Record<string, string | number>
}

const errcode = (error: unknown): number =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : 0

const systemCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** SQLITE_FULL (13) or the operating system's own word for it. */
export const isDiskFull = (error: unknown): boolean =>
  errcode(error) === 13 || systemCode(error) === 'ENOSPC' || systemCode(error) === 'EDQUOT'

/** What an error while opening the data directory means; undefined where it is none of the expected ones. */
export const storeFailure = (error: unknown, path: string): StoreFailure | undefined => {
  if (isDiskFull(error)) return { code: 'disk-full', params: { path } }
  const system = systemCode(error)
  // SQLITE_PERM 3, SQLITE_READONLY 8, SQLITE_CANTOPEN 14
  if (
    ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT'].includes(system) ||
    [3, 8, 14].includes(errcode(error))
  ) {
    return { code: 'data-not-writable', params: { path } }
  }
  // SQLITE_BUSY 5, SQLITE_LOCKED 6
  if ([5, 6].includes(errcode(error))) return { code: 'data-in-use', params: { path } }
  // SQLITE_CORRUPT 11, SQLITE_NOTADB 26
  if ([11, 26].includes(errcode(error))) return { code: 'data-damaged', params: { path } }
  return undefined
}
