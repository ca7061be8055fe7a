import { LESS_IS_BETTER } from '@leinwand/contract'

type Interval = { value: number | null; low: number | null; high: number | null }

/**
 * Of the second of two models against the first. `unclear`: their 95 % intervals overlap, so that the difference may be
 * chance; `alike`: there is none; `unknown`: one of them has no figure or no interval.
 */
export type ComparisonVerdict = 'better' | 'worse' | 'unclear' | 'alike' | 'unknown'

/**
 * How a metric of the second model stands to the first. Intervals that do not overlap are the stricter question: two that
 * do may still differ, and are then called unclear.
 */
export const comparisonVerdict = (
  metric: string,
  first: Interval | undefined,
  second: Interval | undefined,
): ComparisonVerdict => {
  if (first === undefined || second === undefined) return 'unknown'
  if (first.value === null || second.value === null) return 'unknown'
  if (first.value === second.value && first.low === second.low && first.high === second.high) return 'alike'
  if (first.low === null || first.high === null || second.low === null || second.high === null)
    return 'unknown'
  const less = LESS_IS_BETTER.has(metric)
  if (second.low > first.high) return less ? 'worse' : 'better'
  if (second.high < first.low) return less ? 'better' : 'worse'
  return 'unclear'
}
