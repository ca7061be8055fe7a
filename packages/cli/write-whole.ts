import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import type { Failure } from './failing.ts'

const ifThere = async <T>(look: Promise<T>): Promise<T | undefined> => {
  try {
    return await look
  } catch (error) {
    if (Reflect.get(Object(error), 'code') === 'ENOENT') return undefined
    throw error
  }
}

/**
 * Writes a file whole or not at all; what stood there before stays until the new one is complete. A link is followed and
 * stays, and what is no file (`/dev/stdout`, a pipe) is written to, not replaced by a file.
 */
export const writeWhole = async (
  file: string,
  content: string | Uint8Array,
): Promise<{ ok: true } | { ok: false; failure: Failure }> => {
  let part: string | undefined
  try {
    const there = await ifThere(stat(file))
    if (there !== undefined && !there.isFile()) {
      await writeFile(file, content)
      return { ok: true }
    }
    const target = (await ifThere(realpath(file))) ?? file
    part = `${target}.part`
    await writeFile(part, content)
    await rename(part, target)
    return { ok: true }
  } catch (error) {
    if (part !== undefined) await rm(part, { force: true }).catch(() => undefined)
    const reason = String(Reflect.get(Object(error), 'code'))
    return { ok: false, failure: { code: 'cli-out-unwritable', params: { file, reason } } }
  }
}
