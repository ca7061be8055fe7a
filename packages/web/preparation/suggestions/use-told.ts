import { STEP_NAMES, type Suggestion } from '@leinwand/contract'
import { useFormat } from '../../language/format.ts'
import { useLanguage, useWords } from '../../language/language.ts'
import { suggestionWords } from './suggestion-words.ts'

/** Words a suggestion: what would be done, and why. One of a kind that has no words yet is told by its steps. */
export const useTold = (): ((suggestion: Suggestion) => { what: string; why: string }) => {
  const words = useWords(suggestionWords)
  const language = useLanguage()
  const format = useFormat()
  return ({ code, params, steps, ignore }) => {
    const text = (name: string): string => String(params[name] ?? '')
    const figure = (name: string): string =>
      typeof params[name] === 'number' ? format.decimal(params[name]) : text(name)
    const said = {
      column: text('column'),
      columns: text('columns'),
      share: format.percent(Number(params.share ?? 0)),
      figure: figure('figure'),
      count: figure('count'),
      rows: figure('rows'),
      ranges: figure('ranges'),
      from: text('from'),
      to: text('to'),
      way: words.ways[text('with')] ?? text('with'),
    }
    const [what, why] = [words.what[code]?.(said), words.why[code]?.(said)]
    if (what !== undefined && why !== undefined) return { what, why }
    const names: Readonly<Record<string, string>> = STEP_NAMES[language]
    const done = steps.map(({ step }) => names[step] ?? step).join(', ')
    return { what: [done, text('column') || ignore.join(', ')].filter(Boolean).join(': '), why: '' }
  }
}
