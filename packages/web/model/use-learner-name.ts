import { LEARNER_NAMES } from '@leinwand/contract'
import { useLanguage } from '../language/language.ts'

/** A learner as people call it. */
export const useLearnerName = () => {
  const names = LEARNER_NAMES[useLanguage()]
  return (learner: string): string => names[learner] ?? learner
}
