import { isAscii, isUtf8 } from 'node:buffer'
import { type Decision, type FileEncoding, failure, type Result, success } from '@leinwand/recipe'
import { blocksOfFile } from './blocks-of-file.ts'

import { cp850, umlautsIn } from './cp850.ts'

/** How the bytes of a file are to be taken, by all of them. */
export type Bytes = {
  encoding: Decision<FileEncoding>
  /** Lines (from 0) with a NUL byte or, in a file that is UTF-8 otherwise, with bytes that are not. */
  brokenLines: ReadonlyMap<number, 'nul' | 'encoding'>
  /** Some lines end in `\r\n` and some in `\n`, which DuckDB takes for one way or the other. */
  mixedEnds: boolean
}

/** A line that is longer than this is judged in pieces. */
const LONGEST = 64 * 1024 * 1024
/** A text in which more lines than this share have a NUL is no text. */
const MOST_NULS = 0.1
/** Lines that are noted one by one; a file with more broken ones is in another encoding. */
const MOST_BROKEN = 100_000

const decided = (value: FileEncoding, reason: string, certainty: number): Decision<FileEncoding> => ({
  value,
  reason,
  params: {},
  certainty,
  alternatives: (['utf-8', 'windows-1252', 'latin-1', 'utf-16le', 'utf-16be', 'cp850'] as const).filter(
    other => other !== value,
  ),
})

const byMark = (bytes: Buffer): FileEncoding | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8-bom' : null
}

/** UTF-16 without a mark: of a Western text every other byte is 0. */
const unmarkedWide = (bytes: Buffer): FileEncoding | null => {
  const zeros = [0, 0]
  const length = Math.min(bytes.length, 4096)
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at % 2]!++
  if (length < 4) return null
  if (zeros[1]! > length * 0.3 && zeros[0]! < length * 0.05) return 'utf-16le'
  return zeros[0]! > length * 0.3 && zeros[1]! < length * 0.05 ? 'utf-16be' : null
}

/** A NUL beside other control characters, or many of them, is in nearly every binary file and in no text. */
const looksBinary = (bytes: Buffer): boolean => {
  let nuls = 0
  let controls = 0
  for (const byte of bytes) {
    if (byte === 0) nuls++
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++
  }
  return (nuls > 0 && controls > 0) || nuls > bytes.length * 0.05 || controls > bytes.length * 0.05
}

/** Bytes 0x80 to 0x9F are control characters in Latin-1, which no file has, and signs such as € in Windows-1252. */
export const hasWindowsSigns = (bytes: Buffer): boolean => {
  // Byte by byte without a function for each: this looks at gigabytes.
  for (let at = 0; at < bytes.length; at++) if ((bytes[at]! & 0xe0) === 0x80) return true
  return false
}

/** Lines, and how many of them end with a return before the line feed and how many without. */
type Ends = { lines: number; returns: number; bare: number }

const countEnds = (block: Buffer, ends: Ends): void => {
  for (let at = block.indexOf(10); at >= 0; at = block.indexOf(10, at + 1)) {
    ends.lines++
    if (block[at - 1] === 13) ends.returns++
    else ends.bare++
  }
}

/**
 * Decides the encoding by the whole file, in one pass: a first umlaut may come after three gigabytes. Fails with
 * `csv-binary` where it is no text.
 */
