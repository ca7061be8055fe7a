import { STEP_NAMES } from '@leinwand/contract'
import { useLanguage } from '../../language/language.ts'

/** What a step is called in the reader's language. */
export const useStepName = () => {
  const names: Readonly<Record<string, string>> = STEP_NAMES[useLanguage()]
  return (step: string): string => (Object.hasOwn(names, step) ? names[step]! : step)
}
