/**
 * How strictly every detector is set: the mean number of rows between two false alarms while all is normal and rows do
 * not depend on each other. Rows of a slow process do depend on each other; then alarms are more frequent.
 */
export type RunLength = { runLength: number }

export const RUN_LENGTH_RANGE = { name: 'runLength', from: 2, to: 1e9 } as const
export const DEFAULT_RUN_LENGTH = 1000

/** The share of rows at which each of several independent channels may alarm so that all together keep the run length. */
export const alarmShareOfChannel = (runLength: number, channels: number): number =>
  -Math.expm1(Math.log1p(-1 / runLength) / channels)
