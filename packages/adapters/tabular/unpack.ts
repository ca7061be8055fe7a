import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { failure, type Result, success } from '@leinwand/recipe'
import { isTooMuch, openArchive } from '../zip/index.ts'

/** A file out of an archive, under a passing name; disposing of it removes it. `name` is what it was called. */
export type Unpacked = AsyncDisposable & { readonly path: string; readonly name: string }

class TooMuch extends Error {
  override name = 'TooMuch'
  readonly size: number
  constructor(size: number) {
    super()
    this.size = size
  }
}
class NoRoom extends Error {
  override name = 'NoRoom'
}

/** What else is written on the way, and the control data of a server, need some too. */
const RESERVE = 64 * 1024 * 1024

/** Bytes that may be written in a directory. */
const roomIn = async (directory: string): Promise<number> => {
  const { bavail, bsize } = await statfs(directory)
  return Math.max(0, bavail * bsize - RESERVE)
}

/** Lets bytes through while they are no more than the disk holds, and than what was read so far can come to. */
const guarded = (packed: () => number, room: number): Transform => {
  let size = 0
  return new Transform({
    transform(chunk: Buffer, _, done) {
      size += chunk.length
      if (isTooMuch({ size, packedSize: packed() })) done(new TooMuch(size))
      else done(size > room ? new NoRoom() : null, chunk)
    },
  })
}

const passing = async (
  directory: string,
  name: string,
  write: (path: string) => Promise<void>,
): Promise<Unpacked> => {
  await mkdir(directory, { recursive: true })
  const path = join(directory, `.${randomUUID()}.unpacked`)
  const remove = () => rm(path, { force: true })
  try {
    await write(path)
    return { path, name, [Symbol.asyncDispose]: remove }
  } catch (error) {
    await remove()
    throw error
  }
}

const isZlib = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^Z_|ERR_.*(?:ZLIB|BROTLI)/.test(String(error.code))

/** The content of a gzip file. Fails with `archive-broken`, `archive-too-much` or `disk-full`. */
export const gunzipped = async (
  path: string,
  file: string,
  directory: string,
  signal?: AbortSignal,
): Promise<Result<Unpacked>> => {
  await mkdir(directory, { recursive: true })
  const room = await roomIn(directory)
  const packed = createReadStream(path)
  try {
    const write = (to: string) =>
      pipeline(
        packed,
        createGunzip(),
        guarded(() => packed.bytesRead, room),
        createWriteStream(to),
        signal ? { signal } : {},
      )
    return success(await passing(directory, file.replace(/\.gz(?:ip)?$/i, ''), write))
  } catch (error) {
    if (error instanceof TooMuch)
      return failure('archive-too-much', {
        file,
        size: error.size,
        packed: packed.bytesRead,
      })
    if (error instanceof NoRoom) return failure('disk-full')
    if (isZlib(error)) return failure('archive-broken', { file })
    throw error
  }
}

/** What programs put beside the files of a person. */
const JUNK = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/

/**
 * The files in a zip archive, each under a passing name of our own: theirs are only told. Fails as `openArchive` does, with
 * `archive-empty` or `disk-full`.
 */
export const unzipped = async (
  path: string,
  file: string,
  directory: string,
  signal?: AbortSignal,
): Promise<Result<readonly Unpacked[]>> => {
  const opened = await openArchive(path, file)
  if (!opened.ok) return opened
  await using archive = opened.value
  const entries = archive.entries.filter(({ name }) => !JUNK.test(name))
  if (entries.length === 0) return failure('archive-empty', { file })
  await mkdir(directory, { recursive: true })
  if (entries.reduce((sum, { size }) => sum + size, 0) > (await roomIn(directory)))
    return failure('disk-full')
  const unpacked: Unpacked[] = []
  try {
    for (const { name } of entries) {
      const write = async (to: string) =>
        pipeline(await archive.open(name), createWriteStream(to), signal ? { signal } : {})
      unpacked.push(await passing(directory, name, write))
    }
    return success(unpacked)
  } catch (error) {
    for (const one of unpacked) await one[Symbol.asyncDispose]()
    if (error instanceof Error && (isZlib(error) || !('code' in error)) && error.name !== 'AbortError')
      return failure('archive-broken', { file })
    throw error
  }
}

/** Whether a zip archive is a document of an office program rather than a parcel. */
export const isOffice = async (path: string, file: string): Promise<Result<boolean>> => {
  const opened = await openArchive(path, file)
  if (!opened.ok) return opened
  await using archive = opened.value
  return success(
    archive.entries.some(({ name }) =>
      /^(?:xl\/workbook\.|\[Content_Types\]\.xml$|content\.xml$)/i.test(name),
    ),
  )
}
