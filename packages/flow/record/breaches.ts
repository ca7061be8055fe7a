import type { Recorded } from './reading.ts'

/** A reading, by its place in the history, that broke a rule of quality; `aside` where it was not scored for that. */
export type Breach = { rule: string; seq: number; aside: boolean }

/** How many readings broke each rule, and how many were put aside, whatever number of rules they broke. */
export type BreachCounts = {
  readonly breaches: Readonly<Record<string, number>>
  readonly quarantined: number
}

/** Remembers which readings broke which rule of a deployment's recipe. The readings themselves are in the history. */
export interface Breaches {
  /** Each once, however often it is told. Gives back those that are new. */
  keep(deployment: string, breaches: readonly Breach[]): Promise<readonly Breach[]>
  counts(deployment: string): Promise<BreachCounts>
  /** The newest readings that broke a rule, newest first. */
  recent(of: { deployment: string; rule: string; limit: number }): Promise<readonly Recorded[]>
}
