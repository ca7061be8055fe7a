/** Ranks from 1, equals sharing their mean rank; missing (`NaN`) takes the mean rank of all, so that it says nothing. */
export const ranksOf = (values: ArrayLike<number>): Float64Array => {
  const known = Int32Array.from({ length: values.length }, (_, row) => row).filter(
    row => !Number.isNaN(values[row]!),
  )
  known.sort((a, b) => values[a]! - values[b]! || a - b)
  const ranks = new Float64Array(values.length).fill((known.length + 1) / 2)
  for (let first = 0; first < known.length; ) {
    let end = first + 1
    while (end < known.length && values[known[end]!] === values[known[first]!]) end++
    for (let i = first; i < end; i++) ranks[known[i]!] = (first + 1 + end) / 2
    first = end
  }
  return ranks
}

/** Pearson's r; 0 where one of them does not vary. Of ranks it is Spearman's. */
export const correlation = (a: Float64Array, b: Float64Array): number => {
  const meanA = a.reduce((sum, value) => sum + value, 0) / a.length
  const meanB = b.reduce((sum, value) => sum + value, 0) / b.length
  let [both, squaresA, squaresB] = [0, 0, 0]
  for (let row = 0; row < a.length; row++) {
    const x = a[row]! - meanA
    const y = b[row]! - meanB
    both += x * y
    squaresA += x * x
    squaresB += y * y
  }
  return squaresA === 0 || squaresB === 0 ? 0 : both / Math.sqrt(squaresA * squaresB)
}
