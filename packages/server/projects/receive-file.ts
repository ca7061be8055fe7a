import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { isDiskFull } from '@leinwand/adapters/sqlite'
import { failed, type Outcome } from '../outcome.ts'
import { extensionOf } from './file-kind.ts'

/** An upload must leave room for the control data and for what is computed from the file. */
const RESERVE_BYTES = 64 * 1024 * 1024

const roomFor = async (directory: string): Promise<number> => {
  const { bavail, bsize } = await statfs(directory)
  return Math.max(0, bavail * bsize - RESERVE_BYTES)
}

class NoRoom extends Error {}

/** Counts and hashes what runs through, and stops where there is no more room. */
const meter = (room: number) => {
  const hash = createHash('sha256')
  let bytes = 0
  const transform = new Transform({
    transform(chunk: Buffer, _encoding, passOn) {
      bytes += chunk.length
      hash.update(chunk)
      passOn(bytes > room ? new NoRoom() : null, chunk)
    },
  })
  return { transform, hash: () => hash.digest('hex') }
}

/**
 * Takes a file in as it comes, `called` so where it comes from: to the disk under a passing name, then under one made of its source and its content.
 * What arrives only in part leaves nothing.
 */
export const receiveFile = async (
  upload: Readable,
  to: { directory: string; source: string; called: string; room?: number },
): Promise<Outcome<{ name: string; path: string }>> => {
  await mkdir(to.directory, { recursive: true })
  const passing = join(to.directory, `.incoming-${randomUUID()}`)
  const { transform, hash } = meter(to.room ?? (await roomFor(to.directory)))
  try {
    await pipeline(upload, transform, createWriteStream(passing, { flags: 'wx', mode: 0o600, flush: true }))
    const name = `${to.source}-${hash().slice(0, 16)}.${await extensionOf(passing, to.called)}`
    const path = join(to.directory, name)
    await rename(passing, path)
    return { ok: true, value: { name, path } }
  } catch (error) {
    await rm(passing, { force: true })
    if (error instanceof NoRoom || isDiskFull(error)) return failed('disk-full')
    // Whoever sent it went away; there is nobody left to read the answer.
    if (upload.errored !== null || upload.readableAborted) return failed('upload-cancelled')
    throw error
  }
}
