import { open } from 'node:fs/promises'
import { failure, isUsableName, type Result, sameName, success } from '@leinwand/recipe'
import { splitRecords } from './split-records.ts'

export type Encoding = 'utf-8' | 'latin-1' | 'utf-16'
export type Warning = { code: string; params: Record<string, string | number> }

/** What the first bytes of a file say about the rest. */
export type Head = {
  encoding: Encoding | 'utf-16be'
  delimiter: string
  columns: readonly string[]
  warnings: readonly Warning[]
}

const HEAD_BYTES = 256 * 1024
const DELIMITERS = [',', ';', '\t', '|']

const firstBytes = async (path: string): Promise<Buffer> => {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

const encodingOf = (bytes: Buffer, given: Encoding | undefined): Head['encoding'] => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return given ?? 'utf-8'
}

/** WHATWG's names; its `latin1` is Windows-1252, which is what files called Latin-1 mostly are. */
export const decoderOf = (encoding: Head['encoding']) =>
  new TextDecoder(
    { 'utf-8': 'utf-8', 'latin-1': 'latin1', 'utf-16': 'utf-16le', 'utf-16be': 'utf-16be' }[encoding],
  )

/**
 * The delimiter by which most of the first records have as many fields as the header: the header decides, because a
 * broken row may be of any width.
 */
const sniffDelimiter = (text: string): string => {
  let best = { delimiter: ',', score: 0 }
  for (const delimiter of DELIMITERS) {
    const [header, ...records] = splitRecords(text, delimiter, 100)
    const width = header?.length ?? 0
    const alike = records.filter(record => record.length === width).length
    const score = Math.log2(Math.max(1, width)) * (records.length === 0 ? 1 : alike / records.length)
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

const nameColumns = (header: readonly string[]): Result<Pick<Head, 'columns' | 'warnings'>> => {
  const warnings: Warning[] = []
  const columns = header.map((cell, index) => {
    const name = cell.trim()
    if (name !== '') return name
    warnings.push({ code: 'csv-unnamed-column', params: { position: index + 1, name: `column${index + 1}` } })
    return `column${index + 1}`
  })
  for (const [index, name] of columns.entries()) {
    const position = index + 1
    if (name.includes('\ufffd')) return failure('csv-header-encoding', { position, column: name })
    if (!isUsableName(name) || name.length > 200)
      return failure('csv-column-name', { position, column: name })
    const other = columns.findIndex(before => sameName(before, name))
    if (other < index) return failure('csv-column-twice', { column: name, position, other: other + 1 })
  }
  return success({ columns, warnings })
}

/** Fails with `csv-empty`, `csv-binary`, `csv-delimiter`, `csv-header-encoding`, `csv-column-name` or `csv-column-twice`. */
export const readHead = async (
  path: string,
  given: { delimiter?: string; encoding?: Encoding },
): Promise<Result<Head>> => {
  const bytes = await firstBytes(path)
  const encoding = encodingOf(bytes, given.encoding)
  const isWide = encoding === 'utf-16' || encoding === 'utf-16be'
  // A NUL is in nearly every binary file and in no text.
  if (!isWide && bytes.includes(0)) return failure('csv-binary', {})
  const text = decoderOf(encoding).decode(bytes, { stream: true })
  if (text.trim() === '') return failure('csv-empty', {})
  if (given.delimiter !== undefined && !/^[^"\r\n\p{L}\p{N}]$/u.test(given.delimiter))
    return failure('csv-delimiter', { delimiter: given.delimiter })
  const delimiter = given.delimiter ?? sniffDelimiter(text)
  const named = nameColumns(splitRecords(text, delimiter, 1)[0] ?? [])
  return named.ok ? success({ encoding, delimiter, ...named.value }) : named
}
