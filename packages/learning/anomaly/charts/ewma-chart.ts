import { checkRanges } from '../../learners/check-ranges.ts'
import { anomalyHead } from '../anomaly-head.ts'
import type { AnomalyHead } from '../anomaly-model.ts'
import { worst } from '../channel-scores.ts'
import type { Detector } from '../detector.ts'
import { carrying } from '../monitor.ts'
import { alarmShareOfChannel, DEFAULT_RUN_LENGTH, RUN_LENGTH_RANGE, type RunLength } from '../run-length.ts'
import { deviations, fitScale, type Scale } from '../scale.ts'
import { isScale } from '../soundness.ts'
import { ewmaLimit } from './ewma-run-length.ts'

/** `weight`: how much the newest row counts; 1 is a chart of single values, small weights see small lasting shifts. */
type EwmaParameters = RunLength & { weight: number }

/** Averages that forget, a channel each. Sees shifts too small for a single row. */
export type EwmaChartModel = AnomalyHead & {
  learner: 'ewma-chart'
  parameters: EwmaParameters
  scale: Scale
  /** Where the average alarms, in deviations of a single value. */
  limit: number
}

const defaults: EwmaParameters = { runLength: DEFAULT_RUN_LENGTH, weight: 0.2 }

/**
 * EWMA charts (Roberts 1959; Lucas & Saccucci 1990), limits set for the run length by Crowder's equation. The average
 * starts at the centre; a missing value leaves it where it is. The contribution of a channel is its own score.
 */
export const ewmaChart: Detector<EwmaChartModel> = {
  name: 'ewma-chart',
  defaults,
  check: given =>
    checkRanges({ ...defaults, ...given }, [RUN_LENGTH_RANGE, { name: 'weight', from: 0.01, to: 1 }]),
  train: (x, given, { seed, signal, onProgress }) => {
    const parameters = { ...defaults, ...given }
    const { weight, runLength } = parameters
    signal?.throwIfAborted()
    const scale = fitScale(x.columns)
    onProgress?.({ done: 1, of: 1 })
    const ofChannel = 1 / alarmShareOfChannel(runLength, x.columns.length)
    return {
      ...anomalyHead('ewma-chart', x, parameters, seed),
      scale,
      limit: ewmaLimit(weight, ofChannel) * Math.sqrt(weight / (2 - weight)),
    }
  },
  open: ({ scale, limit, features, parameters: { weight } }) => {
    const averages = new Float64Array(features.length)
    return {
      ...carrying(averages),
      judge: (values, contributions) => {
        let measured = 0
        for (let channel = 0; channel < values.length; channel++) {
          const deviation = deviations(scale, channel, values[channel]!)
          if (!Number.isNaN(deviation)) {
            measured++
            averages[channel] = averages[channel]! + weight * (deviation - averages[channel]!)
          }
          contributions[channel] = Math.abs(averages[channel]!) / limit
        }
        return worst(contributions, measured)
      },
    }
  },
  isSound: ({ scale, limit }, channels) => isScale(scale, channels) && typeof limit === 'number' && limit > 0,
}
