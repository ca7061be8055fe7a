import { open } from 'node:fs/promises'
import type { FileEncoding } from '@leinwand/recipe'
import { decoderOf } from './encoding.ts'

const HEAD_BYTES = 256 * 1024
const TAIL_BYTES = 64 * 1024
const HEAD_LINES = 60
const TAIL_LINES = 15

/** The beginning of a text and, where that is not the whole, its end. */
export type SampleText = {
  head: string
  tail: string | null
  size: number
  rawHead: string[]
  rawTail: string[]
}

const lines = (text: string): string[] => text.split(/\r\n|\n|\r/)

/** Decodes the ends of a file. Half a line at a cut is left out: of the head its last, of the tail its first. */
export const sampleText = async (path: string, encoding: FileEncoding): Promise<SampleText> => {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const read = async (from: number, length: number) => {
      const bytes = Buffer.alloc(length)
      const { bytesRead } = await file.read(bytes, 0, length, from)
      return bytes.subarray(0, bytesRead)
    }
    const decode = (bytes: Buffer) => decoderOf(encoding).decode(bytes, { stream: true })
    const whole = size <= HEAD_BYTES
    const decoded = decode(await read(0, Math.min(size, HEAD_BYTES)))
    const last = Math.max(decoded.lastIndexOf('\n'), decoded.lastIndexOf('\r'))
    const head = whole || last < 0 ? decoded : decoded.slice(0, last + 1)
    // An even place, or the halves of UTF-16 would be put together wrongly.
    const tail = whole ? null : decode(await read(size - TAIL_BYTES - (size % 2), TAIL_BYTES + (size % 2)))
    const end = lines((tail ?? head).replace(/(\r\n|\n|\r)$/, ''))
    return { head, tail, size, rawHead: lines(head).slice(0, HEAD_LINES), rawTail: end.slice(-TAIL_LINES) }
  } finally {
    await file.close()
  }
}
