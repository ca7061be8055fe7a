import type { ProfileAlert, StoredProject } from '@leinwand/contract'
import { useWords } from '../language/language.ts'
import { useTold } from '../preparation/suggestions/use-told.ts'
import { withSuggestion } from '../preparation/suggestions/with-suggestion.ts'
import { useSuggestions } from '../preparation/use-preview.ts'
import { useRecipe } from '../preparation/use-recipe.ts'
import { showUndo } from '../shell/show-undo.tsx'
import type { Offer } from './alert-list.tsx'
import { profileWords } from './words.ts'

/** Which suggestion answers which alert. */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  constant: ['drop-constant'],
  identifier: ['ignore-identifier'],
  missing: ['drop-mostly-missing', 'fill-missing'],
  leak: ['ignore-leak'],
  duplicates: ['drop-duplicates'],
}

/** The steps that are suggested for what is conspicuous, as long as the recipe reads these data. */
export const useOffers = (project: StoredProject, source: string | undefined) => {
  const words = useWords(profileWords)
  const told = useTold()
  const { shown, store } = useRecipe(project)
  const suggestions = useSuggestions(project.id, shown.recipe).data ?? []
  return ({ code, column }: ProfileAlert): Offer | undefined => {
    if (source === undefined || source !== shown.recipe.source) return undefined
    const found = suggestions.find(
      each => ANSWERS[code]?.includes(each.code) && (column ?? '') === String(each.params.column ?? ''),
    )
    if (!found) return undefined
    const { what } = told(found)
    const accept = () => {
      const { entries, settings } = store.shown()
      store.change(withSuggestion({ entries, settings }, found))
      showUndo({
        message: words.accepted(what),
        label: words.undo,
        undo: () => store.change({ entries, settings }),
      })
    }
    return { what, accept }
  }
}
