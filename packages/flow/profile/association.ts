/** How many of the sorted values are less than one, or not more than it. */
const placeOf = (sorted: Float64Array, value: number, orEqual: boolean): number => {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    const other = sorted[middle]!
    if (other < value || (orEqual && other === value)) from = middle + 1
    else to = middle
  }
  return from
}

/** Ranks from 1, equals sharing their mean rank; missing (NaN) stays missing. */
export const ranksOf = (values: Float64Array): Float64Array => {
  const sorted = values.filter(value => !Number.isNaN(value)).sort()
  const ranks = new Float64Array(values.length).fill(Number.NaN)
  // Looking for a value among the sorted is faster than sorting the rows by it.
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!
    if (Number.isNaN(value)) continue
    const [first, after] = [placeOf(sorted, value, false), placeOf(sorted, value, true)]
    ranks[at] = (first + after - 1) / 2 + 1
  }
  return ranks
}

/**
 * Pearson's r over the rows in which both are known (NaN is missing); null where one of them does not vary there. Taken
 * about the means, so that it is the same to nine digits in any order.
 */
export const pearson = (a: Float64Array, b: Float64Array): number | null => {
  let n = 0
  let sumA = 0
  let sumB = 0
  for (let row = 0; row < a.length; row++) {
    const both = a[row]! + b[row]!
    if (Number.isNaN(both)) continue
    n++
    sumA += a[row]!
    sumB += b[row]!
  }
  if (n < 2) return null
  const meanA = sumA / n
  const meanB = sumB / n
  let ab = 0
  let aa = 0
  let bb = 0
  for (let row = 0; row < a.length; row++) {
    const x = a[row]! - meanA
    const y = b[row]! - meanB
    if (Number.isNaN(x + y)) continue
    ab += x * y
    aa += x * x
    bb += y * y
  }
  const r = ab / Math.sqrt(aa * bb)
  return Number.isFinite(r) ? Math.max(-1, Math.min(1, Math.round(r * 1e9) / 1e9)) : null
}

/**
 * Cramér's V with the correction for bias (Bergsma 2013) of two columns of codes, −1 missing; null where one of them
 * does not vary.
 */
export const cramersV = (a: Int32Array, b: Int32Array): number | null => {
  const cells = new Map<number, number>()
  const ofA = new Map<number, number>()
  const ofB = new Map<number, number>()
  const add = (counts: Map<number, number>, key: number) => counts.set(key, (counts.get(key) ?? 0) + 1)
  let n = 0
  for (let row = 0; row < a.length; row++) {
    if (a[row]! < 0 || b[row]! < 0) continue
    n++
    add(cells, a[row]! * 65_536 + b[row]!)
    add(ofA, a[row]!)
    add(ofB, b[row]!)
  }
  const [r, k] = [ofA.size, ofB.size]
  if (n < 2 || r < 2 || k < 2) return null
  let sum = 0
  for (const [key, count] of cells)
    sum += (count * count) / (ofA.get(Math.floor(key / 65_536))! * ofB.get(key % 65_536)!)
  const phi2 = Math.max(0, sum - 1 - ((r - 1) * (k - 1)) / (n - 1))
  const [rows, columns] = [r - (r - 1) ** 2 / (n - 1), k - (k - 1) ** 2 / (n - 1)]
  const least = Math.min(rows, columns) - 1
  return least <= 0 ? null : Math.round(Math.min(1, Math.sqrt(phi2 / least)) * 1e9) / 1e9
}
