const decoded = (bytes: Uint8Array, encoding: string, fatal: boolean): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * The text of a list: UTF-8, else UTF-16 with its mark, else Windows-1252, in which German spreadsheets write CSV. Undefined
 * where the bytes are no text at all: none of these has a zero byte, and office files and pictures do.
 */
export const listText = (bytes: Uint8Array): string | undefined => {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le', false)
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be', false)
  if (bytes.includes(0)) return undefined
  return decoded(bytes, 'utf-8', true) ?? decoded(bytes, 'windows-1252', false)
}
