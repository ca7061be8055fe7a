import { nthSmallest } from './nth-smallest.ts'
import type { Stretch } from './signals.ts'

/** Where a counter rests for unusually long: among how many rows of its asset, and whether it makes up for it at once. */
export type Standstill = Stretch & { start: number; end: number; caughtUp: boolean }
/** What the other signals do in the meantime. */
export type Company = 'running' | 'stopped' | 'unknown'

const LEAST_RUN = 20
/** Fewer values are no history to be held against. */
const LEAST_HOLDS = 20
/** So many times what nearly all values are held for, and what any other is. */
const TIMES_THE_USUAL = 5
const TIMES_THE_NEXT = 3
/** Every night and weekend has been seen in a history so many times as long as the rest; a shorter one asks the others. */
const HISTORY = 20
const HISTORY_IN_COMPANY = 4
const SHOWN = 5

type Hold = Stretch & { start: number; end: number }
type History = { lengths: Float64Array; long: Hold[]; rates: Map<number, number> }

const rowsOf = ({ first, last }: Stretch): number => last - first + 1

/** For how long each value is held, which are held for long, and by how much the counter of each asset rises per row. */
const historyOf = (values: Float64Array, starts: ReadonlySet<number>): History => {
  const lengths = new Float64Array(values.length)
  const rates = new Map<number, number>()
  const long: Hold[] = []
  const firsts = [...new Set([0, ...starts])].sort((a, b) => a - b)
  let holds = 0
  for (const [asset, start] of firsts.entries()) {
    const end = firsts[asset + 1] ?? values.length
    let risen = 0
    for (let first = start; first < end; ) {
      let last = first
      while (last + 1 < end && values[last + 1] === values[first]) last++
      if (last + 1 < end && values[last + 1]! > values[last]!) risen += values[last + 1]! - values[last]!
      if (!Number.isNaN(values[first]!)) lengths[holds++] = last - first + 1
      if (last - first + 1 >= LEAST_RUN) long.push({ first, last, start, end })
      first = last + 1
    }
    rates.set(start, risen / (end - start))
  }
  return { lengths: lengths.subarray(0, holds), long, rates }
}

/**
 * Where a counter (see `isCounter`) stands still for far longer than it is wont to: five times as long as nearly every
 * value is held, three times as long as any other. A rest that comes again and again (a night, a weekend, the steps of a
 * staircase) is none. Whether it is stuck there, `isStuck` says.
 */
export const standstillsOf = (values: Float64Array, starts: ReadonlySet<number>): Standstill[] => {
  const { lengths, long: holds, rates } = historyOf(values, starts)
  if (lengths.length < LEAST_HOLDS || holds.length === 0) return []
  const usual = nthSmallest(lengths, Math.floor(lengths.length * 0.95))
  const least = Math.max(LEAST_RUN, TIMES_THE_USUAL * usual)
  /** Half of what it would have risen by in that time comes in the one step after. */
  const catchesUp = (hold: Hold): boolean =>
    hold.last + 1 < hold.end &&
    values[hold.last + 1]! - values[hold.last]! >= (rates.get(hold.start)! * rowsOf(hold)) / 2
  const long = holds
    .filter(hold => rowsOf(hold) >= least)
    .sort((a, b) => rowsOf(b) - rowsOf(a))
    .map(hold => ({ ...hold, caughtUp: catchesUp(hold) }))
  const rests = long.filter(({ caughtUp }) => !caughtUp)
  const next = rests[1] ? rowsOf(rests[1]) : 0
  return long.filter(hold => hold.caughtUp || rowsOf(hold) >= TIMES_THE_NEXT * next).slice(0, SHOWN)
}

/** A counter is stuck where it makes up for the rest, or the machine went on, or no rest of its history is like it. */
export const isStuck = (rest: Standstill, company: Company): boolean => {
  const history = rest.end - rest.start
  if (rest.caughtUp) return true
  switch (company) {
    case 'stopped':
      return false
    case 'running':
      return history >= HISTORY_IN_COMPANY * rowsOf(rest)
    case 'unknown':
      return history >= HISTORY * rowsOf(rest)
  }
}

type Moves = { n: number; mean: number; sd: number; step: number; rises: boolean }

const movesOf = (parts: readonly Float64Array[]): Moves => {
  let [n, sum, squares, steps, moved] = [0, 0, 0, 0, 0]
  let rises = true
  for (const part of parts)
    for (let at = 0; at < part.length; at++) {
      const value = part[at]!
      if (Number.isNaN(value)) continue
      n++
      sum += value
      squares += value * value
      const step = at > 0 ? value - part[at - 1]! : Number.NaN
      if (Number.isNaN(step)) continue
      steps++
      moved += Math.abs(step)
      if (step < 0) rises = false
    }
  const mean = sum / n
  return { n, mean, sd: Math.sqrt(Math.max(0, squares / n - mean * mean)), step: moved / steps, rises }
}

const LEAST_KNOWN = 10
/** A signal that moves less than this of what it did before, or elsewhere by so many deviations, is that of a rest. */
const STILL = 0.2
const ELSEWHERE = 2

/**
 * What other signals do while one rests: as they did around it (the machine runs), or less or elsewhere (it stands).
 * Each is given as its values before, within and after the rest.
 */
export const companyOf = (
  others: readonly { around: readonly Float64Array[]; within: Float64Array }[],
): Company => {
  let company: Company = 'unknown'
  for (const other of others) {
    const around = movesOf(other.around)
    const within = movesOf([other.within])
    if (around.n < LEAST_KNOWN || within.n < LEAST_KNOWN) continue
    const nothing = 1e-6 * Math.abs(around.mean)
    const isElsewhere =
      !(around.rises && around.step > 0) &&
      Math.abs(within.mean - around.mean) > ELSEWHERE * around.sd + nothing
    // What never moves tells nothing, unless it is elsewhere.
    if (around.sd <= nothing && !isElsewhere) continue
    if (isElsewhere || within.step < STILL * around.step) return 'stopped'
    company = 'running'
  }
  return company
}
