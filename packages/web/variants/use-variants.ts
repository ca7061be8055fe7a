import type { Variant } from '@leinwand/contract'
import { MAIN_VARIANT } from '@leinwand/method'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useWords } from '../language/language.ts'
import { query } from '../wire/query.ts'
import { variantsWords } from './words.ts'

/** The variants of a project; the main one is called in the reader's language, also after it was switched. */
export const useVariants = (project: string) => {
  const { mainName } = useWords(variantsWords)
  const listed = useQuery(query('listVariants', { params: { project } }))
  const variants = useMemo(
    (): Variant[] =>
      (listed.data ?? []).map(each => (each.id === MAIN_VARIANT ? { ...each, name: mainName } : each)),
    [listed.data, mainName],
  )
  const nameOf = (id: string): string =>
    variants.find(each => each.id === id)?.name ?? (id === MAIN_VARIANT ? mainName : id)
  return { listed, variants, nameOf }
}
