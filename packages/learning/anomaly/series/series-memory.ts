import { type AdaptiveLimit, MOST_SAMPLES, newLimit, TAIL_SHARES } from './adaptive-limit.ts'
import { type Averages, CONTRAST_SPANS, newAverages } from './contrasts.ts'
import { type DayProfile, newDayProfile } from './day-profile.ts'

/** What is carried from row to row: plain numbers, so that a stream survives JSON and a restart. */
export type SeriesMemory = {
  rows: number
  last: number
  lastAt: number
  /** Milliseconds between rows. */
  interval: number
  level: number
  averages: Averages
  limits: AdaptiveLimit[]
  profile: DayProfile
  /** The highest score of late that was an alarm, fading. */
  alarmed: number
}

export const newSeriesMemory = (): SeriesMemory => ({
  rows: 0,
  last: 0,
  lastAt: 0,
  interval: 0,
  level: 0,
  averages: newAverages(),
  limits: CONTRAST_SPANS.map(newLimit),
  profile: newDayProfile(),
  alarmed: 0,
})

const packLimit = ({ sample, tails, ...limit }: AdaptiveLimit): number[] => [
  limit.stride,
  limit.next,
  limit.wait,
  limit.fresh,
  limit.centre,
  limit.visits,
  tails.length,
  ...TAIL_SHARES.flatMap((share, at) => [share, tails[at]?.from ?? 0, tails[at]?.excess ?? 0]),
  sample.length,
  ...sample,
  ...new Array<number>(MOST_SAMPLES - sample.length).fill(0),
]

/** The memory as numbers, always as many: see `SERIES_NUMBERS`. */
export const packSeries = ({ averages, profile, limits, ...memory }: SeriesMemory): number[] => [
  memory.rows,
  memory.last,
  memory.lastAt,
  memory.interval,
  memory.level,
  memory.alarmed,
  averages.whole,
  averages.restlessWhole,
  ...averages.short,
  ...averages.long,
  ...averages.absolute,
  ...averages.restless,
  profile.without,
  profile.within,
  ...profile.hours,
  ...profile.seen,
  ...limits.flatMap(packLimit),
]

/** How many numbers a memory is. */
export const SERIES_NUMBERS = packSeries(newSeriesMemory()).length

/** The memory that these numbers are; the rest of `packSeries`. */
export const unpackSeries = (numbers: ArrayLike<number>): SeriesMemory => {
  let at = 0
  const one = () => numbers[at++]!
  const some = (like: readonly unknown[]) => like.map(one)
  const limit = (): AdaptiveLimit => {
    const head = { stride: one(), next: one(), wait: one(), fresh: one(), centre: one(), visits: one() }
    const known = one()
    const tails = TAIL_SHARES.map(() => ({ share: one(), from: one(), excess: one() })).slice(0, known)
    const filled = one()
    const sample = Array.from({ length: MOST_SAMPLES }, one).slice(0, filled)
    return { ...head, tails, sample }
  }
  const { averages, profile, limits } = newSeriesMemory()
  return {
    rows: one(),
    last: one(),
    lastAt: one(),
    interval: one(),
    level: one(),
    alarmed: one(),
    averages: {
      whole: one(),
      restlessWhole: one(),
      short: some(averages.short),
      long: some(averages.long),
      absolute: some(averages.absolute),
      restless: some(averages.restless),
    },
    profile: { without: one(), within: one(), hours: some(profile.hours), seen: some(profile.seen) },
    limits: limits.map(limit),
  }
}
