import type { NumericColumn } from '../matrix/column.ts'
import { quantiles } from '../statistics/quantile.ts'
import { standardDeviation } from '../statistics/standard-deviation.ts'

/** Where each channel lies when all is normal and how much it moves there, in the channel's unit. */
export type Scale = { centre: readonly number[]; spread: readonly number[] }

/** The median absolute deviation of a normal distribution is its deviation over this (Φ⁻¹(¾)⁻¹). */
const MAD_TO_DEVIATION = 1.4826022185056018

/** A channel that stood still in training counts a change of a thousandth of its value as one deviation. */
const STANDSTILL = 1e-3

const spreadOf = (finite: Float64Array, centre: number): number => {
  const [mad = 0] = quantiles(
    finite.map(value => Math.abs(value - centre)),
    [0.5],
  )
  if (mad > 0) return mad * MAD_TO_DEVIATION
  // More than half of the values are the same: the few that differ still say how much the channel moves.
  const deviation = standardDeviation(finite)
  return deviation > 0 ? deviation : Math.max(Math.abs(centre), 1) * STANDSTILL
}

/** Median and spread by the median absolute deviation: half of the values may be wild without moving them. */
export const fitScale = (columns: readonly NumericColumn[]): Scale => {
  const known = columns.map(column => column.values.filter(Number.isFinite))
  const centre = known.map(values => (values.length === 0 ? 0 : quantiles(values, [0.5])[0]!))
  return { centre, spread: known.map((values, at) => spreadOf(values, centre[at]!)) }
}

/** Beyond this a deviation says nothing more, and sums of squares stay finite. */
const FARTHEST = 1e6

/** How many deviations a value lies from the centre of its channel; `NaN` stays `NaN`. */
export const deviations = ({ centre, spread }: Scale, channel: number, value: number): number =>
  Math.max(-FARTHEST, Math.min(FARTHEST, (value - centre[channel]!) / spread[channel]!))
