import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { symlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { alignedFields, type FileEncoding } from '@leinwand/recipe'
import { decoderOf } from './encoding.ts'

/** What of a file is to be read, and how. Lines are physical lines, from 0. */
export type Wanted = {
  encoding: FileEncoding
  /** The first line of the table's body, and how many lines at the end are not of it. */
  from: number
  dropLast: number
  /** Lines that cannot be read by themselves. */
  without: ReadonlySet<number>
  /** Runs of spaces separate the fields. */
  spaced: boolean
  /** Where the fields begin that are set under one another; null where runs of spaces separate them. */
  starts: readonly number[] | null
  /** What stands above the body has to be cut off: it cannot be skipped. */
  cut: boolean
}

/** Lines of a stream of texts; what ends them is `\n`, `\r\n` or `\r`. Each is yielded with its number. */
const numbered = async function* (
  texts: AsyncIterable<string>,
): AsyncGenerator<[line: string, at: number][]> {
  let rest = ''
  let at = 0
  for await (const text of texts) {
    const whole = rest + text
    // A `\r` at the end may be the half of a `\r\n`.
    const kept = whole.endsWith('\r') ? whole.slice(0, -1) : whole
    const parts = kept.split(/\r\n|\n|\r/)
    rest = (parts.pop() ?? '') + (whole.endsWith('\r') ? '\r' : '')
    yield parts.map(line => [line, at++])
  }
  if (rest !== '') yield [[rest.replace(/\r$/, ''), at++]]
}

const decoded = async function* (path: string, encoding: FileEncoding, signal?: AbortSignal) {
  const decoder = decoderOf(encoding)
  for await (const chunk of createReadStream(path, {
    highWaterMark: 1024 * 1024,
    ...(signal ? { signal } : {}),
  }))
    yield decoder.decode(chunk as Buffer, { stream: true })
  yield decoder.decode()
}

const asTabs = (line: string, starts: readonly number[] | null): string =>
  starts === null ? line.trim().replaceAll(/\s+/g, '\t') : alignedFields(line, starts).join('\t')

/**
 * The body of a file as UTF-8 under a name of our own: DuckDB takes `*`, `[` and `s3://` in a path for more than a name.
 * `skip` is how many lines of it stand above the body. A file that needs no rewriting is not copied.
 */
export const passingFile = async (
  file: string,
  directory: string,
  wanted: Wanted,
  signal?: AbortSignal,
): Promise<{ path: string; skip: number }> => {
  const path = join(directory, `.${randomUUID()}.csv`)
  const isUtf8 = wanted.encoding === 'utf-8' || wanted.encoding === 'utf-8-bom'
  const whole = wanted.dropLast === 0 && wanted.without.size === 0 && !wanted.spaced && !wanted.cut
  if (isUtf8 && whole) {
    await symlink(resolve(file), path)
    return { path, skip: wanted.from }
  }
  const rewrite = async function* () {
    // The last lines are held back: whether they are notes is known when no more comes.
    let held: string[] = []
    for await (const lines of numbered(decoded(file, wanted.encoding, signal))) {
      for (const [line, at] of lines) {
        if (at < wanted.from) continue
        // A line that is left out leaves a blank one, so that what stands below it keeps its number.
        held.push(wanted.without.has(at) ? '\n' : `${wanted.spaced ? asTabs(line, wanted.starts) : line}\n`)
      }
      const ready = held.length - wanted.dropLast
      if (ready <= 0) continue
      yield held.slice(0, ready).join('')
      held = held.slice(ready)
    }
  }
  await pipeline(Readable.from(rewrite()), createWriteStream(path))
  return { path, skip: 0 }
}
