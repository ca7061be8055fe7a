import type { Value } from '../value.ts'

/** What a deployed model said about one reading. Times are milliseconds since 1970 UTC. */
export type Prediction = {
  deployment: string
  /** The bundle that was asked: recipe and model together. */
  version: string
  source: string
  machine: string
  readingId: string
  /** The reading's place in the history. */
  seq: number
  at: number
  scoredAt: number
  /** The row the model saw, as the recipe made it. */
  values: Readonly<Record<string, Value>>
  /** Probability of the watched class (0 … 1), or the predicted value of a regression. */
  prediction: number
  /** Whether the prediction reached the deployment's threshold. */
  warning: boolean
}

/** Keeps what was predicted, and how far each deployment has come in the history. */
export interface Predictions {
  /** In one transaction: the predictions, and that `deployment` is done with every reading up to `upTo`. */
  save(deployment: string, upTo: number, predictions: readonly Prediction[]): Promise<void>
  /** The `seq` a deployment is done with; null where it never ran. */
  reached(deployment: string): Promise<number | null>
  /** The newest predictions, oldest first. */
  recent(of: {
    deployment?: string | undefined
    machine?: string | undefined
    limit: number
  }): Promise<readonly Prediction[]>
  count(deployment: string): Promise<number>
}
