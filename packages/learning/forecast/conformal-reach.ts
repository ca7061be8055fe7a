import type { BacktestWindow } from './backtest.ts'

/** Errors may only grow with the steps ahead: neighbours that fall are averaged (Ayer et al. 1955). */
const rising = (values: readonly number[]): number[] => {
  const blocks: { sum: number; count: number }[] = []
  for (const value of values) {
    blocks.push({ sum: value, count: 1 })
    while (blocks.length > 1) {
      const [before, last] = [blocks.at(-2)!, blocks.at(-1)!]
      if (before.sum / before.count <= last.sum / last.count) break
      blocks.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count })
    }
  }
  return blocks.flatMap(({ sum, count }) => new Array<number>(count).fill(sum / count))
}

/**
 * Half widths of the intervals, step by step, in each series' own scale: errors at the origins of a backtest, over their
 * usual size at that step, and of these the conformal quantile (Vovk et al. 2005; steps pooled, because origins are few).
 * They cover as asked as far as errors to come are like those of the backtest; with too few errors the largest counts.
 */
export const conformalReach = (
  windows: readonly BacktestWindow[],
  horizon: number,
  coverage: number,
): number[] | null => {
  if (windows.length === 0) return null
  const errors = windows.map(({ points, actual, scale }) =>
    Array.from(points, (point, step) => Math.abs(point - actual[step]!) / scale),
  )
  const usual = rising(
    Array.from(
      { length: horizon },
      (_, step) => errors.reduce((sum, each) => sum + each[step]!, 0) / errors.length,
    ),
  )
  const ratios = errors
    .flatMap(each => each.map((error, step) => (usual[step]! > 0 ? error / usual[step]! : 0)))
    .sort((a, b) => a - b)
  const at = Math.min(ratios.length, Math.ceil((ratios.length + 1) * coverage)) - 1
  return usual.map(size => size * ratios[at]!)
}
