import { createReadStream } from 'node:fs'
import { decoderOf } from './encoding.ts'

/** Some physical lines of a file (from 0), whatever their bytes: what is no UTF-8 is read as Windows-1252. */
export const linesOfFile = async (
  path: string,
  wanted: ReadonlySet<number>,
): Promise<Map<number, string>> => {
  const decoder = decoderOf('windows-1252')
  const found = new Map<number, string>()
  let rest = ''
  let at = 0
  const take = (line: string) => {
    if (wanted.has(at)) found.set(at, line.replaceAll('\0', '␀').replace(/\r$/, ''))
    at++
  }
  for await (const chunk of createReadStream(path)) {
    const parts = (rest + decoder.decode(chunk as Buffer, { stream: true })).split('\n')
    rest = parts.pop() ?? ''
    for (const part of parts) take(part)
    if (found.size === wanted.size) return found
  }
  take(rest)
  return found
}
