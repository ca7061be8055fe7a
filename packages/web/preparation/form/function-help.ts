import { FUNCTION_HELP, type FunctionHelp } from '@leinwand/recipe'
import { useLanguage } from '../../language/language.ts'

const byName = new Map<string, FunctionHelp>(FUNCTION_HELP.map(help => [help.name, help]))

/** What a function of the grammar takes and gives, in the reader's language. */
export const useFunctionHelp = () => {
  const language = useLanguage()
  return (name: string): string => {
    const help = byName.get(name)
    return help ? help[language] : ''
  }
}
