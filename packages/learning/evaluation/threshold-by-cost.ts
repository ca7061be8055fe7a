import { rankByScore } from '../metrics/rank-by-score.ts'

/** What an alarm, and the want of one, costs; euro each. */
export type AlarmPrices = {
  /** Of an event without an alarm. */
  missedAlarm: number
  /** Of an alarm without an event. */
  falseAlarm: number
  /** Of what is done about an alarm that is right. */
  intervention: number
  /** How many machines are served (1). */
  machines?: number
  /** What people will bear; no threshold with more of them is chosen. */
  mostFalseAlarmsPerWeek?: number
}

/** The same where each row is a case of its own, with how many rows of one machine are scored in a week. */
export type AlarmCosts = AlarmPrices & { rowsPerWeek: number }

type Counts = CostPoint['perWeek']

/** What a threshold means in a week of one machine, and in euro a year of all against never warning. */
export type CostPoint = {
  threshold: number
  euroPerYear: number
  perWeek: { truePositive: number; falsePositive: number; falseNegative: number; trueNegative: number }
}

export const WEEKS_A_YEAR = 365.25 / 7
/** Above every probability. */
const NEVER = 2

/** What counts in so many weeks of one machine are worth; nothing where no time passed. */
export const costPoint = (
  threshold: number,
  counts: Counts,
  weeks: number,
  prices: AlarmPrices,
): CostPoint => {
  const scale = weeks === 0 ? 0 : 1 / weeks
  const truePositive = counts.truePositive * scale
  const falsePositive = counts.falsePositive * scale
  const saved = truePositive * (prices.missedAlarm - prices.intervention) - falsePositive * prices.falseAlarm
  return {
    threshold,
    // + 0: what is never warned of is worth 0, not −0.
    euroPerYear: saved * WEEKS_A_YEAR * (prices.machines ?? 1) + 0,
    perWeek: {
      truePositive,
      falsePositive,
      falseNegative: counts.falseNegative * scale,
      trueNegative: counts.trueNegative * scale,
    },
  }
}

/** What is counted where nobody is ever warned, and from each score on that occurs, the highest first. */
export type CountedSteps = { never: Counts; steps: readonly { score: number; counts: Counts }[] }

/** A point for never warning and one a step; a threshold lies in the middle between two scores. */
export const costCurveOf = (
  { never, steps }: CountedSteps,
  weeks: number,
  prices: AlarmPrices,
): CostPoint[] => [
  costPoint(NEVER, never, weeks, prices),
  ...steps.map(({ score, counts }, i) =>
    costPoint((score + (steps[i + 1]?.score ?? 0)) / 2, counts, weeks, prices),
  ),
]

const countedRows = (found: number, needless: number, of: { positives: number; rows: number }): Counts => ({
  truePositive: found,
  falsePositive: needless,
  falseNegative: of.positives - found,
  trueNegative: of.rows - of.positives - needless,
})

/**
 * Euro a year against never warning, for every threshold that makes a difference, from warning never to warning always, where
 * each row is a case. `actual` is 1 where the event happened.
 */
export const costCurve = (
  actual: ArrayLike<number>,
  probability: ArrayLike<number>,
  costs: AlarmCosts,
): CostPoint[] => {
  const ranked = rankByScore(actual, probability)
  const of = { positives: ranked.at(-1)?.truePositives ?? 0, rows: actual.length }
  const steps = ranked.map(({ score, truePositives, falsePositives }) => ({
    score,
    counts: countedRows(truePositives, falsePositives, of),
  }))
  return costCurveOf({ never: countedRows(0, 0, of), steps }, of.rows / costs.rowsPerWeek, costs)
}

/** The point worth most within what people will bear; the higher threshold where several are. */
export const bestCostPoint = (
  curve: readonly CostPoint[],
  { mostFalseAlarmsPerWeek }: AlarmPrices,
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
  let [found, needless, positives, rows] = [0, 0, 0, 0]
  for (let row = 0; row < actual.length; row++) {
    const weight = weights ? weights[row]! : 1
    rows += weight
    if (actual[row] === 1) positives += weight
    if (!(probability[row]! >= threshold)) continue
    if (actual[row] === 1) found += weight
    else needless += weight
  }
  return costPoint(
    threshold,
    countedRows(found, needless, { positives, rows }),
    rows / costs.rowsPerWeek,
    costs,
  )
}

/** At most `most` points of a curve, spread evenly over it, its ends and `kept` among them: enough for a picture. */
export const thinnedCurve = (curve: readonly CostPoint[], kept: CostPoint, most = 200): CostPoint[] => {
  if (curve.length <= most) return [...curve]
  const step = (curve.length - 1) / (most - 1)
  const places = new Set(Array.from({ length: most }, (_, n) => Math.round(n * step)))
  return curve.filter((point, at) => places.has(at) || point === kept)
}
