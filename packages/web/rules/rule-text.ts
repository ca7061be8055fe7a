import { type Language, type ProposedRule, ruleSentence } from '@leinwand/contract'
import type { QualityRule } from '@leinwand/recipe'
import { rulesWords } from './words.ts'

/** What a rule asks for, as a sentence. */
export const ruleText = (rule: QualityRule, language: Language): string =>
  rule.kind === 'when'
    ? rulesWords[language].whenSentence(rule.where)
    : ruleSentence(
        { ...(rule as Omit<typeof rule, 'action'>), action: 'flag', source: 'profile' } as ProposedRule,
        language,
      )
