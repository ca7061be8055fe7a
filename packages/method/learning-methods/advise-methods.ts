import type { Judgement } from './judgement.ts'
import type { MethodCard } from './method-card.ts'
import { METHOD_CARDS } from './method-cards.ts'
import type { MethodFacts } from './method-facts.ts'

export type AdvisedMethod = { readonly card: MethodCard; readonly judgement: Judgement }

/**
 * Which methods fit what is known of a project: every card with its judgement and the reason for it, in the order of the
 * catalogue. Facts that nobody knows yet leave a card open where it would hang on them.
 */
export const adviseMethods = (facts: MethodFacts): AdvisedMethod[] =>
  METHOD_CARDS.map(card => ({ card, judgement: card.judge(facts) }))
