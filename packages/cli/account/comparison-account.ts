import type { Language } from '@leinwand/contract'
import type { FileComparison } from '@leinwand/server/understand'
import type { Figures } from './figures.ts'
import { profileWordsIn } from './profile-words.ts'
import { table } from './table.ts'

/** How much two files or groups differ, for reading: what differs most first. `titles` name the two. */
export const comparisonAccount = (
  { columns, onlyInFirst, onlyInSecond, rows }: FileComparison,
  titles: readonly [string, string],
  { language, figures }: { language: Language; figures: Figures },
): string => {
  const words = profileWordsIn(language)
  const lines = columns.map(({ name, size, effect, measure, missingEffect }) => [
    name,
    words.sizes[size],
    figures.number(effect),
    words.measures[measure],
    figures.number(missingEffect),
  ])
  const alone = (title: string, names: readonly string[]) =>
    names.length === 0 ? [] : [`  ${title}: ${names.join(', ')}`]
  return `${[
    ...titles.map((title, at) => `  ${title}: ${figures.whole(rows[at]!)} ${words.rows}`),
    ...table([words.comparison, ...lines], [0, 1, 3]),
    ...alone(words.onlyInFirst, onlyInFirst),
    ...alone(words.onlyInSecond, onlyInSecond),
  ].join('\n')}\n`
}
