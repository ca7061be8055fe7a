/** Milliseconds, the same in every thread: `performance.now()` alone begins anew in each. */
export const sharedClock = (): number => performance.timeOrigin + performance.now()
