import type { Readable } from 'node:stream'
import { failure, type Result, success } from '@leinwand/recipe'
import { type Entry, openPromise } from 'yauzl'

/** A file in a zip archive; sizes in bytes as the archive states them, and held to while reading. */
export type ArchiveEntry = { readonly name: string; readonly size: number; readonly packedSize: number }

export type Archive = AsyncDisposable & {
  readonly entries: readonly ArchiveEntry[]
  /** The unpacked content, as it is read; an error where it is not what the archive says. */
  open(name: string): Promise<Readable>
}

/** Deflate packs nothing tighter than 1,032 to 1; tables stay under 100 to 1, and small files may do what they like. */
const TIGHTEST = 250
const HARMLESS = 64 * 1024 * 1024
const MOST_ENTRIES = 20_000

/** Whether something swells as only what was made to fill a disk does. Sizes in bytes. */
export const isTooMuch = ({ size, packedSize }: { size: number; packedSize: number }): boolean =>
  size > HARMLESS && size > packedSize * TIGHTEST

/** APPNOTE.TXT 4.4.5: stored, deflated. */
const METHODS: readonly number[] = [0, 8]

/** A name that is no place below the archive, as the library refuses it. */
const LEADS_OUT = /^(?:invalid relative path|absolute path|invalid characters in fileName): (.*)$/s

class TooMany extends Error {}

const entriesOf = async (path: string) => {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true })
  const entries = new Map<string, Entry>()
  try {
    for await (const entry of zip.eachEntry())
      if (entries.size >= MOST_ENTRIES) throw new TooMany()
      else if (!entry.fileName.endsWith('/')) entries.set(entry.fileName, entry)
  } catch (error) {
    zip.close()
    throw error
  }
  return { zip, entries }
}

/** What speaks against unpacking, found out before any of it is. Entries that share their bytes count each for itself. */
const refusalOf = (entries: readonly Entry[], packed: number, file: string): Result<never> | null => {
  if (entries.some(entry => entry.isEncrypted())) return failure('archive-encrypted', { file })
  const unknown = entries.find(({ compressionMethod }) => !METHODS.includes(compressionMethod))
  if (unknown) return failure('archive-method', { file, entry: unknown.fileName })
  const bomb = entries.find(entry =>
    isTooMuch({ size: entry.uncompressedSize, packedSize: entry.compressedSize }),
  )
  if (bomb) {
    const { fileName, uncompressedSize, compressedSize } = bomb
    return failure('archive-too-much', {
      file,
      entry: fileName,
      size: uncompressedSize,
      packed: compressedSize,
    })
  }
  const size = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  return isTooMuch({ size, packedSize: packed }) ? failure('archive-too-much', { file, size, packed }) : null
}

/**
 * Opens a zip archive: its directory is read, nothing is unpacked. Fails with `archive-broken`, `archive-encrypted`,
 * `archive-method`, `archive-leads-out` (a name with `..` or from the root), `archive-too-many`, or `archive-too-much` (an
 * entry, or all of them, that would unpack to more than 250 times its size).
 */
export const openArchive = async (path: string, file: string): Promise<Result<Archive>> => {
  const opened = await entriesOf(path).catch((error: unknown) => {
    if (!(error instanceof Error) || 'code' in error) throw error
    if (error instanceof TooMany) return failure('archive-too-many', { file, most: MOST_ENTRIES })
    const [, entry] = LEADS_OUT.exec(error.message) ?? []
    return entry === undefined
      ? failure('archive-broken', { file })
      : failure('archive-leads-out', { file, entry: entry.slice(0, 200) })
  })
  if ('ok' in opened) return opened
  const { zip, entries } = opened
  const refused = refusalOf([...entries.values()], zip.fileSize, file)
  if (refused) {
    zip.close()
    return refused
  }
  return success({
    entries: [...entries.values()].map(entry => ({
      name: entry.fileName,
      size: entry.uncompressedSize,
      packedSize: entry.compressedSize,
    })),
    open: async name => {
      const entry = entries.get(name)
      if (!entry) throw new Error(`no entry ${name}`)
      const stream = await zip.openReadStreamPromise(entry)
      // It reads at once: an error before anybody listens would end the process. Who reads it later is told all the same.
      return stream.on('error', () => {})
    },
    [Symbol.asyncDispose]: async () => zip.close(),
  })
}
