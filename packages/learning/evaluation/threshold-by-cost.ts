import { rankByScore } from '../metrics/rank-by-score.ts'

/** What an alarm, and the want of one, costs; euro each. */
export type AlarmCosts = {
  /** Of an event without an alarm. */
  missedAlarm: number
  /** Of an alarm without an event. */
  falseAlarm: number
  /** Of what is done about an alarm that is right. */
  intervention: number
  /** Rows of one machine that are scored in a week, and how many machines are served (1). */
  rowsPerWeek: number
  machines?: number
  /** What people will bear; no threshold with more of them is chosen. */
  mostFalseAlarmsPerWeek?: number
}

/** What a threshold means in a week of one machine, and in euro a year of all against never warning. */
export type CostPoint = {
  threshold: number
  euroPerYear: number
  perWeek: { truePositive: number; falsePositive: number; falseNegative: number; trueNegative: number }
}

export const WEEKS_A_YEAR = 365.25 / 7
/** Above every probability. */
const NEVER = 2

const pointAt = (
  threshold: number,
  counts: { truePositives: number; falsePositives: number; positives: number; rows: number },
  costs: AlarmCosts,
): CostPoint => {
  const scale = counts.rows === 0 ? 0 : costs.rowsPerWeek / counts.rows
  const truePositive = counts.truePositives * scale
  const falsePositive = counts.falsePositives * scale
  const saved = truePositive * (costs.missedAlarm - costs.intervention) - falsePositive * costs.falseAlarm
  return {
    threshold,
    // + 0: what is never warned of is worth 0, not −0.
    euroPerYear: saved * WEEKS_A_YEAR * (costs.machines ?? 1) + 0,
    perWeek: {
      truePositive,
      falsePositive,
      falseNegative: (counts.positives - counts.truePositives) * scale,
      trueNegative: (counts.rows - counts.positives - counts.falsePositives) * scale,
    },
  }
}

/**
 * Euro a year against never warning, for every threshold that makes a difference, from warning never to warning always.
 * `actual` is 1 where the event happened. A threshold lies in the middle between two scores.
 */
export const costCurve = (
  actual: ArrayLike<number>,
  probability: ArrayLike<number>,
  costs: AlarmCosts,
): CostPoint[] => {
  const steps = rankByScore(actual, probability)
  const positives = steps.at(-1)?.truePositives ?? 0
  const of = { positives, rows: actual.length }
  return [
    pointAt(NEVER, { truePositives: 0, falsePositives: 0, ...of }, costs),
    ...steps.map(({ score, truePositives, falsePositives }, i) =>
      pointAt((score + (steps[i + 1]?.score ?? 0)) / 2, { truePositives, falsePositives, ...of }, costs),
    ),
  ]
}

/** The point worth most within what people will bear; the higher threshold where several are. */
export const bestCostPoint = (
  curve: readonly CostPoint[],
  { mostFalseAlarmsPerWeek }: AlarmCosts,
): CostPoint => {
  const most = mostFalseAlarmsPerWeek ?? Number.POSITIVE_INFINITY
  return curve.reduce((best, point) =>
    point.perWeek.falsePositive <= most && point.euroPerYear > best.euroPerYear ? point : best,
  )
}

/** What a threshold that is chosen already is worth on rows that did not choose it; with `weights`, for a bootstrap. */
export const costAt = (
  actual: ArrayLike<number>,
  probability: ArrayLike<number>,
  threshold: number,
  costs: AlarmCosts,
  weights?: ArrayLike<number>,
): CostPoint => {
  const counts = { truePositives: 0, falsePositives: 0, positives: 0, rows: 0 }
  for (let row = 0; row < actual.length; row++) {
    const weight = weights ? weights[row]! : 1
    counts.rows += weight
    if (actual[row] === 1) counts.positives += weight
    if (!(probability[row]! >= threshold)) continue
    if (actual[row] === 1) counts.truePositives += weight
    else counts.falsePositives += weight
  }
  return pointAt(threshold, counts, costs)
}

/** At most `most` points of a curve, spread evenly over it, its ends and `kept` among them: enough for a picture. */
export const thinnedCurve = (curve: readonly CostPoint[], kept: CostPoint, most = 200): CostPoint[] => {
  if (curve.length <= most) return [...curve]
  const step = (curve.length - 1) / (most - 1)
  const places = new Set(Array.from({ length: most }, (_, n) => Math.round(n * step)))
  return curve.filter((point, at) => places.has(at) || point === kept)
}
