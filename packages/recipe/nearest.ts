const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** Edits from one word to the other: insert, delete, replace (Levenshtein 1966) or swap two neighbours (Damerau 1964). */
const edits = (from: string, to: string): number => {
  let before: number[] = []
  let row = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const replaced = row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1)
      const least = Math.min(replaced, row[j]! + 1, next[j - 1]! + 1)
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]
      next.push(swapped ? Math.min(least, before[j - 2]! + 1) : least)
    }
    before = row
    row = next
  }
  return row[to.length]!
}

/** Edits between two words; the beginning of a word is nearly the word. */
const farFrom = (wanted: string, known: string): number =>
  wanted !== known && wanted !== '' && (known.startsWith(wanted) || wanted.startsWith(known))
    ? 0.5
    : edits(wanted, known)

/**
 * The name that a mistyped one most likely means, or '' where none is like it. Case and signs aside, one letter may be
 * wrong, or a third of them, but not all; or one name is the beginning of the other. Of equally near names the one whose
 * length is nearest, then the first.
 */
export const nearest = (name: string, names: readonly string[]): string => {
  const wanted = plain(name)
  const far = (known: string) => farFrom(wanted, plain(known))
  const off = (known: string) => far(known) + Math.abs(known.length - name.length) / 1000
  const best = names.toSorted((a, b) => off(a) - off(b))[0]
  if (best === undefined) return ''
  const most = Math.min(best.length - 1, Math.max(1, Math.ceil(best.length / 3)))
  return far(best) <= Math.max(most, 0.5) ? best : ''
}
