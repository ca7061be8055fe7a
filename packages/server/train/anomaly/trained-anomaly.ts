import type { Leak } from '@leinwand/flow/profile'
import type { ChosenDetector, DetectorTrial } from '@leinwand/learning'
import type { Failure } from '../../outcome.ts'
import type { LeaderboardRow } from '../leaderboard.ts'
import { type ToldMetrics, toldMetrics } from './told-metrics.ts'

export type TrainedAnomaly = {
  task: 'anomaly'
  classes: null
  split: { kind: string; by: string | null; folds: number; test: number; trainRows: number; testRows: number }
  features: readonly string[]
  leaks: readonly Leak[]
  warnings: readonly Failure[]
  leaderboard: readonly LeaderboardRow[]
  best: { learner: string; members: readonly { trial: number; weight: number }[]; metric: string }
  cv: { folds: readonly ToldMetrics[]; mean: ToldMetrics; sd: ToldMetrics }
  test: ToldMetrics | null
  baseline: { learner: string; cv: ToldMetrics; test: ToldMetrics | null }
  /** The score from which on a row alarms. */
  threshold: number
  falseAlarmRate: number
  /** Rows known as anomalies; null where nothing was known. */
  labelled: number | null
  seconds: number
  searchSeconds: number
  seed: number
  endedBy: string
  bundle: Uint8Array
}

/** What every detector has to beat: limits of each channel by itself. */
export const BASELINE = 'robust-limits'

const board = (trials: readonly DetectorTrial[]): LeaderboardRow[] =>
  trials
    .toSorted((a, b) => a.loss - b.loss || a.number - b.number)
    .map(trial => ({
      trial: trial.number,
      learner: trial.detector,
      parameters: trial.parameters,
      metrics: toldMetrics(trial.metrics),
      loss: trial.loss,
      givenUpAfter: null,
      seconds: Math.round(trial.seconds * 1000) / 1000,
    }))

const spreadOver = (parts: readonly Readonly<Record<string, number>>[]): Record<string, number> =>
  Object.fromEntries(
    Object.keys(parts[0] ?? {}).map(name => {
      const values = parts.map(part => part[name]!)
      const middle = values.reduce((sum, value) => sum + value, 0) / values.length
      const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0)
      return [name, Math.sqrt(squares / Math.max(1, values.length - 1))]
    }),
  )

type Got = Pick<
  TrainedAnomaly,
  | 'features'
  | 'leaks'
  | 'warnings'
  | 'split'
  | 'test'
  | 'falseAlarmRate'
  | 'labelled'
  | 'seconds'
  | 'searchSeconds'
  | 'seed'
> & { chosen: ChosenDetector; baselineTest: ToldMetrics }

/** The account of a training: what was compared, and what came of the best. */
export const trainedAnomaly = ({ chosen, baselineTest, ...got }: Got): Omit<TrainedAnomaly, 'bundle'> => {
  const { trials, best, metric, endedBy } = chosen
  const base = trials.find(({ detector }) => detector === BASELINE)!
  return {
    task: 'anomaly',
    classes: null,
    ...got,
    leaderboard: board(trials),
    best: { learner: best.detector, members: [{ trial: best.number, weight: 1 }], metric },
    cv: {
      folds: best.perPart.map(toldMetrics),
      mean: toldMetrics(best.metrics),
      sd: toldMetrics(spreadOver(best.perPart)),
    },
    baseline: { learner: BASELINE, cv: toldMetrics(base.metrics), test: baselineTest },
    threshold: best.threshold,
    endedBy,
  }
}
