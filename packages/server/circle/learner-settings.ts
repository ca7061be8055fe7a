import type { Learner, Search } from '@leinwand/contract'
import type { LearnerSettings } from '@leinwand/flow/train'
import type { LearnerName } from '@leinwand/learning'

type Single = Exclude<Learner, Search>

/** What a project calls a learner, and what its models are called by. */
const NAMES: Readonly<Record<Single['learner'], LearnerName>> = {
  boostedTrees: 'boosted-trees',
  constant: 'constant',
  linear: 'linear',
  ridge: 'ridge',
  lasso: 'lasso',
  elasticNet: 'elastic-net',
  logistic: 'logistic',
  tree: 'tree',
  thresholdRule: 'threshold-rule',
  randomForest: 'random-forest',
  extraTrees: 'extra-trees',
}

/** By the project's name of a learner, that of its models. */
export const learnerName = (name: Single['learner']): LearnerName => NAMES[name]

/** By the name that a model carries, the project's; a blend is called one in both. */
export const projectName = (learner: string): string =>
  Object.entries(NAMES).find(([, name]) => name === learner)?.[0] ?? learner

/** A parameter that was left out is absent, not undefined: the learner's default takes its place. */
const given = (parameters: object) =>
  Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== undefined))

export const learnerSettings = (learner: Single): LearnerSettings => ({
  learner: learnerName(learner.learner),
  parameters: 'parameters' in learner ? given(learner.parameters) : {},
  seed: learner.seed,
})
