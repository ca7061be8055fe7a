import { takeRows } from '../../matrix/take-rows.ts'
import { prAuc } from '../../metrics/pr-auc.ts'
import { rocAuc } from '../../metrics/roc-auc.ts'
import { overBudget } from '../../search/over-budget.ts'
import { mean } from '../../statistics/mean.ts'
import { standardDeviation } from '../../statistics/standard-deviation.ts'
import type { AnomalyModel } from '../anomaly-model.ts'
import type { NumericMatrix } from '../check-anomaly-data.ts'
import type { Detector } from '../detector.ts'
import { DETECTORS } from '../detectors.ts'
import { fitScale } from '../scale.ts'
import { type Sequence, scoreSequences } from '../sequences.ts'
import { alarmThreshold } from './alarm-threshold.ts'
import { DISTURBANCES } from './disturb.ts'
import { type FoundShares, foundShares } from './found-shares.ts'
import { type PartInTime, partsInTime } from './parts-in-time.ts'

/**
 * How a detector did on rows later than those it learned from. `found`: share of the disturbances put in, mean over their
 * kinds; `falseAlarmRate`: share of normal rows that alarm at the threshold of the other parts, with its deviation from part
 * to part. With labels `prAuc` and `rocAuc` as well.
 */
export type DetectorTrial = {
  number: number
  detector: AnomalyModel['learner']
  parameters: Readonly<Record<string, unknown>>
  metrics: Readonly<Record<string, number>>
  /** The same, part by part. */
  perPart: readonly Readonly<Record<string, number>>[]
  loss: number
  threshold: number
  seconds: number
}

export type ChosenDetector = {
  trials: DetectorTrial[]
  best: DetectorTrial
  metric: 'found' | 'prAuc'
  endedBy: 'all' | 'seconds' | 'trials'
}

export type ChooseRun = {
  /** Share of normal rows that may alarm. */
  falseAlarmRate: number
  /** 1 for rows known as anomalies: they do not teach, and detectors are compared by them. */
  labels?: Uint8Array | undefined
  times?: Float64Array | undefined
  seed: number
  budget?: { seconds?: number; trials?: number }
  clock: () => number
  signal?: AbortSignal | undefined
  /** Awaited before each detector, with those that are done. */
  onTrial?: (done: readonly DetectorTrial[]) => Promise<void> | void
}

/** False alarms up to so many times what was asked are put down to chance. */
const BORNE = 3

/** An alarm that lasts some ten rows is one row of a detector that tells it once. */
const ROWS_OF_ALARM = 10

type Tried = { part: PartInTime; model: AnomalyModel; scores: Float64Array }

const normalScores = ({ part, scores }: Tried, labels?: Uint8Array): number[] =>
  part.later.flatMap(rows => [...rows].filter(row => !labels?.[row]).map(row => scores[row]!))

const rateAt = (scores: readonly number[], threshold: number): number =>
  scores.length === 0 ? Number.NaN : scores.filter(score => score >= threshold).length / scores.length

const meanKnown = (values: readonly number[]): number => mean(values.filter(value => !Number.isNaN(value)))

const foundIn = (shares: FoundShares): number => meanKnown(DISTURBANCES.map(kind => shares[kind]))

const labelMetrics = (tried: readonly Tried[], labels: Uint8Array): Record<string, number> => {
  const rows = tried.flatMap(({ part, scores }) =>
    part.later.flatMap(each => [...each].map(row => ({ is: labels[row]!, score: scores[row]! }))),
  )
  const known = rows.filter(({ score }) => !Number.isNaN(score))
  const [is, score] = [known.map(row => row.is), known.map(row => row.score)]
  return { prAuc: prAuc(is, score), rocAuc: rocAuc(is, score) }
}

