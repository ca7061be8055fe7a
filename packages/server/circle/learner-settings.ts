import type { Learner } from '@leinwand/contract'
import type { LearnerSettings } from '@leinwand/flow/train'

/** A parameter that was left out is absent, not undefined: the learner's default takes its place. */
const given = (parameters: Extract<Learner, { learner: 'boostedTrees' }>['parameters']) =>
  Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== undefined))

export const learnerSettings = (learner: Learner): LearnerSettings =>
  learner.learner === 'boostedTrees'
    ? { learner: 'boosted-trees', parameters: given(learner.parameters), seed: learner.seed }
    : { learner: 'constant', parameters: {}, seed: learner.seed }
