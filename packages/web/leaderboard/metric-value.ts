import { LESS_IS_BETTER } from '@leinwand/contract'

/** A leaderboard compares by a loss; people read the metric. */
export const metricValue = (metric: string, loss: number): number =>
  LESS_IS_BETTER.has(metric) ? loss : 1 - loss
