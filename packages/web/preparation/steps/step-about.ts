import type { Step } from '@leinwand/recipe'
import { useWords } from '../../language/language.ts'
import { choiceOf, formWords } from '../form/form-words.ts'
import { typeWords } from '../type-words.ts'

/** What a step is about in the reader's language; `told` is how the server says it, in the words of the recipe. */
export const useStepAbout = () => {
  const { types } = useWords(typeWords)
  const words = useWords(formWords)
  const wordOf = (kind: string): string => choiceOf(words, 'kind', kind)
  return (step: Step | null, told: string): string => {
    switch (step?.step) {
      case 'parse':
        return Object.entries(step.columns)
          .map(([name, { as }]) => `${name}: ${types[as]}`)
          .join(', ')
      case 'cast':
        return Object.entries(step.columns)
          .map(([name, type]) => `${name}: ${types[type]}`)
          .join(', ')
      case 'join':
        return told.replace(step.kind, wordOf(step.kind))
      case 'label':
        return step.kind === undefined ? told : `${step.column}: ${wordOf(step.kind)}`
      case 'split':
        return told.replace(step.kind, wordOf(step.kind))
      default:
        return told
    }
  }
}
