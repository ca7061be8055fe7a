import { expect } from 'vitest'

/** What comes true after a while; how long a while is, a busy machine decides. */
export const eventually = <T>(what: () => T) => expect.poll(what, { timeout: 60_000, interval: 50 })

/** For tests that train a model or start processes: on a busy machine these take many times as long. */
export const PATIENCE_MS = 120_000
