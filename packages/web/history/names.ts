import type { Project } from '@leinwand/contract'
import { useMemo } from 'react'
import { bindingName } from '../canvas/bindable.ts'
import { useWords } from '../language/language.ts'
import { noteFieldWords } from '../language/note-fields.ts'
import { useVariants } from '../variants/use-variants.ts'
import type { Names } from './act-in-words.ts'

/** Names for ids in the acts of a project: what notes are bound to, and the other variants. */
export const useNames = (id: string, project: Project | undefined): Names => {
  const { kinds } = useWords(noteFieldWords)
  const { variants } = useVariants(id)
  return useMemo(
    () => ({
      bound: binding =>
        project
          ? `${kinds[binding.to]} ${bindingName(project, binding)}`
          : `${kinds[binding.to]} ${binding.id}`,
      variant: variant => variants.find(each => each.id === variant)?.name ?? variant,
      pattern: pattern => pattern,
    }),
    [project, variants, kinds],
  )
}
