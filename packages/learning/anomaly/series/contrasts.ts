/** Rows over which short averages go; each is held against one that is `LONGER` times as long. */
const SPANS = [1, 4, 16, 64, 256] as const
const LONGER = 8
/** Rows over which the signal is averaged to be held against all that it has been of late. */
const ABSOLUTE = [1, 16] as const
/** Spans over which its restlessness is averaged, to see noise that comes or a sensor that is stuck. */
const RESTLESS = [16, 64] as const

/** Rows that each contrast is an average of, in their order. */
export const CONTRAST_SPANS: readonly number[] = [...SPANS, ...ABSOLUTE, ...RESTLESS]

/** Running averages of a signal, by span: of its values, and of how much it changes from row to row. */
export type Averages = {
  short: number[]
  long: number[]
  absolute: number[]
  whole: number
  restless: number[]
  restlessWhole: number
}

export const newAverages = (): Averages => ({
  short: SPANS.map(() => 0),
  long: SPANS.map(() => 0),
  absolute: ABSOLUTE.map(() => 0),
  whole: 0,
  restless: RESTLESS.map(() => 0),
  restlessWhole: 0,
})

/** A plain mean of the first `span` rows, then one that forgets. */
export const average = (before: number, value: number, span: number, rows: number): number =>
  before + (value - before) / Math.min(span, rows)

/** How restless the signal is against the long run, as a logarithm; −4.6 when it stands still. */
const restlessness = (short: number, long: number): number =>
  long > 0 ? Math.log((short + 0.01 * long) / (1.01 * long)) : 0

/**
 * Writes the averages on with the row number `rows`, and gives what each says: jumps and drifts at several paces, how far
 * the signal is from all it was of late, how restless it is.
 */
export const contrastsOf = (
  averages: Averages,
  rows: number,
  value: number,
  change: number,
  memory: number,
): number[] => {
  averages.whole = average(averages.whole, value, memory, rows)
  averages.restlessWhole = average(averages.restlessWhole, change, memory, rows)
  const paces = SPANS.map((span, n) => {
    averages.short[n] = average(averages.short[n]!, value, span, rows)
    averages.long[n] = average(averages.long[n]!, value, Math.min(memory, span * LONGER), rows)
    return averages.short[n]! - averages.long[n]!
  })
  const absolute = ABSOLUTE.map((span, n) => {
    averages.absolute[n] = average(averages.absolute[n]!, value, span, rows)
    return averages.absolute[n]! - averages.whole
  })
  const restless = RESTLESS.map((span, n) => {
    averages.restless[n] = average(averages.restless[n]!, change, span, rows)
    return restlessness(averages.restless[n]!, averages.restlessWhole)
  })
  return [...paces, ...absolute, ...restless]
}
