import { rmse } from './regression-errors.ts'

/**
 * The score of the PHM 2008 challenge, also called NASA's (Saxena et al. 2008), a sum over the rows: an error grows
 * exponentially, and faster where life was predicted too long. Nought is perfect; in the unit of cycles.
 */
export const phmScore = (actual: ArrayLike<number>, predicted: ArrayLike<number>): number => {
  let score = 0
  for (let row = 0; row < actual.length; row++) {
    const error = predicted[row]! - actual[row]!
    score += Math.expm1(error < 0 ? -error / 13 : error / 10)
  }
  return score
}

/** Rows whose true life left is in [from, to). `bias` > 0: predicted too long. */
export type LifeLeftErrors = { from: number; to: number; rows: number; rmse: number; bias: number }

/**
 * `late`: share of rows whose life was predicted too long. `byLifeLeft`: what counts near the end is not what counts far
 * from it; parts without a row are left out.
 */
export type RemainingLifeMetrics = {
  rmse: number
  phmScore: number
  late: number
  byLifeLeft: LifeLeftErrors[]
}

const LIFE_LEFT = [0, 10, 25, 50, 75, 100, 125] as const

/** Metrics of predicted remaining lives, one a row, in cycles. `bounds` part the true lives, ascending. */
export const remainingLifeMetrics = (
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  bounds: readonly number[] = LIFE_LEFT,
): RemainingLifeMetrics => {
  const rows = Array.from(actual, (life, row) => ({ life, predicted: predicted[row]! }))
  const byLifeLeft = bounds.flatMap((from, at) => {
    const to = bounds[at + 1] ?? Number.POSITIVE_INFINITY
    const part = rows.filter(({ life }) => life >= from && life < to)
    if (part.length === 0) return []
    const errors = part.map(row => row.predicted - row.life)
    return [
      {
        from,
        to,
        rows: part.length,
        rmse: Math.sqrt(errors.reduce((sum, error) => sum + error * error, 0) / part.length),
        bias: errors.reduce((sum, error) => sum + error, 0) / part.length,
      },
    ]
  })
  return {
    rmse: rmse(actual, predicted),
    phmScore: phmScore(actual, predicted),
    late: rows.filter(row => row.predicted > row.life).length / rows.length,
    byLifeLeft,
  }
}
