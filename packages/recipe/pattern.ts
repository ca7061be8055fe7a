/** Beginnings that JavaScript has and RE2 has not, or reads otherwise: look-around, names, references, control signs. */
const FOREIGN = /\(\?(?:[=!<]|P)|\\[1-9kcu0]|\[\^?\]|\[:|\[[^\]]*\\b/
/** One or two letters of a general category: `\p{L}`, `\p{Lu}`. */
const PROPERTY = /\\[pP](?!\{[A-Z][a-z]?\})/
const COUNT = /\{(\d+)(?:,(\d*))?\}/g
/** RE2 refuses what repeats more often, also by repetition within repetition. */
const MOST_REPEATED = 1000

const parses = (pattern: string): boolean => {
  try {
    new RegExp(pattern, 'u')
    return true
  } catch {
    return false
  }
}

/**
 * Whether a pattern is one that DuckDB's RE2 takes, and takes as JavaScript does. It is the common part of both: what
 * only one of them knows is refused, so that a pattern cannot fail in the middle of a table.
 */
export const isPattern = (pattern: string): boolean => {
  if (!pattern.isWellFormed() || pattern.includes('\0')) return false
  // An escaped backslash must not make the next sign look escaped.
  const bare = pattern.replaceAll('\\\\', 'x')
  if (FOREIGN.test(bare) || PROPERTY.test(bare)) return false
  const counts = [...bare.matchAll(COUNT)].map(([, least, most]) => Math.max(1, Number(most || least)))
  return counts.reduce((product, count) => product * count, 1) <= MOST_REPEATED && parses(pattern)
}

/** How many groups a pattern captures. */
export const groupsOf = (pattern: string): number => new RegExp(`${pattern}|`, 'u').exec('')!.length - 1
