const WINDOW_MS = 5 * 60_000
/** More keys than this at once are an attack; the oldest are forgotten rather than memory filled. */
const KEYS = 10_000

export type Attempts = {
  /** Counts an attempt; the seconds to wait where there were too many, else 0. */
  begin: (key: string) => number
  succeeded: (key: string) => void
}

/** Slows down guessing: so many failed attempts in five minutes for one key. Counted before the password is looked at. */
export const countAttempts = (limit: number, now: () => number): Attempts => {
  const failures = new Map<string, number[]>()
  return {
    begin: key => {
      const recent = (failures.get(key) ?? []).filter(at => at > now() - WINDOW_MS)
      if (recent.length >= limit) return Math.ceil((recent[0]! + WINDOW_MS - now()) / 1000)
      failures.delete(key)
      failures.set(key, [...recent, now()])
      if (failures.size > KEYS) failures.delete(failures.keys().next().value!)
      return 0
    },
    succeeded: key => {
      failures.delete(key)
    },
  }
}
