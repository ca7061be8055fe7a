import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rm, symlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { alignedFields, type FileEncoding, isRule, type TextStructure } from '@leinwand/recipe'
import { blocksOfFile } from './blocks-of-file.ts'
import { decoderOf, hasWindowsSigns } from './encoding.ts'

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
  /** What stands above the body has to be cut off: it cannot be skipped. */
  cut: boolean
  /** Lines end in different ways, and have to end in one. */
  mixedEnds: boolean
} & Pick<TextStructure, 'starts' | 'framed' | 'between'>

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
  for await (const block of blocksOfFile(path, signal)) yield decoder.decode(block, { stream: true })
  yield decoder.decode()
}

const asTabs = (line: string, starts: readonly number[] | null): string =>
  starts === null ? line.trim().replaceAll(/\s+/g, '\t') : alignedFields(line, starts).join('\t')

const withoutFrame = (line: string): string => line.replace(/^\s*\|(.*)\|\s*$/, '$1')

/**
 * Writes the same text as UTF-8. Bytes of Latin-1 are taken as they are, and all pass through one buffer, which takes a
 * fraction of the time of a decoder and a stream (measured).
 */
const recode = async (
  from: string,
  to: string,
  encoding: 'latin-1' | 'windows-1252',
  signal?: AbortSignal,
): Promise<void> => {
  const decoder = decoderOf(encoding)
  const written = await open(to, 'wx')
  try {
    let recoded = Buffer.alloc(0)
    for await (const block of blocksOfFile(from, signal)) {
      // No sign of Windows-1252 takes more than three bytes.
      if (recoded.length < 3 * block.length) recoded = Buffer.allocUnsafeSlow(3 * block.length)
      const length = recoded.write(hasWindowsSigns(block) ? decoder.decode(block) : block.toString('latin1'))
      await written.writeFile(recoded.subarray(0, length))
    }
  } finally {
    await written.close()
  }
}

/** A line as DuckDB is to read it. */
const rewriting = ({ spaced, starts, framed }: Wanted): ((line: string) => string) =>
  spaced ? line => asTabs(line, starts) : framed ? withoutFrame : line => line

const isBetween = ({ between }: Wanted): ((line: string) => boolean) => {
  if (between === null) return () => false
  const said = new Set(between.lines)
  return line => (between.rules && isRule(line)) || said.has(line.trim())
}

/**
 * The body of a file as UTF-8 under a name of our own: DuckDB takes `*`, `[` and `s3://` in a path for more than a name.
 * `skip` is how many lines of it stand above the body. A file that needs no rewriting is not copied,
 * and one that only has another encoding is not taken apart into lines.
 */
export const passingFile = async (
  file: string,
  directory: string,
  wanted: Wanted,
  signal?: AbortSignal,
): Promise<{ path: string; skip: number; between: number }> => {
  const path = join(directory, `.${randomUUID()}.csv`)
  const isUtf8 = wanted.encoding === 'utf-8' || wanted.encoding === 'utf-8-bom'
  const asItIs = !(
    wanted.spaced ||
    wanted.cut ||
    wanted.mixedEnds ||
    wanted.framed ||
    wanted.between !== null
  )
  const whole = wanted.dropLast === 0 && wanted.without.size === 0 && asItIs
  if (isUtf8 && whole) {
    await symlink(resolve(file), path)
    return { path, skip: wanted.from, between: 0 }
  }
  const making = async (made: Promise<void>) => {
    try {
      await made
    } catch (error) {
      await rm(path, { force: true })
      throw error
    }
  }
  if (whole && (wanted.encoding === 'latin-1' || wanted.encoding === 'windows-1252')) {
    await making(recode(file, path, wanted.encoding, signal))
    return { path, skip: wanted.from, between: 0 }
  }
  const rewritten = rewriting(wanted)
  const isNone = isBetween(wanted)
  let between = 0
  const rewrite = async function* () {
    // The last lines are held back: whether they are notes is known when no more comes.
    let held: string[] = []
    for await (const lines of numbered(decoded(file, wanted.encoding, signal))) {
      for (const [line, at] of lines) {
        if (at < wanted.from) continue
        // A line that is left out leaves a blank one, so that what stands below it keeps its number.
        const none = isNone(line)
        if (none) between++
        held.push(none || wanted.without.has(at) ? '\n' : `${rewritten(line)}\n`)
      }
      const ready = held.length - wanted.dropLast
      if (ready <= 0) continue
      yield held.slice(0, ready).join('')
      held = held.slice(ready)
    }
  }
  await making(pipeline(Readable.from(rewrite()), createWriteStream(path), signal ? { signal } : {}))
  return { path, skip: 0, between }
}
