import type { Recorded } from '@leinwand/flow/record'
import type { Prediction } from '@leinwand/flow/score'
import type { AlarmState } from '@leinwand/flow/watch'

/** What the live path tells as it happens. Everything in it is on disk already. */
export type LiveEvent =
  | { kind: 'reading'; readings: readonly Recorded[] }
  /** Each prediction once, also over restarts. `latency` is in ms from the reading's own time to its score. */
  | { kind: 'scored'; predictions: readonly (Prediction & { latency: number })[] }
  | { kind: 'alarm'; deployment: string; source: string; machine: string; state: AlarmState; at: number }
  /** The live path met a failure and goes on trying. */
  | { kind: 'failed'; failure: LiveFailure }

export type LiveFailure = { code: string; params: Record<string, string | number> }
