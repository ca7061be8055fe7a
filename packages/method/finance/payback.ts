import { cumulatedDiscounted } from './npv.ts'

/**
 * Static payback: invested amount / mean return a period, in periods and parts of one. `returns` without the
 * investment. Null where the mean is not above zero: it is never paid back.
 */
export const paybackStatic = (invested: number, returns: readonly number[]): number | null => {
  const mean = returns.reduce((sum, value) => sum + value, 0) / returns.length
  return mean > 0 ? invested / mean : null
}

/**
 * Dynamic payback: the first period from which the cumulated discounted flow is not negative any more after it was;
 * 0 where it never was, null where it still is at the end. `flows[0]` is today's, usually −a₀.
 */
export const paybackDynamic = (flows: readonly number[], rate: number): number | null => {
  const cumulated = cumulatedDiscounted(flows, rate)
  const under = cumulated.findIndex(sum => sum < 0)
  if (under === -1) return 0
  const over = cumulated.findIndex((sum, period) => period > under && sum >= 0)
  return over === -1 ? null : over
}
