import type { StoredProject } from '@leinwand/contract'
import type { QualityRule } from '@leinwand/recipe'
import { useQuery } from '@tanstack/react-query'
import { useLanguage, useWords } from '../language/language.ts'
import { failureSentence, newBreak } from '../preparation/move-breaks.ts'
import { stepsOf } from '../preparation/recipe-draft.ts'
import { useSourceColumns } from '../preparation/use-preview.ts'
import { useRecipe } from '../preparation/use-recipe.ts'
import { showUndo } from '../shell/show-undo.tsx'
import { sessionQuery } from '../wire/query.ts'
import { freeId, rulesIn, withRules } from './rule-book.ts'
import { rulesWords } from './words.ts'

/** The accepted rules of a project, which stand in its recipe, and what can be done with them. */
export const useRules = (project: StoredProject) => {
  const words = useWords(rulesWords)
  const language = useLanguage()
  const { shown, store } = useRecipe(project)
  const sources = useSourceColumns(project.id, shown.recipe)
  const { data: session } = useQuery(sessionQuery)
  const rules = rulesIn(shown.entries)
  /** Why the recipe would not run with these rules; `null` where it does, and then it has them. */
  const put = (next: readonly QualityRule[]): string | null => {
    const { entries, settings, recipe } = store.shown()
    const after = withRules(entries, next)
    const broken = newBreak(recipe, { ...settings, steps: stepsOf(after) }, sources)
    if (broken) return failureSentence(broken, language)
    store.change({ entries: after })
    return null
  }
  const restore = (message: string) => {
    const before = rules
    showUndo({ message, label: words.undo, undo: () => void put(before) })
  }
  /** The rule as it is accepted by whoever is signed in, now. */
  const accepted = (rule: QualityRule, taken: readonly QualityRule[]): QualityRule => ({
    ...rule,
    id: freeId(rule.id, taken),
    at: new Date().toISOString(),
    ...(session?.person ? { acceptedBy: session.person.name } : {}),
  })
  return {
    rules,
    shown,
    store,
    /** Accepts those that the recipe can keep, and gives back why it cannot keep the others. */
    accept: (proposals: readonly QualityRule[]): string[] => {
      const refused: string[] = []
      let count = 0
      for (const proposal of proposals) {
        const now = rulesIn(store.shown().entries)
        const refusal = put([...now, accepted(proposal, now)])
        if (refusal === null) count += 1
        else refused.push(refusal)
      }
      if (count > 0) restore(words.acceptedNow(String(count)))
      return [...new Set(refused)]
    },
    replace: (rule: QualityRule): string | null =>
      put(rules.map(each => (each.id === rule.id ? accepted(rule, []) : each))),
    add: (rule: QualityRule): string | null => put([...rules, accepted(rule, rules)]),
    remove: (rule: QualityRule) => {
      put(rules.filter(({ id }) => id !== rule.id))
      restore(words.removed)
    },
  }
}
