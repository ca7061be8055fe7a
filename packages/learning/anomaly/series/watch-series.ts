import { beyond, learn } from './adaptive-limit.ts'
import { average, CONTRAST_SPANS, contrastsOf } from './contrasts.ts'
import { learnProfile, profileAt } from './day-profile.ts'
import type { SeriesMemory } from './series-memory.ts'

/**
 * `runLength`, `runDays`: one false alarm in so many rows or days is borne, whichever is the shorter while all is normal;
 * a series that comes hourly would otherwise stay silent for years. `memory`: rows that count as what was of late; a
 * change that lasts so long is the new normal.
 */
export type SeriesParameters = { runLength: number; runDays: number; memory: number }

export const SERIES_DEFAULTS: SeriesParameters = { runLength: 10_000, runDays: 90, memory: 4096 }

const DAY_MS = 86_400_000
/** A signal slower than this has no day to speak of. */
const FEWEST_ROWS_OF_DAY = 12

/** Rows until anything is said: so many at least, and so many times the span of a contrast. */
const WARM_UP = 100
const WARM_UP_SPANS = 10
const LEARN_SPANS = 3

/** An alarm is raised again only when things have become so much worse than what was told, which fades. */
const GROWTH = 1.5
/** Rows after which an alarm has faded to a third. */
const FADING = 288

/** A gap counts as twice the usual interval at most. */
const learnInterval = (memory: SeriesMemory, at: number): void => {
  const since = at - memory.lastAt
  if (memory.rows < 2 || !(since > 0)) return
  const taught = memory.rows > 10 && memory.interval > 0 ? Math.min(since, 2 * memory.interval) : since
  memory.interval = average(memory.interval, taught, 100, memory.rows - 1)
}

const dayRows = ({ interval }: SeriesMemory): number => (interval > 0 ? DAY_MS / interval : 0)

/** The value without what the time of day explains; the profile is learned afterwards. */
const withoutProfile = (memory: SeriesMemory, at: number, value: number): number => {
  const rows = dayRows(memory)
  memory.level = average(memory.level, value, Math.max(64, Math.min(7 * rows, 2048)), memory.rows)
  if (rows < FEWEST_ROWS_OF_DAY) return value
  const { profile } = memory
  const off = value - memory.level
  const usual = profileAt(profile, at)
  const most = profile.without > 0 && memory.rows > rows ? 4 * Math.sqrt(profile.without) : Math.abs(off)
  learnProfile(profile, at, off, rows, most)
  return value - usual
}

/**
 * `score`: 1 = at the limit, `NaN` without a value. `alarm`: the same against what has been told already, 1 where an alarm
 * is to be raised: an anomaly that goes on is told once, and again only when it has grown by half.
 */
export type SeriesScore = { score: number; alarm: number }

/**
 * Judges one value of one channel in live order, and learns it; `at` in milliseconds since 1970. The signal without its
 * daily profile is compared with itself at several paces (jump, drift, level, restlessness); each comparison is held
 * against what it usually was of late, so that no setting depends on the signal's unit, noise or inertia. Writes `memory`.
 */
export const watchSeries = (
  memory: SeriesMemory,
  { runLength, runDays, memory: longest }: SeriesParameters,
  at: number,
  value: number,
): SeriesScore => {
  if (!Number.isFinite(value)) return { score: Number.NaN, alarm: Number.NaN }
  memory.rows++
  learnInterval(memory, at)
  const rest = withoutProfile(memory, at, value)
  const change = memory.rows > 1 ? Math.abs(rest - memory.last) : 0
  memory.last = rest
  memory.lastAt = at
  const days = dayRows(memory) > 0 ? Math.max(100, runDays * dayRows(memory)) : runLength
  const rowsOfEach = Math.min(runLength, days) * memory.limits.length
  let score = 0
  contrastsOf(memory.averages, memory.rows, rest, change, longest).forEach((contrast, n) => {
    const limit = memory.limits[n]!
    const span = CONTRAST_SPANS[n]!
    if (memory.rows > Math.max(WARM_UP, WARM_UP_SPANS * span))
      score = Math.max(score, beyond(limit, contrast, rowsOfEach))
    if (memory.rows > LEARN_SPANS * span) learn(limit, contrast, longest, rowsOfEach)
  })
  const alarm = score / Math.max(1, GROWTH * memory.alarmed)
  memory.alarmed = Math.max(score > 1 ? score : 0, memory.alarmed * Math.exp(-1 / FADING))
  return { score, alarm }
}
