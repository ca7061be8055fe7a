import { checkRanges } from '../../learners/check-ranges.ts'
import { normalQuantile } from '../../statistics/normal-distribution.ts'
import { anomalyHead } from '../anomaly-head.ts'
import type { AnomalyHead } from '../anomaly-model.ts'
import { worst } from '../channel-scores.ts'
import type { Detector } from '../detector.ts'
import { NO_MEMORY } from '../monitor.ts'
import { alarmShareOfChannel, DEFAULT_RUN_LENGTH, RUN_LENGTH_RANGE, type RunLength } from '../run-length.ts'
import { deviations, fitScale, type Scale } from '../scale.ts'
import { isScale } from '../soundness.ts'

/** Limits a channel, median ± a number of robust deviations. Sees every row by itself. */
export type RobustLimitsModel = AnomalyHead & {
  learner: 'robust-limits'
  parameters: RunLength
  scale: Scale
  /** Deviations at which a channel alarms. */
  limit: number
}

const defaults: RunLength = { runLength: DEFAULT_RUN_LENGTH }

/**
 * Limits by median and median absolute deviation (Iglewicz & Hoaglin 1993), as wide as a normal distribution needs for
 * the run length with all channels together. The contribution of a channel is its own score.
 */
export const robustLimits: Detector<RobustLimitsModel> = {
  name: 'robust-limits',
  defaults,
  check: given => checkRanges({ ...defaults, ...given }, [RUN_LENGTH_RANGE]),
  train: (x, given, { seed, signal, onProgress }) => {
    const parameters = { ...defaults, ...given }
    signal?.throwIfAborted()
    const scale = fitScale(x.columns)
    onProgress?.({ done: 1, of: 1 })
    const share = alarmShareOfChannel(parameters.runLength, x.columns.length)
    return {
      ...anomalyHead('robust-limits', x, parameters, seed),
      scale,
      limit: -normalQuantile(share / 2),
    }
  },
  open: ({ scale, limit }) => ({
    ...NO_MEMORY,
    judge: (values, contributions) => {
      let measured = 0
      for (let channel = 0; channel < values.length; channel++) {
        const deviation = deviations(scale, channel, values[channel]!)
        if (!Number.isNaN(deviation)) measured++
        contributions[channel] = Number.isNaN(deviation) ? 0 : Math.abs(deviation) / limit
      }
      return worst(contributions, measured)
    },
  }),
  isSound: ({ scale, limit }, channels) => isScale(scale, channels) && typeof limit === 'number' && limit > 0,
}
