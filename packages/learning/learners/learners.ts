import { checkBoostedTreesData } from './boosted-trees/check-boosted-trees-data.ts'
import { BOOSTED_TREES_DEFAULTS, checkBoostedTreesParameters } from './boosted-trees/parameters.ts'
import { trainBoostedTrees } from './boosted-trees/train-boosted-trees.ts'
import { trainConstant } from './constant/train-constant.ts'
import { FOREST_LEARNERS } from './forests/forest-learners.ts'
import type { Learner } from './learner.ts'
import { LINEAR_LEARNERS } from './linear/linear-learners.ts'
import type { LearnerName } from './model.ts'

const boostedTrees: Learner = {
  name: 'boosted-trees',
  tasks: ['regression', 'classification'],
  defaults: BOOSTED_TREES_DEFAULTS,
  check: checkBoostedTreesParameters,
  checkData: (data, task, parameters) =>
    checkBoostedTreesData(data, task, { ...BOOSTED_TREES_DEFAULTS, ...parameters }),
  train: (data, task, given, { onProgress, signal, seed, threads = 1, validation }) =>
    trainBoostedTrees(data, task, given, {
      seed,
      threads,
      ...(signal ? { signal } : {}),
      ...(validation ? { validation } : {}),
      ...(onProgress
        ? { onProgress: ({ tree, trees, ...losses }) => onProgress({ done: tree, of: trees, ...losses }) }
        : {}),
    }),
}

const constant: Learner = {
  name: 'constant',
  tasks: ['regression', 'classification'],
  defaults: {},
  check: () => ({ ok: true, value: {} }),
  train: (data, task, _, { onProgress, signal }) => {
    signal?.throwIfAborted()
    const model = trainConstant(data, task)
    onProgress?.({ done: 1, of: 1 })
    return model
  },
}

/** Every learner of a number or a class, by the name its models carry. A new one is one entry here. */
export const LEARNERS: Readonly<Record<LearnerName, Learner>> = {
  'boosted-trees': boostedTrees,
  constant,
  ...LINEAR_LEARNERS,
  ...FOREST_LEARNERS,
}
