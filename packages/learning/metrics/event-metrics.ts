/** From `from` to `to`, both inside, in milliseconds since 1970. */
export type EventWindow = { from: number; to: number }

/** An alarm of several rows: from its first to its last. */
export type Alarm = EventWindow

const WEEK_MS = 604_800_000

/**
 * Rows that alarm, as alarms: rows not farther apart than `gap` milliseconds are one. `times` ascend.
 */
export const mergeAlarms = (times: ArrayLike<number>, flags: ArrayLike<number>, gap: number): Alarm[] => {
  const alarms: Alarm[] = []
  for (let row = 0; row < times.length; row++) {
    if (!flags[row]) continue
    const at = times[row]!
    const last = alarms.at(-1)
    if (last && at - last.to <= gap) last.to = at
    else alarms.push({ from: at, to: at })
  }
  return alarms
}

/**
 * `found` and `missed` count events; `leadTimes`, one a found event, are the milliseconds from its first alarm to its end.
 * `falseAlarms` touch no window. `precision` is the share of alarms that touch one. Shares are `NaN` of nothing.
 */
export type EventMetrics = {
  events: number
  found: number
  missed: number
  recall: number
  alarms: number
  falseAlarms: number
  precision: number
  falseAlarmsPerWeek: number
  leadTimes: number[]
  medianLeadTime: number
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  return sorted.length === 0 ? Number.NaN : (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2
}

/**
 * Alarms against the windows in which they are of use: for a failure that is to be foretold, from the earliest useful
 * warning to the failure itself. An alarm that began before a window and lasts into it finds it, from the window's beginning
 * on. `watched`: milliseconds that were watched, to which false alarms per week refer.
 */
export const eventMetrics = (
  alarms: readonly Alarm[],
  windows: readonly EventWindow[],
  watched: number,
): EventMetrics => {
  const touches = (alarm: Alarm, window: EventWindow) => alarm.from <= window.to && alarm.to >= window.from
  const leadTimes = windows.flatMap(window => {
    const first = alarms
      .filter(alarm => touches(alarm, window))
      .map(({ from }) => Math.max(from, window.from))
    return first.length === 0 ? [] : [window.to - Math.min(...first)]
  })
  const falseAlarms = alarms.filter(alarm => !windows.some(window => touches(alarm, window))).length
  return {
    events: windows.length,
    found: leadTimes.length,
    missed: windows.length - leadTimes.length,
    recall: leadTimes.length / windows.length,
    alarms: alarms.length,
    falseAlarms,
    precision: (alarms.length - falseAlarms) / alarms.length,
    falseAlarmsPerWeek: watched > 0 ? (falseAlarms * WEEK_MS) / watched : Number.NaN,
    leadTimes,
    medianLeadTime: median(leadTimes),
  }
}
