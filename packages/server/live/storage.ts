import { stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'

export type Storage = {
  usedBytes: number
  freeBytes: number
  /** Hours until the disk is full at the present rate; null while nothing comes in. */
  hoursLeft: number | null
}

/** Measured: a reading of eight values takes 60 bytes of history, its prediction with derived values as much again. */
const bytesPerReading = 150

/** How long the disk will last, for whoever must know before it does not. */
export async function storage(directory: string, perSecond: number): Promise<Storage> {
  const disk = await statfs(directory)
  const freeBytes = disk.bavail * disk.bsize
  const usedBytes = await stat(join(directory, 'history.duckdb')).then(
    file => file.size,
    () => 0,
  )
  const hoursLeft = perSecond > 0 ? freeBytes / (perSecond * bytesPerReading) / 3600 : null
  return { usedBytes, freeBytes, hoursLeft }
}
