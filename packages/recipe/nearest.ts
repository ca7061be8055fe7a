/** Edits (insert, delete, exchange) from one word to the other: Levenshtein 1966, case aside. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const exchange = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(exchange, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[b.length]!
}

/**
 * The candidate most like `name`, or '' where none is like it: half of the letters may differ, or one is the
 * beginning of the other.
 */
export const nearest = (name: string, candidates: readonly string[]): string => {
  const wanted = name.toLowerCase()
  let best = { candidate: '', edits: Number.POSITIVE_INFINITY }
  for (const candidate of candidates) {
    const given = candidate.toLowerCase()
    const edits = given.startsWith(wanted) || wanted.startsWith(given) ? 0.5 : distance(wanted, given)
    if (edits < best.edits && edits <= wanted.length / 2) best = { candidate, edits }
  }
  return best.candidate
}
