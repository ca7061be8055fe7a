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

/** Whether an entry swells as only something made to fill a disk does. */
export const isTooMuch = ({ size, packedSize }: ArchiveEntry): boolean =>
  size > HARMLESS && size > packedSize * TIGHTEST

const entriesOf = async (path: string) => {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true })
  const entries = new Map<string, Entry>()
  try {
    for await (const entry of zip.eachEntry())
      if (!entry.fileName.endsWith('/')) entries.set(entry.fileName, entry)
  } catch (error) {
    zip.close()
    throw error
  }
  return { zip, entries }
}

/**
 * Opens a zip archive: its directory is read, nothing is unpacked. Fails with `archive-broken`, `archive-encrypted` or
 * `archive-too-much` (an entry that would unpack to more than 250 times its size). Names that lead out of a folder are
 * an error of the archive.
 */
export const openArchive = async (path: string, file: string): Promise<Result<Archive>> => {
  const opened = await entriesOf(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error) throw error
    return null
  })
  if (!opened) return failure('archive-broken', { file })
  const { zip, entries } = opened
  const archive: Archive = {
    entries: [...entries.values()].map(entry => ({
      name: entry.fileName,
      size: entry.uncompressedSize,
      packedSize: entry.compressedSize,
    })),
    open: name => {
      const entry = entries.get(name)
      if (!entry) throw new Error(`no entry ${name}`)
      return zip.openReadStreamPromise(entry)
    },
    [Symbol.asyncDispose]: async () => zip.close(),
  }
  const bomb = archive.entries.find(isTooMuch)
  const refused = [...entries.values()].some(entry => entry.isEncrypted())
    ? failure('archive-encrypted', { file })
    : bomb
      ? failure('archive-too-much', { file, entry: bomb.name, size: bomb.size, packed: bomb.packedSize })
      : null
  if (!refused) return success(archive)
  zip.close()
  return refused
}
