/** Codes of a numeric column by its quantiles, at most so many bins; missing (NaN) is a code of its own. */
export const binnedCodes = (values: Float64Array, bins: number): Int32Array => {
  const known = values.filter(value => !Number.isNaN(value)).sort()
  const cuts = [
    ...new Set(
      Array.from({ length: bins - 1 }, (_, n) => known[Math.floor(((n + 1) * known.length) / bins)]),
    ),
  ]
  return Int32Array.from(values, value => {
    if (Number.isNaN(value)) return -1
    let bin = 0
    while (bin < cuts.length && value >= cuts[bin]!) bin++
    return bin
  })
}

/** The commonest categories keep a code of their own, the others share one. */
export const commonCodes = (codes: Int32Array, most: number): Int32Array => {
  const counts = new Map<number, number>()
  for (const code of codes) if (code >= 0) counts.set(code, (counts.get(code) ?? 0) + 1)
  if (counts.size <= most) return codes
  const common = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, most)
  const kept = new Map(common.map(([code], at) => [code, at]))
  return codes.map(code => (code < 0 ? -1 : (kept.get(code) ?? most)))
}

const entropy = (counts: Iterable<number>, n: number): number => {
  let sum = 0
  for (const count of counts) sum -= (count / n) * Math.log(count / n)
  return sum
}

/**
 * Share of the target's entropy that a column takes away (Theil's U, 0–1): their mutual information over the entropy of
 * the target, less what as many cells would show by chance (Miller and Madow 1955). Rows without a target (−1) do not
 * count; a missing value of the column is a value.
 */
export const strengthOf = (column: Int32Array, target: Int32Array): number => {
  const cells = new Map<number, number>()
  const xs = new Map<number, number>()
  const ys = new Map<number, number>()
  const add = (counts: Map<number, number>, key: number) => counts.set(key, (counts.get(key) ?? 0) + 1)
  let n = 0
  for (let row = 0; row < target.length; row++) {
    const y = target[row]!
    if (y < 0) continue
    const x = column[row]! + 1
    n++
    add(cells, x * 65_536 + y)
    add(xs, x)
    add(ys, y)
  }
  if (n === 0 || ys.size < 2) return 0
  const of = entropy(ys.values(), n)
  const shared = entropy(xs.values(), n) + of - entropy(cells.values(), n)
  const byChance = ((xs.size - 1) * (ys.size - 1)) / (2 * n)
  return Math.round(Math.max(0, Math.min(1, (shared - byChance) / of)) * 1e9) / 1e9
}
