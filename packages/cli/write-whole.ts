import { rename, rm, writeFile } from 'node:fs/promises'
import type { Failure } from './failing.ts'

/** Writes a file whole or not at all; what stood there before stays until the new one is complete. */
export const writeWhole = async (
  file: string,
  content: string | Uint8Array,
): Promise<{ ok: true } | { ok: false; failure: Failure }> => {
  const part = `${file}.part`
  try {
    await writeFile(part, content)
    await rename(part, file)
    return { ok: true }
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined)
    const reason = String(Reflect.get(Object(error), 'code'))
    return { ok: false, failure: { code: 'cli-out-unwritable', params: { file, reason } } }
  }
}