export const detectBytes = async (
  path: string,
  given: FileEncoding | undefined,
  signal?: AbortSignal,
): Promise<Result<Bytes>> => {
  const broken = new Map<number, 'nul' | 'encoding'>()
  let rest = Buffer.alloc(0)
  let first = true
  const ends: Ends = { lines: 0, returns: 0, bare: 0 }
  let binary = false
  let nuls = 0
  let good = 0
  let bad = 0
  let windows = false
  const umlauts = { dos: 0, windows: 0 }
  let marked = false
  const judge = (line: Buffer) => {
    if (line.includes(0)) {
      nuls++
      if (broken.size < MOST_BROKEN) broken.set(ends.lines, 'nul')
    } else if (isUtf8(line)) good++
    else {
      bad++
      windows ||= hasWindowsSigns(line)
      const { dos, windows: other } = umlautsIn(line)
      umlauts.dos += dos
      umlauts.windows += other
      if (broken.size < MOST_BROKEN) broken.set(ends.lines, 'encoding')
    }
  }
  const judgeLines = (block: Buffer) => {
    let start = 0
    let isOdd = false
    for (let at = 0; at < block.length; at++) {
      const byte = block[at]!
      if (byte === 10) {
        if (isOdd) judge(block.subarray(start, at + 1))
        ends.lines++
        if (at > start && block[at - 1] === 13) ends.returns++
        else ends.bare++
        start = at + 1
        isOdd = false
      } else if (byte >= 0x80 || byte === 0) isOdd = true
    }
    if (start === block.length) return
    if (isOdd) judge(block.subarray(start))
    ends.lines++
  }
  const take = (block: Buffer, weight = 100) => {
    if (isAscii(block) && !block.includes(0)) {
      countEnds(block, ends)
      return
    }
    if (isUtf8(block) && !block.includes(0)) {
      good += weight
      countEnds(block, ends)
      return
    }
    judgeLines(block)
  }
  for await (const bytes of blocksOfFile(path, signal)) {
    if (first) {
      first = false
      const mark = byMark(bytes)
      if (mark === 'utf-16le' || mark === 'utf-16be')
        return success({
          encoding: decided(mark, 'encoding-mark', 1),
          brokenLines: new Map(),
          mixedEnds: false,
        })
      marked = mark === 'utf-8-bom'
      binary = looksBinary(bytes.subarray(0, 4096))
      const wide = unmarkedWide(bytes)
      if (given === 'utf-16le' || given === 'utf-16be' || (wide !== null && given === undefined))
        return success({
          encoding: decided(given ?? wide!, given ? 'given' : 'encoding-zeros', given ? 1 : 0.9),
          brokenLines: new Map(),
          mixedEnds: false,
        })
    }
    // A block without a line end may break a character in two: it waits for the next.
    const end = bytes.lastIndexOf(10) + 1
    if (end === 0) {
      rest = Buffer.concat([rest, bytes])
      if (rest.length < LONGEST) continue
      take(rest)
      rest = Buffer.alloc(0)
      continue
    }
    const begin = rest.length === 0 ? 0 : bytes.indexOf(10) + 1
    if (begin > 0) take(Buffer.concat([rest, bytes.subarray(0, begin)]), 1)
    if (end > begin) take(bytes.subarray(begin, end))
    rest = Buffer.from(bytes.subarray(end))
  }
  take(rest)
  if (binary || nuls > Math.max(3, ends.lines * MOST_NULS)) return failure('csv-binary', {})
  const mixedEnds = ends.returns > 0 && ends.bare > 0
  const nulsOnly = new Map([...broken].filter(([, reason]) => reason === 'nul'))
  if (given !== undefined && given !== 'utf-8' && given !== 'utf-8-bom')
    return success({ encoding: decided(given, 'given', 1), brokenLines: nulsOnly, mixedEnds })
  if (given !== undefined)
    return success({
      encoding: decided(marked ? 'utf-8-bom' : given, 'given', 1),
      brokenLines: broken,
      mixedEnds,
    })
  if (marked)
    return success({ encoding: decided('utf-8-bom', 'encoding-mark', 1), brokenLines: broken, mixedEnds })
  if (bad === 0)
    return success({
      encoding: decided('utf-8', good === 0 ? 'encoding-ascii' : 'encoding-valid', good === 0 ? 0.9 : 0.99),
      brokenLines: broken,
      mixedEnds,
    })
  if (good > bad * 4)
    return success({ encoding: decided('utf-8', 'encoding-mixed', 0.75), brokenLines: broken, mixedEnds })
  if (umlauts.dos > umlauts.windows * 4)
    return success({ encoding: decided('cp850', 'encoding-dos', 0.8), brokenLines: nulsOnly, mixedEnds })
  const value = windows ? 'windows-1252' : 'latin-1'
  return success({
    encoding: decided(value, windows ? 'encoding-windows' : 'encoding-latin', windows ? 0.9 : 0.85),
    brokenLines: nulsOnly,
    mixedEnds,
  })
}

/** WHATWG's names; its `latin1` is Windows-1252, of which Latin-1 is the part without 0x80 to 0x9F. */
export const decoderOf = (
  encoding: FileEncoding,
): { decode: (bytes?: Buffer, options?: { stream?: boolean }) => string } => {
  if (encoding === 'cp850') return cp850
  return new TextDecoder(
    {
      'utf-8': 'utf-8',
      'utf-8-bom': 'utf-8',
      'utf-16le': 'utf-16le',
      'utf-16be': 'utf-16be',
      'latin-1': 'latin1',
      'windows-1252': 'windows-1252',
    }[encoding],
  )
}
