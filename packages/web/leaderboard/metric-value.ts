/** Metrics of which less is better: their loss is the metric itself. */
const ERRORS: ReadonlySet<string> = new Set(['rmse', 'mae', 'logLoss', 'brier'])

/** A leaderboard compares by a loss; people read the metric. */
export const metricValue = (metric: string, loss: number): number => (ERRORS.has(metric) ? loss : 1 - loss)
