import { distance } from 'fastest-levenshtein'

/** The option a mistyped word most likely means; none when all are too far off to be meant. */
export const nearest = (word: string, options: readonly string[]): string | undefined => {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const letters = (text: string) => [...plain(text)].sort().join('')
  // Letters swapped are the commonest slip, and one, not two.
  const far = (option: string) =>
    letters(word) === letters(option) && plain(word) !== plain(option)
      ? 1
      : distance(plain(word), plain(option))
  // Of equally near options the one of the same length is meant.
  const off = (option: string) => far(option) + Math.abs(option.length - word.length) / 100
  const best = options.toSorted((a, b) => off(a) - off(b))[0]
  // Up to a third of the letters wrong is a slip of the pen; more is another word.
  return best !== undefined && far(best) <= Math.max(1, Math.ceil(best.length / 3)) ? best : undefined
}
