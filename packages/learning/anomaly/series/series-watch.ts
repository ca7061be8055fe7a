import { checkRanges } from '../../learners/check-ranges.ts'
import { isList, isNumbers } from '../../learners/soundness/json-values.ts'
import { anomalyHead } from '../anomaly-head.ts'
import type { AnomalyHead } from '../anomaly-model.ts'
import { worst } from '../channel-scores.ts'
import type { Detector } from '../detector.ts'
import { RUN_LENGTH_RANGE } from '../run-length.ts'
import { deviations, fitScale, type Scale } from '../scale.ts'
import { isScale } from '../soundness.ts'
import { newSeriesMemory, packSeries, SERIES_NUMBERS, unpackSeries } from './series-memory.ts'
import { SERIES_DEFAULTS, type SeriesParameters, type SeriesScore, watchSeries } from './watch-series.ts'

/** Each channel watched in live order by itself; goes on from what it knew at the end of its training. */
export type SeriesWatchModel = AnomalyHead & {
  learner: 'series-watch'
  parameters: SeriesParameters
  scale: Scale
  /** What each channel carries after the rows of the training: see `packSeries`. */
  start: readonly (readonly number[])[]
}

/** A wild value counts as so many deviations at most, so that the averages forget it. */
const FARTHEST = 1000

/** Reads one row of one channel, in deviations from its usual place. */
const watcher = (scale: Scale, parameters: SeriesParameters, channels: number) => {
  const shared = {
    ...parameters,
    runLength: parameters.runLength * channels,
    runDays: parameters.runDays * channels,
  }
  return (
    memory: ReturnType<typeof newSeriesMemory>,
    channel: number,
    value: number,
    at: number,
  ): SeriesScore =>
    watchSeries(
      memory,
      shared,
      at,
      Math.max(-FARTHEST, Math.min(FARTHEST, deviations(scale, channel, value))),
    )
}

/**
 * The watch of `watchSeries`, a channel each. The score is against what has been told already: an anomaly that goes on
 * alarms once, and again when it has grown by half. The contribution of a channel is its own score.
 */
export const seriesWatch: Detector<SeriesWatchModel> = {
  name: 'series-watch',
  tellsOnce: true,
  defaults: SERIES_DEFAULTS,
  check: given =>
    checkRanges({ ...SERIES_DEFAULTS, ...given }, [
      RUN_LENGTH_RANGE,
      { name: 'runDays', from: 1 / 24, to: 36_500 },
      { name: 'memory', from: 256, to: 1_000_000 },
    ]),
  train: (x, given, { seed, signal, onProgress, times }) => {
    const parameters = { ...SERIES_DEFAULTS, ...given }
    const scale = fitScale(x.columns)
    const watch = watcher(scale, parameters, x.columns.length)
    const start = x.columns.map(({ values }, channel) => {
      signal?.throwIfAborted()
      const memory = newSeriesMemory()
      values.forEach((value, row) => {
        watch(memory, channel, value, times?.[row] ?? 0)
      })
      onProgress?.({ done: channel + 1, of: x.columns.length })
      // What the training's last rows were told says nothing to those who watch from now on.
      return packSeries({ ...memory, alarmed: 0 })
    })
    return {
      ...anomalyHead('series-watch', x, parameters, seed),
      scale,
      start,
    }
  },
  open: ({ scale, start, parameters }) => {
    const watch = watcher(scale, parameters, start.length)
    let memories = start.map(unpackSeries)
    return {
      memory: () => Float64Array.from(memories.flatMap(packSeries)),
      goOn: numbers => {
        memories = memories.map((_, at) =>
          unpackSeries(numbers.subarray(at * SERIES_NUMBERS, (at + 1) * SERIES_NUMBERS)),
        )
      },
      judge: (values, contributions, at) => {
        let measured = 0
        memories.forEach((memory, channel) => {
          const { alarm } = watch(memory, channel, values[channel]!, at ?? 0)
          if (!Number.isNaN(alarm)) measured++
          contributions[channel] = Number.isNaN(alarm) ? 0 : alarm
        })
        return worst(contributions, measured)
      },
    }
  },
  isSound: ({ scale, start }, channels) =>
    isScale(scale, channels) &&
    isList(start, (each): each is number[] => isNumbers(each, SERIES_NUMBERS)) &&
    start.length === channels,
}
