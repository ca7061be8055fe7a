import { STEP_NAMES, type Suggestion } from '@leinwand/contract'
import { currentLanguage } from '../../language/language.ts'

/** A suggestion in a line: what would be done, and to which column. */
export const suggestionText = ({ steps, params, ignore }: Suggestion): string => {
  const names: Readonly<Record<string, string>> = STEP_NAMES[currentLanguage()]
  const done = steps.map(({ step }) => names[step] ?? step).join(', ')
  const column = params.column === undefined ? ignore.join(', ') : String(params.column)
  return [done, column].filter(Boolean).join(': ')
}
