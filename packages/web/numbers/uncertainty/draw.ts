import type { MonteCarlo, Outcome, Plan } from '@leinwand/method'

export type ToDraw = {
  readonly ticket: number
  readonly plan: Plan
  readonly runs: number
  readonly seed: number
}
export type Drawn = { readonly ticket: number; readonly outcome: Outcome<MonteCarlo> }
