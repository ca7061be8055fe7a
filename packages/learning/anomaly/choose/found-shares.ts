import { gatherRow } from '../../matrix/gather-row.ts'
import { takeRows } from '../../matrix/take-rows.ts'
import { createRandom, type Random } from '../../statistics/random.ts'
import type { AnomalyModel } from '../anomaly-model.ts'
import type { NumericMatrix } from '../check-anomaly-data.ts'
import { detectorOf } from '../detectors.ts'
import type { Scale } from '../scale.ts'
import { scoreAnomalies } from '../score-anomalies.ts'
import type { Sequence } from '../sequences.ts'
import { DISTURBANCES, type Disturbance, disturb } from './disturb.ts'

/** Times that each kind is tried. */
const TRIES = 12
/** Rows that are disturbed; fewer where a sequence is short. */
const LENGTH = 32

export type FoundShares = Readonly<Record<Disturbance, number>>

type Attempt = { kind: Disturbance; rows: Sequence; start: number; length: number; channel: number }

const drawn = (sequences: readonly Sequence[], channels: number, random: Random): Attempt[] =>
  DISTURBANCES.flatMap(kind =>
    Array.from({ length: sequences.length === 0 ? 0 : TRIES }, () => {
      const rows = sequences[random.integer(sequences.length)]!
      const length = Math.min(LENGTH, rows.length >> 1)
      return {
        kind,
        rows,
        length,
        start: 1 + random.integer(rows.length - length),
        channel: random.integer(channels),
      }
    }),
  )

/** What the monitor carries where each attempt begins, after all the normal rows before it, as it would live. */
const memories = (
  model: AnomalyModel,
  x: NumericMatrix,
  attempts: readonly Attempt[],
  times?: Float64Array,
): Float64Array[] => {
  const found: Float64Array[] = []
  for (const rows of new Set(attempts.map(attempt => attempt.rows))) {
    const monitor = detectorOf(model).open(model)
    const carries = monitor.memory().length > 0
    const values = new Float64Array(x.columns.length)
    const last = carries
      ? Math.max(...attempts.filter(each => each.rows === rows).map(each => each.start))
      : 0
    for (let place = 0; place <= last; place++) {
      attempts.forEach((attempt, at) => {
        if (attempt.rows === rows && (attempt.start === place || !carries)) found[at] = monitor.memory()
      })
      gatherRow(x.columns, rows[place]!, values)
      monitor.judge(values, new Float64Array(values.length), times?.[rows[place]!])
    }
  }
  return found
}

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
  const attempts = drawn(
    sequences.filter(rows => rows.length >= 8),
    x.columns.length,
    random,
  )
  const before = memories(model, x, attempts, times)
  const finds = attempts.map(({ kind, rows, start, length, channel }, at) => {
    const window = rows.subarray(start, start + length)
    const part = takeRows(x, window) as NumericMatrix
    const { values } = part.columns[channel]!
    const pool = x.columns[channel]!.values
    disturb(values, 0, { kind, spread: scale.spread[channel]!, pool, random })
    const when = times && Float64Array.from(window, row => times[row]!)
    return scoreAnomalies(model, part, when, before[at]).scores.some(score => score >= threshold)
  })
  const shares = DISTURBANCES.map(kind => {
    const asked = finds.filter((_, at) => attempts[at]!.kind === kind)
    return [kind, asked.length === 0 ? Number.NaN : asked.filter(Boolean).length / asked.length] as const
  })
  return Object.fromEntries(shares) as FoundShares
}
