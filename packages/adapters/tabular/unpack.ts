import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { failure, type Result, success } from '@leinwand/recipe'
import { openArchive } from '../zip/index.ts'

/** A file out of an archive, under a passing name; disposing of it removes it. `name` is what it was called. */
export type Unpacked = AsyncDisposable & { readonly path: string; readonly name: string }

const HARMLESS = 64 * 1024 * 1024
const TIGHTEST = 250

class TooMuch extends Error {
  override name = 'TooMuch'
}

/** Lets bytes through until they are more than `most` says, for what was read so far. */
const guarded = (most: () => number): Transform => {
  let size = 0
  return new Transform({
    transform(chunk: Buffer, _, done) {
      size += chunk.length
      if (size > HARMLESS && size > most()) done(new TooMuch())
      else done(null, chunk)
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

/** The content of a gzip file. Fails with `archive-broken` or `archive-too-much`. */
export const gunzipped = async (
  path: string,
  file: string,
  directory: string,
  signal?: AbortSignal,
): Promise<Result<Unpacked>> => {
  const packed = createReadStream(path)
  try {
    const write = (to: string) =>
      pipeline(
        packed,
        createGunzip(),
        guarded(() => packed.bytesRead * TIGHTEST),
        createWriteStream(to),
        signal ? { signal } : {},
      )
    return success(await passing(directory, file.replace(/\.gz(?:ip)?$/i, ''), write))
  } catch (error) {
    if (error instanceof TooMuch)
      return failure('archive-too-much', {
        file,
        entry: file,
        size: packed.bytesRead * TIGHTEST,
        packed: packed.bytesRead,
      })
    if (isZlib(error)) return failure('archive-broken', { file })
    throw error
  }
}

/** What programs put beside the files of a person. */
const JUNK = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/

/**
 * The one file in a zip archive. Fails as `openArchive` does, with `archive-empty`, or with `archive-several` where there
 * are several: then it is for a person to say which.
 */
export const unzipped = async (
  path: string,
  file: string,
  directory: string,
  signal?: AbortSignal,
): Promise<Result<Unpacked>> => {
  const opened = await openArchive(path, file)
  if (!opened.ok) return opened
  await using archive = opened.value
  const entries = archive.entries.filter(({ name }) => !JUNK.test(name))
  const [entry] = entries
  if (!entry) return failure('archive-empty', { file })
  if (entries.length > 1)
    return failure('archive-several', {
      file,
      files: entries.length,
      names: entries
        .slice(0, 5)
        .map(({ name }) => name)
        .join(', '),
    })
  try {
    const stream = await archive.open(entry.name)
    const write = (to: string) => pipeline(stream, createWriteStream(to), signal ? { signal } : {})
    return success(await passing(directory, `${file}/${entry.name}`, write))
  } catch (error) {
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
