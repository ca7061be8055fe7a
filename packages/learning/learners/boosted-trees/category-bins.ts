/**
 * A categorical feature's bins: one per category, the most frequent first; categories beyond the number of bins, and
 * those that training did not see, share the bin of missing values.
 */
export type CategoryBins = {
  /** Bin of each code, or `codeOfBin.length`, the missing bin. */
  binOfCode: Int32Array
  codeOfBin: Int32Array
}

export const categoryBins = (codes: Int32Array, categories: number, bins: number): CategoryBins => {
  const counts = new Int32Array(categories)
  for (const code of codes) if (code >= 0) counts[code]!++
  const codeOfBin = Int32Array.from({ length: categories }, (_, code) => code)
    .filter(code => counts[code]! > 0)
    .sort((a, b) => counts[b]! - counts[a]! || a - b)
    .slice(0, bins)
  const binOfCode = new Int32Array(categories).fill(codeOfBin.length)
  codeOfBin.forEach((code, bin) => {
    binOfCode[code] = bin
  })
  return { binOfCode, codeOfBin }
}
