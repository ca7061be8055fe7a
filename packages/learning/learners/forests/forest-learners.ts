import { checkParameters } from '../check-parameters.ts'
import type { Range } from '../check-ranges.ts'
import type { Learner } from '../learner.ts'
import type { ForestLearner } from './forest-model.ts'
import { type ForestParameters, trainForest } from './train-forest.ts'
import { type TreeParameters, trainTree } from './train-tree.ts'

const RANGES: readonly Range<string>[] = [
  { name: 'trees', from: 1, to: 10_000, whole: true },
  { name: 'leaves', from: 2, to: 64, whole: true },
  { name: 'minLeafRows', from: 1, to: 1e9, whole: true },
  { name: 'maxDepth', from: 0, to: 64, whole: true },
  { name: 'featureFractionByNode', from: 1e-6, to: 1 },
  { name: 'bins', from: 2, to: 4095, whole: true },
]

const FOREST: ForestParameters = {
  trees: 100,
  minLeafRows: 1,
  maxDepth: 0,
  featureFractionByNode: 'auto',
  bins: 1023,
  bootstrap: true,
  classWeights: 'none',
}

const TREE: TreeParameters = { leaves: 8, minLeafRows: 10, maxDepth: 5, bins: 1023, classWeights: 'none' }
const RULE = { minLeafRows: 5, bins: 4095, classWeights: 'none' } as const

const TASKS: Learner['tasks'] = ['regression', 'classification']

const forest = (name: 'random-forest' | 'extra-trees', defaults: ForestParameters): Learner => ({
  name,
  tasks: TASKS,
  defaults,
  check: checkParameters(defaults, RANGES),
  train: (data, task, given, run) => trainForest(name, data, task, { ...defaults, ...given }, run),
})

const tree: Learner = {
  name: 'tree',
  tasks: TASKS,
  defaults: TREE,
  check: checkParameters(TREE, [{ name: 'maxDepth', from: 1, to: 8, whole: true }, ...RANGES]),
  train: (data, task, given, run) => trainTree('tree', data, task, { ...TREE, ...given }, run),
}

const thresholdRule: Learner = {
  name: 'threshold-rule',
  tasks: TASKS,
  defaults: RULE,
  check: checkParameters(RULE, RANGES),
  train: (data, task, given, run) =>
    trainTree('threshold-rule', data, task, { ...RULE, ...given, leaves: 2, maxDepth: 1 }, run),
}

/** Many trees, one tree, one cut. */
export const FOREST_LEARNERS: Readonly<Record<ForestLearner, Learner>> = {
  'random-forest': forest('random-forest', FOREST),
  'extra-trees': forest('extra-trees', { ...FOREST, bootstrap: false }),
  tree,
  'threshold-rule': thresholdRule,
}
