import { quantileOfSorted } from '../../statistics/quantile.ts'

/** Where a tail begins and how fast it falls: the share of values beyond, the deviation there, the mean excess. */
type Tail = { share: number; from: number; excess: number }

/** What is usual of one statistic, learned while it comes in from a thinned sample of what it was of late. */
export type AdaptiveLimit = {
  /** Values `stride` rows apart; once it is full, `next` is the oldest and gives way. */
  sample: number[]
  stride: number
  next: number
  /** Rows until the next value is taken, and values taken since the limits were renewed. */
  wait: number
  fresh: number
  centre: number
  tails: Tail[]
  /** Visits to the tail per row in it: an average stays there for a while, and a visit counts once. */
  visits: number
}

export const MOST_SAMPLES = 1024
const FEWEST_SAMPLES = 64
/** The tail is looked at twice, so that one that is heavier further out is not taken for a light one. */
export const TAIL_SHARES = [0.06, 0.01] as const
/** A wild value counts as so many times the usual excess at most, so that it does not hide the next one. */
const MOST_EXCESS = 6

export const newLimit = (): AdaptiveLimit => ({
  sample: [],
  stride: 1,
  next: 0,
  wait: 0,
  fresh: 0,
  centre: 0,
  tails: [],
  visits: 1,
})

const tailOf = (sorted: Float64Array, share: number): Tail => {
  const from = quantileOfSorted(sorted, 1 - share)
  let first = sorted.length
  while (first > 0 && sorted[first - 1]! > from) first--
  const count = sorted.length - first
  if (count === 0) return { share, from, excess: 0 }
  const excesses = sorted.slice(first)
  for (let at = 0; at < count; at++) excesses[at] = excesses[at]! - from
  const most = MOST_EXCESS * quantileOfSorted(excesses, 0.5)
  let sum = 0
  for (let at = 0; at < count; at++) sum += Math.min(excesses[at]!, most)
  return { share, from, excess: sum / count }
}

/** Written in loops over typed arrays: it runs every few rows, and takes most of the time that a row takes. */
const renew = (limit: AdaptiveLimit): void => {
  const { sample, next } = limit
  const count = sample.length
  const deviations = new Float64Array(count)
  for (let at = 0; at < count; at++) deviations[at] = sample[(next + at) % count]!
  limit.centre = quantileOfSorted(deviations.toSorted(), 0.5)
  for (let at = 0; at < count; at++) deviations[at] = Math.abs(deviations[at]! - limit.centre)
  const sorted = deviations.toSorted()
  limit.tails = TAIL_SHARES.map(share => tailOf(sorted, share))
  const { from, share } = limit.tails[0]!
  let visits = 0
  for (let at = 0; at < count; at++)
    if (deviations[at]! > from && !(at > 0 && deviations[at - 1]! > from)) visits++
  // Visits are what was seen independently; a mean of few excesses may be short by its standard error.
  const unsure = 1 + 1 / Math.sqrt(Math.max(1, visits))
  for (const tail of limit.tails) tail.excess *= unsure
  limit.visits = Math.min(1, visits / Math.max(1, share * count) / limit.stride)
  limit.fresh = 0
}

/**
 * The deviation that usual rows exceed once in `runLength`: peaks over a threshold with an exponential tail (Pickands 1975;
 * Siffer et al. 2017, without their shape parameter, which needs more peaks than a young machine has), a visit to the tail
 * counting once (the extremal index, Smith & Weissman 1994). Nought until enough is known.
 */
const farthestUsual = ({ tails, visits }: AdaptiveLimit, runLength: number): number => {
  let farthest = 0
  for (const { share, from, excess } of tails)
    farthest = Math.max(farthest, from + excess * Math.log(Math.max(Math.E, share * runLength * visits)))
  return farthest
}

/** How far a statistic lies from what is usual; 1 = at the limit, nought until enough is known. */
export const beyond = (limit: AdaptiveLimit, value: number, runLength: number): number => {
  const farthest = farthestUsual(limit, runLength)
  return farthest > 0 ? Math.abs(value - limit.centre) / farthest : 0
}

/** Every second value is kept, and half as many rows are taken from now on. */
const thin = (limit: AdaptiveLimit): void => {
  limit.sample = limit.sample.filter((_, at) => at % 2 === 0)
  limit.stride *= 2
}

/** What lies beyond the limit teaches as if it lay there: a long anomaly becomes usual slowly, a short one never. */
const withinLimit = (limit: AdaptiveLimit, value: number, runLength: number): number => {
  const farthest = farthestUsual(limit, runLength)
  if (farthest === 0) return value
  return Math.max(limit.centre - farthest, Math.min(limit.centre + farthest, value))
}

/** Learns one value. `memory`: rows after which it is forgotten. */
export const learn = (limit: AdaptiveLimit, value: number, memory: number, runLength: number): void => {
  if (limit.wait-- > 0) return
  if (limit.sample.length >= MOST_SAMPLES && 2 * limit.stride * MOST_SAMPLES <= memory) thin(limit)
  limit.wait = limit.stride - 1
  const taught = withinLimit(limit, value, runLength)
  if (limit.sample.length < MOST_SAMPLES) limit.sample.push(taught)
  else {
    limit.sample[limit.next] = taught
    limit.next = (limit.next + 1) % MOST_SAMPLES
  }
  limit.fresh++
  const due = limit.sample.length < 4 * FEWEST_SAMPLES ? 8 : 32
  if (limit.sample.length >= FEWEST_SAMPLES && limit.fresh >= due) renew(limit)
}
