import type { Costs } from './costs.ts'

/** Rows of the watched class and the others, as they were and as the model said they are. */
export type AlarmCounts = {
  readonly truePositive: number
  readonly falsePositive: number
  readonly falseNegative: number
  readonly trueNegative: number
}

/** Null where what it takes has not been said. Per week and machine; euro a year of all machines. */
export type AlarmEconomics = {
  readonly falseAlarmsPerWeek: number | null
  readonly missedAlarmsPerWeek: number | null
  /** Saved against doing without alarms. */
  readonly euroPerYear: number | null
  /** The better of doing without alarms (0) and always raising one. */
  readonly baselineEuroPerYear: number | null
  /** What the missed and the false alarms still cost. */
  readonly missedEuroPerYear: number | null
  readonly falseEuroPerYear: number | null
}

const WEEKS_A_YEAR = 365.25 / 7

const times = (a: number | null, b: number | null | undefined): number | null =>
  a === null || b === null || b === undefined ? null : a * b

/**
 * Counts of a test part, told per week and in euro. `machines` are those served; `hours` is how long the machines of the
 * test part were at work, where the data tell the time. `always` is what always raising an alarm would count; each of the
 * others a false one where nobody counted it. Without alarms every event costs `missedAlarm`; with them an event
 * that is announced costs the `intervention` (nothing where nobody said), one that is not `missedAlarm`, and an alarm
 * without an event `falseAlarm`.
 */
export const alarmEconomics = (
  counts: AlarmCounts,
  costs: Costs,
  {
    machines,
    hours,
    always,
  }: { machines: number; hours?: number | undefined; always?: AlarmCounts | undefined },
): AlarmEconomics => {
  const { truePositive, falsePositive, falseNegative, trueNegative } = counts
  const { missedAlarm, falseAlarm, intervention = 0, rowsPerWeek, hoursPerWeek } = costs
  const rows = truePositive + falsePositive + falseNegative + trueNegative
  const byHours = hoursPerWeek === undefined || hours === undefined ? null : hours / hoursPerWeek
  const weeks = rowsPerWeek === undefined ? byHours : rows / rowsPerWeek
  const aWeek = (count: number) => (weeks === null || weeks === 0 ? null : count / weeks)
  const aYear = (count: number, euro: number | undefined) =>
    times(times(aWeek(count), euro), WEEKS_A_YEAR * machines)
  const saved = missedAlarm === undefined ? undefined : missedAlarm - intervention
  const missedEuroPerYear = aYear(falseNegative, missedAlarm)
  const falseEuroPerYear = aYear(falsePositive, falseAlarm)
  const worth = (announced: number, needless: number): number | null => {
    const [gain, loss] = [aYear(announced, saved), aYear(needless, falseAlarm)]
    return gain === null || loss === null ? null : gain - loss
  }
  const alwaysWorth = always
    ? worth(always.truePositive, always.falsePositive)
    : worth(truePositive + falseNegative, falsePositive + trueNegative)
  return {
    falseAlarmsPerWeek: aWeek(falsePositive),
    missedAlarmsPerWeek: aWeek(falseNegative),
    euroPerYear: worth(truePositive, falsePositive),
    baselineEuroPerYear: alwaysWorth === null ? null : Math.max(0, alwaysWorth),
    missedEuroPerYear,
    falseEuroPerYear,
  }
}
