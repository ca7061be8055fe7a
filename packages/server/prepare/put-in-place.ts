import { createReadStream, createWriteStream } from 'node:fs'
import { realpath, rename, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'

/**
 * A file that is whole takes the place it is meant for, on the same disk. A link is followed and stays; what is no file
 * (`/dev/stdout`, a pipe) is written to, not replaced by one.
 */
export const putInPlace = async (whole: string, place: string): Promise<void> => {
  const there = await stat(place).catch(() => null)
  if (there !== null && !there.isFile() && !there.isDirectory())
    return pipeline(createReadStream(whole), createWriteStream(place))
  await rename(whole, await realpath(place).catch(() => place))
}