/** Trains one detector on every earlier part and judges it on the later ones. */
const judge = (
  detector: Detector,
  parts: readonly PartInTime[],
  x: NumericMatrix,
  given: Readonly<Record<string, unknown>>,
  { falseAlarmRate, labels, times, seed, signal }: ChooseRun,
) => {
  const run = { seed, ...(signal ? { signal } : {}) }
  const tried = parts.map((part): Tried => {
    const model = detector.train(takeRows(x, part.train) as NumericMatrix, given, {
      ...run,
      ...(times ? { times: Float64Array.from(part.train, row => times[row]!) } : {}),
    })
    return { part, model, scores: scoreSequences(model, x, part.later, times).scores }
  })
  const normal = tried.map(each => normalScores(each, labels))
  const limitFor = (scores: readonly number[]) =>
    detector.tellsOnce ? 1 : alarmThreshold(Float64Array.from(scores), falseAlarmRate)
  const threshold = limitFor(normal.flat())
  const perPart = tried.map(({ part, model }, at) => {
    const others = normal.filter((_, other) => other !== at).flat()
    const shares = foundShares(model, x, part.later, {
      scale: fitScale((takeRows(x, part.train) as NumericMatrix).columns),
      threshold,
      times,
      seed: seed + at,
    })
    return {
      found: foundIn(shares),
      ...shares,
      falseAlarmRate: rateAt(normal[at]!, limitFor(others)),
      ...(labels ? labelMetrics([tried[at]!], labels) : {}),
    }
  })
  const over = (name: string) => perPart.map(part => (part as Record<string, number>)[name]!)
  const metrics: Record<string, number> = {
    ...Object.fromEntries(Object.keys(perPart[0]!).map(name => [name, meanKnown(over(name))])),
    falseAlarmRateSd: standardDeviation(Float64Array.from(over('falseAlarmRate')).filter(Number.isFinite)),
    ...(labels ? labelMetrics(tried, labels) : {}),
  }
  const borne = Math.max(BORNE * falseAlarmRate, 2 / Math.max(1, normal.flat().length))
  const cut = Math.min(1, borne / Math.max(metrics.falseAlarmRate!, borne))
  const known = labels && Number.isFinite(metrics.prAuc) ? metrics.prAuc! : null
  const worth = known ?? (Number.isFinite(metrics.found) ? metrics.found! * cut : 0)
  return { metrics, perPart, threshold, loss: 1 - worth, metric: known === null ? 'found' : 'prAuc' } as const
}

/**
 * Tries every detector in the order of time: learned from the earlier rows, judged on the later ones, three times. Without
 * labels they are compared by the share of disturbances that they find at one and the same false alarm rate, cut where
 * false alarms exceed three times what was asked (so that who holds still on later rows is preferred); with labels in the
 * later rows by PR-AUC. The simplest wins a tie. `x` has passed `checkAnomalyData`; its rows are those of `sequences`.
 */
export const chooseDetector = async (
  x: NumericMatrix,
  sequences: readonly Sequence[],
  run: ChooseRun,
): Promise<ChosenDetector> => {
  const parts = partsInTime(sequences, run.labels)
  const runLength = Math.max(2, Math.round(1 / run.falseAlarmRate))
  const began = run.clock()
  const trials: DetectorTrial[] = []
  let metric: ChosenDetector['metric'] = 'found'
  let endedBy: ChosenDetector['endedBy'] = 'all'
  for (const detector of Object.values(DETECTORS) as unknown as readonly Detector[]) {
    const over = overBudget(run, began, trials.length)
    if (over) {
      endedBy = over
      break
    }
    await run.onTrial?.(trials)
    run.signal?.throwIfAborted()
    const from = run.clock()
    const given = { runLength: detector.tellsOnce ? ROWS_OF_ALARM * runLength : runLength }
    const judged = judge(detector, parts, x, given, run)
    metric = judged.metric
    trials.push({
      number: trials.length + 1,
      detector: detector.name,
      parameters: { ...detector.defaults, ...given },
      metrics: judged.metrics,
      perPart: judged.perPart,
      loss: judged.loss,
      threshold: judged.threshold,
      seconds: (run.clock() - from) / 1000,
    })
  }
  const best = trials.toSorted((a, b) => a.loss - b.loss || a.number - b.number)[0]!
  return { trials, best, metric, endedBy }
}
