import { open } from 'node:fs/promises'

/** What a file is by its first bytes; `text` is everything else. */
export type FileFormat =
  | 'gzip'
  | 'zip'
  | 'office-old'
  | 'office-encrypted'
  | 'parquet'
  | 'json'
  | 'ndjson'
  | Foreign
  | 'text'

/** What is often handed over and holds no table that can be read, by the name that it has in every language. */
export type Foreign = (typeof FOREIGN)[number][0]

const FOREIGN = [
  ['PDF', /^%PDF-/],
  ['PNG', /^\x89PNG/],
  ['JPEG', /^\xff\xd8\xff/],
  ['RTF', /^\{\\rtf/],
  ['SQLite', /^SQLite format 3\0/],
  // What other programs call .xls is often one of these two.
  ['HTML', /^(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|table)\b/i],
  ['XML', /^(?:\xef\xbb\xbf)?\s*<\?xml\b/i],
] as const

export const isForeign = (format: FileFormat): format is Foreign => FOREIGN.some(([name]) => name === format)

const foreign = (bytes: Buffer): Foreign | undefined => {
  const begin = bytes.subarray(0, 1024).toString('latin1')
  return FOREIGN.find(([, sign]) => sign.test(begin))?.[0]
}

const HEAD = 64 * 1024

const starts = (bytes: Buffer, ...first: number[]): boolean => first.every((byte, at) => bytes[at] === byte)

/** Whether a text parses as JSON of an object or a list. */
const isRecord = (text: string): boolean => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null
  } catch {
    return false
  }
}

const decoded = (bytes: Buffer): string => {
  const wide = starts(bytes, 0xff, 0xfe) ? 'utf-16le' : starts(bytes, 0xfe, 0xff) ? 'utf-16be' : 'utf-8'
  return new TextDecoder(wide).decode(bytes, { stream: true })
}

/** JSON begins with a brace, or with a bracket before a value; a line of its own that is whole makes it a record a line. */
const jsonFormat = (text: string): 'json' | 'ndjson' | null => {
  const begin = text.trimStart()
  if (!/^(?:\{\s*["}]|\[\s*(?:["{[\]]|-?\d|true|false|null))/.test(begin)) return null
  const lines = begin.split('\n').filter(line => line.trim() !== '')
  // The last line of a head may be cut off.
  const whole = lines.slice(0, Math.max(1, lines.length - 1)).filter(isRecord)
  // A record that ends with its line, and more after it, is no beginning of one document.
  if (lines.length > 1 && begin.startsWith('{') && isRecord(lines[0]!)) return 'ndjson'
  if (lines.length > 1 && begin.startsWith('{') && whole.length > (lines.length - 1) / 2) return 'ndjson'
  if (lines.length > 1 && begin.startsWith('[') && isRecord(lines[0]!)) return 'ndjson'
  // [Section] of an INI file, [a];[b] of a header: no JSON.
  return begin.startsWith('{') ||
    /^\[\s*(?:[{[\]]|"(?:[^"\\]|\\.)*"\s*[,\]]|-?[\d.eE+-]+\s*[,\]]|(?:true|false|null)\s*[,\]])/.test(begin)
    ? 'json'
    : null
}

/** Finds out by its content what a file is; its name says nothing that its content does not say better. */
export const fileFormat = async (path: string): Promise<FileFormat> => {
  const file = await open(path, 'r')
  try {
    const buffer = Buffer.alloc(HEAD)
    const { bytesRead } = await file.read(buffer, 0, HEAD, 0)
    const bytes = buffer.subarray(0, bytesRead)
    if (starts(bytes, 0x1f, 0x8b)) return 'gzip'
    if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0x50, 0x4b, 0x05, 0x06)) return 'zip'
    if (starts(bytes, 0x50, 0x41, 0x52, 0x31) || starts(bytes, 0x50, 0x41, 0x52, 0x45)) return 'parquet'
    // MS-CFB: the old formats of Office, and its new ones once they have a password.
    if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
      const { size } = await file.stat()
      const rest = Buffer.alloc(Math.min(size, 8 * 1024 * 1024))
      await file.read(rest, 0, rest.length, 0)
      return rest.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'office-encrypted' : 'office-old'
    }
    return foreign(bytes) ?? jsonFormat(decoded(bytes)) ?? 'text'
  } finally {
    await file.close()
  }
}
