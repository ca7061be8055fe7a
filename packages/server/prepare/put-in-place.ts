import { createReadStream, createWriteStream } from 'node:fs'
import { realpath, rename, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { done, failed, type Outcome } from '../outcome.ts'

/**
 * A file that is whole takes the place it is meant for, on the same disk. A link is followed and stays; what is no file
 * (`/dev/stdout`, a pipe) is written to, not replaced by one. Fails with `cli-out-unwritable`, such as where there is no
 * such folder.
 */
export const putInPlace = async (whole: string, place: string): Promise<Outcome<null>> => {
  try {
    const there = await stat(place).catch(() => null)
    if (there !== null && !there.isFile() && !there.isDirectory())
      await pipeline(createReadStream(whole), createWriteStream(place))
    else await rename(whole, await realpath(place).catch(() => place))
    return done(null)
  } catch (error) {
    const reason: unknown = Reflect.get(Object(error), 'code')
    if (typeof reason !== 'string') throw error
    return failed('cli-out-unwritable', { file: place, reason })
  }
}
