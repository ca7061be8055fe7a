/**
 * What the training thread and its workers tell each other in shared memory; entries of an `Int32Array`. A task begins
 * when `GENERATION` is counted up and has ended when `BUSY` is back at 0.
 */
export const GENERATION = 0
export const TASK = 1
export const BUSY = 2
export const THREADS = 3
export const FAILED = 4
export const CLOSED = 5
/** The next piece of work that nobody has taken yet, in tasks that are shared out piece by piece. */
export const NEXT_PIECE = 6
const FIRST_STATE = 7

export const controlLength = (workers: number): number => FIRST_STATE + 3 * workers

/** Where a worker's state stands, and beside it which thread it is, and the last task that began before it joined. */
export const stateAt = (worker: number): number => FIRST_STATE + 3 * worker
/** A worker that has not started yet has a 0 there. */
export const READY = 1
export const TAKES_PART = 2

/** Waking a thread takes about 50 µs, looking a few thousand times a few. */
const LOOKS = 4000

/** Returns as soon as the entry is no longer `old`: looks for a moment, then sleeps. */
export const waitWhile = (control: Int32Array, at: number, old: number): void => {
  for (let look = 0; look < LOOKS; look++) if (Atomics.load(control, at) !== old) return
  while (Atomics.load(control, at) === old) Atomics.wait(control, at, old)
}
