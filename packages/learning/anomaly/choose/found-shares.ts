import { takeRows } from '../../matrix/take-rows.ts'
import { createRandom } from '../../statistics/random.ts'
import type { AnomalyModel } from '../anomaly-model.ts'
import type { NumericMatrix } from '../check-anomaly-data.ts'
import type { Scale } from '../scale.ts'
import { scoreAnomalies } from '../score-anomalies.ts'
import type { Sequence } from '../sequences.ts'
import { DISTURBANCES, type Disturbance, disturb } from './disturb.ts'

/** Times that each kind is tried. */
const TRIES = 12
/** Rows that are disturbed, and normal ones before them; fewer where a sequence is short. */
const LENGTH = 32
const BEFORE = 64

export type FoundShares = Readonly<Record<Disturbance, number>>

/**
 * Which share of disturbances put into normal rows a model finds while they last, kind by kind. The places, channels and
 * signs are drawn by `seed` alone, so that all models are asked the same. `NaN` where no sequence has rows enough.
 */
export const foundShares = (
  model: AnomalyModel,
  x: NumericMatrix,
  sequences: readonly Sequence[],
  {
    scale,
    threshold,
    times,
    seed,
  }: { scale: Scale; threshold: number; times?: Float64Array | undefined; seed: number },
): FoundShares => {
  const random = createRandom(seed)
  const long = sequences.filter(rows => rows.length >= 8)
  const shares = DISTURBANCES.map(kind => {
    let found = 0
    for (let attempt = 0; attempt < TRIES && long.length > 0; attempt++) {
      const rows = long[random.integer(long.length)]!
      const length = Math.min(LENGTH, rows.length >> 1)
      const start = 1 + random.integer(rows.length - length)
      const from = Math.max(0, start - BEFORE)
      const window = rows.subarray(from, start + length)
      const part = takeRows(x, window) as NumericMatrix
      const channel = random.integer(x.columns.length)
      const { values } = part.columns[channel]!
      const pool = x.columns[channel]!.values
      disturb(values, start - from, { kind, spread: scale.spread[channel]!, pool, random })
      const at = times && Float64Array.from(window, row => times[row]!)
      const { scores } = scoreAnomalies(model, part, at)
      if (scores.subarray(start - from).some(score => score >= threshold)) found++
    }
    return [kind, long.length === 0 ? Number.NaN : found / TRIES] as const
  })
  return Object.fromEntries(shares) as FoundShares
}
