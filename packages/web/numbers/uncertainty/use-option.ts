import type { Plan } from '@leinwand/method'
import { useCallback } from 'react'
import type { PaperColors } from '../../charts/colors.ts'
import { type Format, useFormat } from '../../language/format.ts'
import { useWords } from '../../language/language.ts'
import { useFigures } from '../figures/figures-context.ts'
import { type UncertaintyWords, uncertaintyWords } from './words.ts'

type Look = { plan: Plan; words: UncertaintyWords; format: Format; colors: PaperColors }

/** A chart's option out of its data, the same one until one of them changes. */
export const useOption = <Data, Option>(data: Data, option: (data: Data, look: Look) => Option) => {
  const words = useWords(uncertaintyWords)
  const format = useFormat()
  const { plan } = useFigures()
  return useCallback(
    (colors: PaperColors) => option(data, { plan, words, format, colors }),
    [data, option, plan, words, format],
  )
}
