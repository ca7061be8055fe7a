import { BOOSTED_TREES_DEFAULTS, checkBoostedTreesParameters } from './boosted-trees/parameters.ts'
import { trainBoostedTrees } from './boosted-trees/train-boosted-trees.ts'
import { trainConstant } from './constant/train-constant.ts'
import type { Learner } from './learner.ts'
import type { LearnerName } from './model.ts'

const boostedTrees: Learner = {
  name: 'boosted-trees',
  tasks: ['regression', 'classification'],
  defaults: BOOSTED_TREES_DEFAULTS,
  check: checkBoostedTreesParameters,
  train: (data, task, given, { onProgress, signal, seed, validation }) =>
    trainBoostedTrees(data, task, given, {
      seed,
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
  train: (data, task) => trainConstant(data, task),
}

/** Every learner of a number or a class, by the name its models carry. A new one is one entry here. */
export const LEARNERS: Readonly<Record<LearnerName, Learner>> = {
  'boosted-trees': boostedTrees,
  constant,
}
