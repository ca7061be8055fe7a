import { checkRanges } from '../../learners/check-ranges.ts'
import { anomalyHead } from '../anomaly-head.ts'
import type { AnomalyHead } from '../anomaly-model.ts'
import { worst } from '../channel-scores.ts'
import type { Detector } from '../detector.ts'
import { carrying } from '../monitor.ts'
import { alarmShareOfChannel, DEFAULT_RUN_LENGTH, RUN_LENGTH_RANGE, type RunLength } from '../run-length.ts'
import { deviations, fitScale, type Scale } from '../scale.ts'
import { isScale } from '../soundness.ts'
import { cusumLimit } from './cusum-run-length.ts'

/** `allowance`: deviations a channel may be off without counting; half the shift that is to be found. */
type CusumParameters = RunLength & { allowance: number }

/** Sums of deviations, upwards and downwards, a channel each. Sees a small shift or a drift the soonest. */
export type CusumChartModel = AnomalyHead & {
  learner: 'cusum-chart'
  parameters: CusumParameters
  scale: Scale
  /** Where a sum alarms, in deviations. */
  limit: number
}

const defaults: CusumParameters = { runLength: DEFAULT_RUN_LENGTH, allowance: 0.5 }

/** A sum grows to twice its limit at most, so that the alarm ends soon after the process is back where it was. */
const MOST = 2

/**
 * Two-sided tabular CUSUM (Page 1954), limits set for the run length by Siegmund's approximation. A missing value leaves
 * the sums where they are. The contribution of a channel is its own score.
 */
export const cusumChart: Detector<CusumChartModel> = {
  name: 'cusum-chart',
  defaults,
  check: given =>
    checkRanges({ ...defaults, ...given }, [RUN_LENGTH_RANGE, { name: 'allowance', from: 0.01, to: 5 }]),
  train: (x, given, { seed, signal, onProgress }) => {
    const parameters = { ...defaults, ...given }
    signal?.throwIfAborted()
    const scale = fitScale(x.columns)
    onProgress?.({ done: 1, of: 1 })
    const ofChannel = 1 / alarmShareOfChannel(parameters.runLength, x.columns.length)
    return {
      ...anomalyHead('cusum-chart', x, parameters, seed),
      scale,
      limit: cusumLimit(parameters.allowance, ofChannel),
    }
  },
  open: ({ scale, limit, features, parameters: { allowance } }) => {
    const sums = new Float64Array(2 * features.length)
    const grow = (at: number, by: number) => {
      sums[at] = Math.max(0, Math.min(MOST * limit, sums[at]! + by - allowance))
      return sums[at]!
    }
    return {
      ...carrying(sums),
      judge: (values, contributions) => {
        let measured = 0
        for (let channel = 0; channel < values.length; channel++) {
          const deviation = deviations(scale, channel, values[channel]!)
          if (!Number.isNaN(deviation)) {
            measured++
            grow(2 * channel, deviation)
            grow(2 * channel + 1, -deviation)
          }
          contributions[channel] = Math.max(sums[2 * channel]!, sums[2 * channel + 1]!) / limit
        }
        return worst(contributions, measured)
      },
    }
  },
  isSound: ({ scale, limit }, channels) => isScale(scale, channels) && typeof limit === 'number' && limit > 0,
}
