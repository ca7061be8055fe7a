export const HOUR_MS = 3_600_000

/** When each row was, in milliseconds since 1970 UTC, and of which machine; all of one where nobody said. */
export type Moments = { times: ArrayLike<number>; assets?: readonly string[] | undefined }

export const takeMoments = ({ times, assets }: Moments, rows: Int32Array): Moments => ({
  times: Float64Array.from(rows, row => times[row]!),
  assets: assets && Array.from(rows, row => assets[row]!),
})

/** The rows of one machine at one time: people are called to a machine, and not to a row. */
export type Moment = { at: number; rows: number[] }

/** Each machine's moments in the order of their time; rows without a time are left out. */
export const alongTime = ({ times, assets }: Moments): Moment[][] => {
  const machines = new Map<string, number[]>()
  for (let row = 0; row < times.length; row++) {
    if (Number.isNaN(times[row]!)) continue
    const asset = assets?.[row] ?? ''
    const rows = machines.get(asset)
    if (rows) rows.push(row)
    else machines.set(asset, [row])
  }
  return [...machines.values()].map(rows => {
    const moments: Moment[] = []
    for (const row of rows.sort((a, b) => times[a]! - times[b]!)) {
      const last = moments.at(-1)
      if (last && last.at === times[row]) last.rows.push(row)
      else moments.push({ at: times[row]!, rows: [row] })
    }
    return moments
  })
}

/** How long the machines were watched, all together. */
export const watchedHours = (machines: readonly Moment[][]): number =>
  machines.reduce((sum, moments) => sum + moments.at(-1)!.at - moments[0]!.at, 0) / HOUR_MS

/** Moments in a row: the times and places of the first and the last of them, and the first row that is meant. */
export type Run = { from: number; to: number; first: number; last: number; firstRow: number }

/** Runs of moments of which `meant` names a row; a moment of which it names none ends a run. */
export const runsOf = (
  moments: readonly Moment[],
  meant: (rows: readonly number[]) => number | undefined,
): Run[] => {
  const runs: Run[] = []
  moments.forEach(({ at, rows }, place) => {
    const row = meant(rows)
    if (row === undefined) return
    const last = runs.at(-1)
    if (last?.last !== place - 1) runs.push({ from: at, to: at, first: place, last: place, firstRow: row })
    else {
      last.to = at
      last.last = place
    }
  })
  return runs
}

/** The events of a machine, and the stretches from one to the next. `actual` is 1 for the watched class. */
export const courseOf = (moments: readonly Moment[], actual: ArrayLike<number>) => {
  const happened = (row: number): boolean => actual[row] === 1
  return {
    events: runsOf(moments, rows => rows.find(happened)),
    calm: runsOf(moments, rows => (rows.some(happened) ? undefined : rows[0])),
  }
}

/**
 * When the alarm that announces an event may have begun: as long before it as the event lasts, or at the moment before.
 * Without this bound an alarm that never ends would announce every event and be called for nothing nowhere.
 */
export const earliestAlarm = (moments: readonly Moment[], { from, to, first }: Run): number =>
  Math.min(moments[first - 1]?.at ?? from, from - (to - from))
