/** One bin of a reliability diagram: what was said on average, and how often it came true. */
export type ReliabilityBin = { from: number; to: number; said: number; happened: number; weight: number }

export type ReliabilityOptions = {
  /** `equal-rows` parts the rows in bins of like size (10 of the rarest say more than one bin of 90 %); `equal-width` 0 … 1. */
  bins?: 'equal-rows' | 'equal-width'
  count?: number
  weights?: ArrayLike<number>
}

/** Ascending inner edges; a value on an edge belongs to the bin below, as in scikit-learn's `calibration_curve`. */
const edgesOf = (
  probability: ArrayLike<number>,
  kind: 'equal-rows' | 'equal-width',
  count: number,
): number[] => {
  if (kind === 'equal-width') return Array.from({ length: count - 1 }, (_, n) => (n + 1) / count)
  const sorted = Float64Array.from(probability).sort()
  const at = (share: number) => {
    const position = (sorted.length - 1) * share
    const below = sorted[Math.floor(position)]!
    return below + (sorted[Math.ceil(position)]! - below) * (position - Math.floor(position))
  }
  return Array.from({ length: count - 1 }, (_, n) => at((n + 1) / count))
}

/**
 * The reliability curve (Murphy & Winkler 1977): `actual` is 1 where the event happened, `probability` what was said
 * of it. Bins without a row are left out.
 */
export const reliabilityCurve = (
  actual: ArrayLike<number>,
  probability: ArrayLike<number>,
  { bins = 'equal-rows', count = 10, weights }: ReliabilityOptions = {},
): ReliabilityBin[] => {
  const edges = [...new Set(edgesOf(probability, bins, count))]
  const sums = Array.from({ length: edges.length + 1 }, () => ({ said: 0, happened: 0, weight: 0 }))
  for (let row = 0; row < actual.length; row++) {
    const value = probability[row]!
    let bin = 0
    while (bin < edges.length && value > edges[bin]!) bin++
    const weight = weights ? weights[row]! : 1
    const sum = sums[bin]!
    sum.said += weight * value
    sum.happened += weight * (actual[row] === 1 ? 1 : 0)
    sum.weight += weight
  }
  return sums.flatMap(({ said, happened, weight }, bin) =>
    weight === 0
      ? []
      : {
          from: edges[bin - 1] ?? 0,
          to: edges[bin] ?? 1,
          said: said / weight,
          happened: happened / weight,
          weight,
        },
  )
}

/**
 * Expected calibration error (Naeini et al. 2015): how far what was said is from what happened, on average over the
 * rows, 0 … 1. `NaN` of nothing.
 */
export const expectedCalibrationError = (
  actual: ArrayLike<number>,
  probability: ArrayLike<number>,
  options: ReliabilityOptions = {},
): number => {
  const bins = reliabilityCurve(actual, probability, options)
  const all = bins.reduce((sum, { weight }) => sum + weight, 0)
  return bins.reduce((sum, { said, happened, weight }) => sum + weight * Math.abs(said - happened), 0) / all
}
