import { z } from 'zod'

const ClassWeights = z.union([z.enum(['none', 'balanced']), z.record(z.string(), z.number().positive())])

/** Parameters of the boosted trees; what is left out takes the learner's default. */
const BoostedTrees = z.strictObject({
  trees: z.number().int().min(1).max(10_000).optional(),
  leaves: z.number().int().min(2).max(4096).optional(),
  maxDepth: z.number().int().min(0).max(4096).optional(),
  learningRate: z.number().gt(0).max(1).optional(),
  minLeafRows: z.number().int().min(1).optional(),
  minLeafHessian: z.number().nonnegative().optional(),
  l1: z.number().nonnegative().optional(),
  l2: z.number().nonnegative().optional(),
  bins: z.number().int().min(2).max(4095).optional(),
  featureFraction: z.number().gt(0).max(1).optional(),
  featureFractionByNode: z.number().gt(0).max(1).optional(),
  rowFraction: z.number().gt(0).max(1).optional(),
  classWeights: ClassWeights.optional(),
  loss: z.enum(['squared', 'absolute', 'quantile', 'poisson']).optional(),
  quantile: z.number().gt(0).lt(1).optional(),
  monotonic: z.record(z.string(), z.enum(['increasing', 'decreasing'])).optional(),
  earlyStoppingRounds: z.number().int().nonnegative().optional(),
  validationFraction: z.number().gt(0).lt(1).optional(),
})

const Penalty = z.union([z.literal('auto'), z.number().nonnegative().max(1e12)])
const Count = z.number().int().min(1)
const Bins = z.number().int().min(2).max(4095)

const Ridge = z.strictObject({ l2: z.number().nonnegative().max(1e12).optional() })
const Lasso = z.strictObject({ penalty: Penalty.optional() })
const ElasticNet = z.strictObject({
  penalty: Penalty.optional(),
  l1Share: z.number().min(0).max(1).optional(),
})

const Logistic = z.strictObject({
  l2: z.number().nonnegative().max(1e12).optional(),
  iterations: Count.max(100_000).optional(),
  classWeights: ClassWeights.optional(),
})

const Forest = z.strictObject({
  trees: Count.max(10_000).optional(),
  minLeafRows: Count.max(1e9).optional(),
  /** 0 = no limit. */
  maxDepth: z.number().int().min(0).max(64).optional(),
  featureFractionByNode: z.union([z.literal('auto'), z.number().gt(0).max(1)]).optional(),
  bins: Bins.optional(),
  /** Whether every tree is grown on rows drawn with putting back. */
  bootstrap: z.boolean().optional(),
  classWeights: ClassWeights.optional(),
})

const Tree = z.strictObject({
  leaves: z.number().int().min(2).max(64).optional(),
  minLeafRows: Count.max(1e9).optional(),
  maxDepth: Count.max(8).optional(),
  bins: Bins.optional(),
  classWeights: ClassWeights.optional(),
})

const ThresholdRule = Tree.omit({ leaves: true, maxDepth: true })

const AnyTask = z.enum(['classification', 'regression'])
const seed = z.number().int().default(1)
const ofNumbers = { task: z.literal('regression'), seed }
const ofBoth = { task: AnyTask, seed }

/** Learners that a search can try; the constant is always among them. */
const SearchedLearner = z.enum([
  'constant',
  'thresholdRule',
  'tree',
  'ridge',
  'lasso',
  'logistic',
  'boostedTrees',
  'randomForest',
  'extraTrees',
])

/** What a search can compare candidates by, in each task. */
export const SEARCHED_BY = {
  classification: ['logLoss', 'prAuc', 'rocAuc', 'macroF1', 'accuracy'],
  regression: ['rmse', 'mae'],
} as const

const Search = z.strictObject({
  learner: z.literal('search'),
  task: AnyTask,
  /** From the first candidate to the finished model. */
  seconds: z.number().int().min(1).max(86_400).default(60),
  /** Candidates at most; what is reached first, these or the seconds, ends the search. */
  trials: Count.max(100_000).optional(),
  /** What candidates are compared by; the usual one of the task where left out. */
  metric: z.enum([...SEARCHED_BY.classification, ...SEARCHED_BY.regression]).optional(),
  /** All that fit the task where left out. */
  learners: z.array(SearchedLearner).min(1).optional(),
  seed,
})
export type Search = z.infer<typeof Search>

/** How a project learns: one learner with its parameters, or a search among several. */
export const Learner = z.discriminatedUnion('learner', [
  z.strictObject({ learner: z.literal('boostedTrees'), parameters: BoostedTrees.default({}), ...ofBoth }),
  z.strictObject({ learner: z.literal('constant'), ...ofBoth }),
  z.strictObject({ learner: z.literal('linear'), ...ofNumbers }),
  z.strictObject({ learner: z.literal('ridge'), parameters: Ridge.default({}), ...ofNumbers }),
  z.strictObject({ learner: z.literal('lasso'), parameters: Lasso.default({}), ...ofNumbers }),
  z.strictObject({ learner: z.literal('elasticNet'), parameters: ElasticNet.default({}), ...ofNumbers }),
  z.strictObject({
    learner: z.literal('logistic'),
    task: z.literal('classification'),
    parameters: Logistic.default({}),
    seed,
  }),
  z.strictObject({ learner: z.literal('tree'), parameters: Tree.default({}), ...ofBoth }),
  z.strictObject({ learner: z.literal('thresholdRule'), parameters: ThresholdRule.default({}), ...ofBoth }),
  z.strictObject({ learner: z.literal('randomForest'), parameters: Forest.default({}), ...ofBoth }),
  z.strictObject({ learner: z.literal('extraTrees'), parameters: Forest.default({}), ...ofBoth }),
  Search,
])
export type Learner = z.infer<typeof Learner>
