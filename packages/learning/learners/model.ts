import type { BoostedTreesModel } from './boosted-trees/boosted-trees-model.ts'
import type { ConstantModel } from './constant/constant-model.ts'

/** Everything that can predict. Discriminated by `learner`. */
export type Model = BoostedTreesModel | ConstantModel
