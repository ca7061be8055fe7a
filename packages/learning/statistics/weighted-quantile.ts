type Pivoted = { below: number; equal: number }

/** Parts `from … to` − 1 into values below, equal to and above the pivot (Dijkstra's three-way partition). */
const partAt = (
  values: Float64Array,
  weights: Float64Array | null,
  from: number,
  to: number,
  pivot: number,
): Pivoted => {
  let low = from
  let high = to
  for (let i = from; i < high; ) {
    const value = values[i]!
    if (value === pivot) {
      i++
      continue
    }
    const other = value < pivot ? low : --high
    values[i] = values[other]!
    values[other] = value
    if (weights) {
      const weight = weights[i]!
      weights[i] = weights[other]!
      weights[other] = weight
    }
    if (value < pivot) {
      low++
      i++
    }
  }
  return { below: low, equal: high }
}

const sumOf = (weights: Float64Array | null, from: number, to: number): number => {
  if (!weights) return to - from
  let sum = 0
  for (let i = from; i < to; i++) sum += weights[i]!
  return sum
}

/** Brings what has a weight to the front; how many that are. Else a value without weight could lie next to the quantile. */
const gatherWeighted = (values: Float64Array, weights: Float64Array): number => {
  let count = 0
  for (let i = 0; i < values.length; i++) {
    if (weights[i] === 0) continue
    values[count] = values[i]!
    weights[count++] = weights[i]!
  }
  return count
}

const middleOfThree = (a: number, b: number, c: number): number =>
  Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))

/**
 * The value that `share` (0 … 1) of the weight lies at or below; where the share falls right between two values, the
 * middle of both (Hyndman & Fan's type 2). Values are finite; they and their weights are put in another order (Hoare's
 * quickselect), so a pass over a million takes milliseconds. `NaN` of nothing.
 */
export const weightedQuantile = (
  values: Float64Array,
  weights: Float64Array | null,
  share: number,
): number => {
  let from = 0
  let to = weights ? gatherWeighted(values, weights) : values.length
  if (to === 0) return Number.NaN
  const wanted = share * sumOf(weights, 0, to)
  let before = 0
  for (;;) {
    const pivot = middleOfThree(values[from]!, values[(from + to) >> 1]!, values[to - 1]!)
    const { below, equal } = partAt(values, weights, from, to, pivot)
    const atBelow = before + sumOf(weights, from, below)
    const atPivot = atBelow + sumOf(weights, below, equal)
    const someBelow = below > from
    if (someBelow && wanted < atBelow) to = below
    else if (someBelow && wanted === atBelow) return middleToNext(values.subarray(from, below), pivot)
    else if (wanted < atPivot || equal === to) return pivot
    else if (wanted === atPivot) return middleToNext([pivot], leastOf(values.subarray(equal, to)))
    else {
      before = atPivot
      from = equal
    }
  }
}

const leastOf = (values: Float64Array): number => values.reduce((least, value) => Math.min(least, value))

/** Between the largest of the lower values and the next higher one. */
const middleToNext = (lower: ArrayLike<number>, next: number): number => {
  let largest = Number.NEGATIVE_INFINITY
  for (let i = 0; i < lower.length; i++) largest = Math.max(largest, lower[i]!)
  return largest / 2 + next / 2
}
