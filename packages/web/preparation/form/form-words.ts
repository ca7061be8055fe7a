import { dictionary } from '../../language/dictionary.ts'
import { formWordsDe } from './form-words-de.ts'
import { formWordsEn } from './form-words-en.ts'

/** Labels of the fields by key; `scope.key` where one key is called otherwise in one place. */
export const formWords = dictionary({ de: formWordsDe, en: formWordsEn })

type Words = typeof formWordsDe
type Loose = Readonly<Record<string, string>>

const narrowest = (table: Loose, key: string, scopes: readonly string[]): string | undefined => {
  for (const scope of scopes) {
    const own = table[`${scope}.${key}`]
    if (own !== undefined) return own
  }
  return table[key]
}

/** The label of a field, by the narrowest scope that has one of its own. */
export const labelOf = (words: Words, key: string, ...scopes: readonly string[]): string =>
  narrowest(words.labels, key, scopes) ?? key

export const hintOf = (words: Words, key: string, ...scopes: readonly string[]): string | undefined =>
  narrowest(words.hints, key, scopes)

export const choiceOf = (words: Words, key: string, option: string, ...scopes: readonly string[]): string =>
  narrowest(words.choices, `${key}.${option}`, scopes) ?? narrowest(words.choices, option, []) ?? option
