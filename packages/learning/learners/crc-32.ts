const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte
  for (let bit = 0; bit < 8; bit++)
    remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1
  return remainder
})

/** CRC-32 (ISO 3309, as in zlib and PNG) of the text's UTF-8 bytes, as eight hexadecimal digits. */
export const crc32 = (text: string): string => {
  let remainder = -1
  for (const byte of new TextEncoder().encode(text))
    remainder = TABLE[(remainder ^ byte) & 255]! ^ (remainder >>> 8)
  return ((remainder ^ -1) >>> 0).toString(16).padStart(8, '0')
}
