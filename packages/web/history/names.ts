import type { Project } from '@leinwand/contract'
import { patternOf, RULES, ruleTitle } from '@leinwand/method'
import { useMemo } from 'react'
import { bindingName } from '../canvas/bindable.ts'
import { useLanguage, useWords } from '../language/language.ts'
import { noteFieldWords } from '../language/note-fields.ts'
import { useVariants } from '../variants/use-variants.ts'
import type { Names } from './act-in-words.ts'

/** Names for ids in the acts of a project: what notes are bound to, and the other variants. */
export const useNames = (id: string, project: Project | undefined): Names => {
  const { kinds } = useWords(noteFieldWords)
  const { variants } = useVariants(id)
  const language = useLanguage()
  return useMemo(
    () => ({
      bound: binding =>
        project
          ? `${kinds[binding.to]} ${bindingName(project, binding)}`
          : `${kinds[binding.to]} ${binding.id}`,
      variant: variant => variants.find(each => each.id === variant)?.name ?? variant,
      pattern: pattern => patternOf(pattern)?.name[language] ?? pattern,
      // A finding's id is its rule and its notes, `rule:note,note`; people know the rule.
      finding: finding => {
        const name = finding.split(':')[0] ?? finding
        const rule = RULES.find(each => each === name)
        return rule ? ruleTitle(rule, language) : name
      },
    }),
    [project, variants, kinds, language],
  )
}
