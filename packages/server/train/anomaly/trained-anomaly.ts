import type { ChosenDetector, DetectorTrial } from '@leinwand/learning'
import type { VouchedLeak } from '../read-training.ts'
import type { ToldMetrics } from '../told-metrics.ts'
import { seriesAccount, type TrainedSeries } from '../trained-series.ts'

export type TrainedAnomaly = TrainedSeries & {
  task: 'anomaly'
  leaks: readonly VouchedLeak[]
  /** The score from which on a row alarms. */
  threshold: number
  falseAlarmRate: number
  /** Rows known as anomalies; null where nothing was known. */
  labelled: number | null
}

/** What every detector has to beat: limits of each channel by itself. */
export const BASELINE = 'robust-limits'

type Got = Omit<
  TrainedAnomaly,
  'task' | 'classes' | 'leaderboard' | 'best' | 'cv' | 'baseline' | 'threshold' | 'endedBy' | 'bundle'
> & { chosen: ChosenDetector; baselineTest: ToldMetrics }

const told = ({ detector, perPart, ...trial }: DetectorTrial) => ({
  ...trial,
  learner: detector,
  parts: perPart,
})

/** The account of a training: what was compared, and what came of the best. */
export const trainedAnomaly = ({ chosen, baselineTest, ...got }: Got): Omit<TrainedAnomaly, 'bundle'> => {
  const { trials, best, metric, endedBy } = chosen
  const base = told(trials.find(({ detector }) => detector === BASELINE)!)
  return {
    task: 'anomaly',
    ...got,
    ...seriesAccount(trials.map(told), { best: told(best), base, baselineTest, metric }),
    threshold: best.threshold,
    endedBy,
  }
}
