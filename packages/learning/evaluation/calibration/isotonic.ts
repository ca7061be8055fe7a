/** A rising curve through points, straight between them and level beyond its ends. */
export type RisingCurve = { at: number[]; value: number[] }

type Block = { from: number; to: number; value: number; weight: number }

/** Points of equal x become one. */
const pointsOf = (
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  weights: ArrayLike<number> | undefined,
): Block[] => {
  const order = Int32Array.from({ length: x.length }, (_, row) => row).sort((a, b) => x[a]! - x[b]!)
  const points: Block[] = []
  for (const row of order) {
    const weight = weights ? weights[row]! : 1
    if (weight === 0) continue
    const last = points.at(-1)
    if (last && last.from === x[row]) {
      last.value = (last.value * last.weight + y[row]! * weight) / (last.weight + weight)
      last.weight += weight
    } else points.push({ from: x[row]!, to: x[row]!, value: y[row]!, weight })
  }
  return points
}

/**
 * The rising step function nearest to the points in squared error, by pooling adjacent violators (Ayer et al. 1955),
 * O(n log n); linear between blocks as scikit-learn's `IsotonicRegression` has it.
 */
export const isotonicRegression = (
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  weights?: ArrayLike<number>,
): RisingCurve => {
  const blocks: Block[] = []
  for (const point of pointsOf(x, y, weights)) {
    let block = point
    for (let last = blocks.at(-1); last && last.value >= block.value; last = blocks.at(-1)) {
      blocks.pop()
      const weight = last.weight + block.weight
      const value = (last.value * last.weight + block.value * block.weight) / weight
      block = { from: last.from, to: block.to, value, weight }
    }
    blocks.push(block)
  }
  const ends = blocks.flatMap(({ from, to, value }) =>
    from === to
      ? [[from, value]]
      : [
          [from, value],
          [to, value],
        ],
  )
  return { at: ends.map(([at]) => at!), value: ends.map(([, value]) => value!) }
}

/** The curve's value; `NaN` stays `NaN`. */
export const onCurve = ({ at, value }: RisingCurve, x: number): number => {
  if (Number.isNaN(x) || at.length === 0) return Number.NaN
  let low = 0
  let high = at.length - 1
  if (x <= at[low]!) return value[low]!
  if (x >= at[high]!) return value[high]!
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (at[middle]! <= x) low = middle
    else high = middle
  }
  return value[low]! + ((value[high]! - value[low]!) * (x - at[low]!)) / (at[high]! - at[low]!)
}
