import type { Block } from '../canvas/block.ts'
import { BLOCK_NAMES } from '../canvas/block-names.ts'
import type { Language } from '../language.ts'
import type { Finding, RuleId } from './finding.ts'
import { FINDINGS_IN_GERMAN } from './finding-words-de.ts'
import { FINDINGS_IN_ENGLISH } from './finding-words-en.ts'

type Params = Finding['params']

/** What a rule says: its name, what it found, and what to do about it. */
export type FindingWords = {
  readonly title: string
  readonly found: (params: Params) => string
  readonly advice: string
}

const WORDS: Readonly<Record<Language, Readonly<Record<RuleId, FindingWords>>>> = {
  de: FINDINGS_IN_GERMAN,
  en: FINDINGS_IN_ENGLISH,
}

/** The name of a rule, e.g. over the findings it made. */
export const ruleTitle = (rule: RuleId, language: Language): string => WORDS[language][rule].title

/** A finding in words: what was found, and what to do. Plain text; a note's own text stands in it as it is. */
export const findingSentence = (
  { rule, params }: Pick<Finding, 'rule' | 'params'>,
  language: Language,
): { found: string; advice: string } => {
  const { found, advice } = WORDS[language][rule]
  const block = params.block === undefined ? {} : { block: BLOCK_NAMES[language][params.block as Block] }
  return { found: found({ ...params, ...block }), advice }
}
