import { createReadStream } from 'node:fs'

const PIECE = 1024 * 1024

/** A UTF-8 or UTF-16 file (by its byte order mark) as texts, some at a time. */
export async function* textPieces(path: string, signal?: AbortSignal): AsyncGenerator<string, void, void> {
  let decoder: InstanceType<typeof TextDecoder> | null = null
  for await (const chunk of createReadStream(path, { highWaterMark: PIECE, ...(signal ? { signal } : {}) })) {
    const bytes = chunk as Buffer
    decoder ??= new TextDecoder(
      bytes[0] === 0xff && bytes[1] === 0xfe
        ? 'utf-16le'
        : bytes[0] === 0xfe && bytes[1] === 0xff
          ? 'utf-16be'
          : 'utf-8',
    )
    yield decoder.decode(bytes, { stream: true })
  }
  if (decoder) yield decoder.decode()
}
