/** Edits (insert, delete, replace a character) from one name to another (Levenshtein 1966). */
const distance = (from: string, to: string): number => {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const replaced = row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[to.length]!
}

/**
 * The name most like `name`, the first of equals; empty where none is like it: up to half of the letters may differ. A
 * small sister of the recipe's `nearest`, because method and recipe import nothing of ours.
 */
export const nearestName = (name: string, names: readonly string[]): string => {
  const lower = name.toLowerCase()
  const ranked = names.map(known => ({ known, edits: distance(lower, known.toLowerCase()) }))
  const best = ranked.sort((a, b) => a.edits - b.edits)[0]
  return best !== undefined && best.edits <= best.known.length / 2 ? best.known : ''
}
