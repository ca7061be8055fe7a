import { learnerName } from '@leinwand/contract'
import { useLanguage } from '../language/language.ts'

/** A learner as people call it. */
export const useLearnerName = () => {
  const language = useLanguage()
  return (learner: string): string => learnerName(language, learner)
}
