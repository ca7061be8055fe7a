/** First and last row of a window in which an anomaly should be found, both inside. */
export type RowWindow = { first: number; last: number }

/** What a found window, a missed one and a false alarm count. */
export type NabProfile = { found: number; missed: number; falseAlarm: number }

export const NAB_PROFILES = {
  standard: { found: 1, missed: 1, falseAlarm: 0.11 },
  'few-false-alarms': { found: 1, missed: 1, falseAlarm: 0.22 },
  'few-missed': { found: 1, missed: 2, falseAlarm: 0.11 },
} as const satisfies Record<string, NabProfile>

/** A series scored by a detector, in live order. */
export type NabSeries = { scores: ArrayLike<number>; windows: readonly RowWindow[] }

/** 1 at the left end of the window, nought at its right end, down to −1 three widths behind it. */
const sigmoid = (position: number): number => (position > 3 ? -1 : 2 / (1 + Math.exp(5 * position)) - 1)

const EARLIEST = sigmoid(-1)

/** Rows at the beginning that do not count: 15 %, of 5,000 rows at most. */
export const probationRows = (rows: number): number => Math.floor(0.15 * Math.min(rows, 5000))

type Candidate = { score: number; window: number; worth: number }

/** What an alarm in each row would be worth, without the rows of the probation. */
const candidates = ({ scores, windows }: NabSeries, profile: NabProfile): Candidate[] => {
  const sorted = windows.map((window, at) => ({ ...window, at })).sort((a, b) => a.first - b.first)
  const found: Candidate[] = []
  let next = 0
  for (let row = 0; row < scores.length; row++) {
    while (next < sorted.length && sorted[next]!.last < row) next++
    if (row < probationRows(scores.length)) continue
    const inside = sorted[next]
    if (inside && inside.first <= row) {
      const width = inside.last - inside.first + 1
      const worth = (profile.found * sigmoid(-(inside.last - row + 1) / width)) / EARLIEST
      found.push({ score: scores[row]!, window: inside.at, worth })
      continue
    }
    const before = sorted[next - 1]
    const behind = before ? sigmoid((row - before.last) / Math.max(1, before.last - before.first)) : -1
    found.push({ score: scores[row]!, window: -1, worth: behind * profile.falseAlarm })
  }
  return found
}

/** Sum over several series at one threshold, before it is normalised. A row alarms where its score reaches it. */
const rawScore = (
  all: readonly { candidates: readonly Candidate[]; windows: number }[],
  profile: NabProfile,
  threshold: number,
): number => {
  let sum = 0
  for (const { candidates, windows } of all) {
    const best = new Array<number>(windows).fill(-profile.missed)
    for (const { score, window, worth } of candidates) {
      if (!(score >= threshold)) continue
      if (window < 0) sum += worth
      else best[window] = Math.max(best[window]!, worth)
    }
    for (const worth of best) sum += worth
  }
  return sum
}

const prepare = (series: readonly NabSeries[], profile: NabProfile) => {
  const all = series.map(one => ({ candidates: candidates(one, profile), windows: one.windows.length }))
  const windows = series.reduce((sum, one) => sum + one.windows.length, 0)
  const silent = -profile.missed * windows
  const normalised = (raw: number) => (100 * (raw - silent)) / (profile.found * windows - silent)
  return { all, normalised }
}

/**
 * The score of the Numenta Anomaly Benchmark (Lavin & Ahmad 2015) of one detector over one or several series: nought for
 * one that never alarms, 100 for one that alarms at the first row of every window and nowhere else. The earliest alarm of
 * a window counts, alarms outside cost, and less shortly behind a window. `threshold` is in the detector's own scores.
 * `NaN` where there is no window.
 */
export const nabScore = (
  series: readonly NabSeries[],
  threshold: number,
  profile: NabProfile = NAB_PROFILES.standard,
): number => {
  const { all, normalised } = prepare(series, profile)
  return normalised(rawScore(all, profile, threshold))
}

/**
 * The threshold with the highest score over all the series, as the benchmark itself chooses one a detector. It looks at
 * the windows: for comparing detectors, not for telling what one will reach.
 */
export const bestNabThreshold = (
  series: readonly NabSeries[],
  profile: NabProfile = NAB_PROFILES.standard,
): { threshold: number; score: number } => {
  const { all, normalised } = prepare(series, profile)
  // From the highest score down, each candidate joins; only at the end of equal scores is there a threshold.
  const joined = all
    .flatMap(({ candidates }, at) => candidates.map(candidate => ({ ...candidate, series: at })))
    .filter(({ score }) => !Number.isNaN(score))
    .sort((a, b) => b.score - a.score)
  const best = all.map(({ windows }) => new Array<number>(windows).fill(-profile.missed))
  let raw = best.flat().reduce((sum, worth) => sum + worth, 0)
  let top = { threshold: Number.POSITIVE_INFINITY, raw }
  joined.forEach(({ score, window, worth, series: at }, n) => {
    if (window < 0) raw += worth
    else if (worth > best[at]![window]!) {
      raw += worth - best[at]![window]!
      best[at]![window] = worth
    }
    if (joined[n + 1]?.score !== score && raw > top.raw) top = { threshold: score, raw }
  })
  return { threshold: top.threshold, score: normalised(top.raw) }
}
