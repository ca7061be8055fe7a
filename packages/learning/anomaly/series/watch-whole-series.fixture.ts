import { newSeriesMemory } from './series-memory.ts'
import { SERIES_DEFAULTS, watchSeries } from './watch-series.ts'

/** A whole series as it would have come in live. */
export const watchWholeSeries = (when: ArrayLike<number>, values: ArrayLike<number>) => {
  const memory = newSeriesMemory()
  const watched = Array.from(values, (value, row) => watchSeries(memory, SERIES_DEFAULTS, when[row]!, value))
  return {
    scores: Float64Array.from(watched, ({ score }) => score),
    alarms: Float64Array.from(watched, ({ alarm }) => alarm),
  }
}
