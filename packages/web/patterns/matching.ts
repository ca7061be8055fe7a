import { type CycleElement, elementsOf, type Pattern } from '@leinwand/method'

export type Filter = {
  readonly text: string
  readonly kind: Pattern['kind'] | 'all'
  readonly element: CycleElement | ''
}

export const NO_FILTER: Filter = { text: '', kind: 'all', element: '' }

/** Without accents and case, so that `uberwachung` finds `Überwachung`. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const spoken = ({ name, idea, pricing, example, notes }: Pattern, language: 'de' | 'en'): string =>
  plain(
    [name, idea, pricing, example, ...notes.map(({ text }) => text)].map(text => text[language]).join(' '),
  )

/** The patterns that a filter leaves: every word of the search is somewhere in them. */
export const matching = (
  patterns: readonly Pattern[],
  { text, kind, element }: Filter,
  language: 'de' | 'en',
): Pattern[] => {
  const words = plain(text).split(/\s+/).filter(Boolean)
  return patterns
    .filter(pattern => kind === 'all' || pattern.kind === kind)
    .filter(pattern => element === '' || elementsOf(pattern).includes(element))
    .filter(pattern => {
      const said = spoken(pattern, language)
      return words.every(word => said.includes(word))
    })
}
