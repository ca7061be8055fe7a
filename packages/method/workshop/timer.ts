import { z } from 'zod'

/**
 * A timer as everybody can compute it: what was left (ms) at the instant `at`, and whether it runs since. `total` is what
 * was given in all, with every minute that was added.
 */
export const Timer = z.strictObject({
  total: z.number(),
  left: z.number(),
  running: z.boolean(),
  at: z.iso.datetime(),
})
export type Timer = z.infer<typeof Timer>

const MINUTE_MS = 60_000

/** A timer that starts running at the instant `at`. */
export const startedTimer = (minutes: number, at: string): Timer => ({
  total: minutes * MINUTE_MS,
  left: minutes * MINUTE_MS,
  running: true,
  at,
})

/** What is left at an instant (ms since 1970, by the server's clock); below zero by how much it is over. */
export const timeLeft = ({ left, running, at }: Timer, now: number): number =>
  running ? left - Math.max(0, now - Date.parse(at)) : left

/** The timer running or standing from an instant on; what ran until then is gone. */
export const withRunning = (timer: Timer, running: boolean, at: string): Timer => ({
  ...timer,
  left: timeLeft(timer, Date.parse(at)),
  running,
  at,
})

export const withMinutes = (timer: Timer, minutes: number): Timer => ({
  ...timer,
  total: timer.total + minutes * MINUTE_MS,
  left: timer.left + minutes * MINUTE_MS,
})
