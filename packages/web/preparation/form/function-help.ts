import { FUNCTIONS } from '@leinwand/recipe'
import { useWords } from '../../language/language.ts'
import { formWords } from './form-words.ts'

/** How many inputs a function of the grammar takes, in words. */
export const useFunctionHelp = () => {
  const words = useWords(formWords)
  return (name: string): string => {
    const known = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined
    return known ? words.inputs(known.inputs[0], known.inputs[1]) : ''
  }
}
