import { failed, type Outcome } from '../outcome.ts'

/** Bytes that a cell takes while it is read (as a value of its own, twice) and learned from (as a number, and in bins). */
const BYTES_OF_CELL = 40
const GIGABYTE = 1e9

/**
 * Whether a table fits into memory for learning, asked before it is read: a process that runs out is ended from outside
 * and can say nothing. `available` is what the machine, or its container, has left. Fails with `memory-does-not-suffice`.
 */
export const memorySuffices = (
  rows: number,
  columns: number,
  available: number = process.availableMemory(),
): Outcome<null> => {
  const needed = rows * columns * BYTES_OF_CELL
  const gigabytes = (bytes: number) => Math.ceil((10 * bytes) / GIGABYTE) / 10
  return needed <= available
    ? { ok: true, value: null }
    : failed('memory-does-not-suffice', {
        rows,
        columns,
        needed: gigabytes(needed),
        free: gigabytes(available),
      })
}
