import type { BlendModel } from './blend/blend-model.ts'
import type { BoostedTreesModel } from './boosted-trees/boosted-trees-model.ts'
import type { ConstantModel } from './constant/constant-model.ts'
import type { ForestModel } from './forests/forest-model.ts'
import type { LinearModel } from './linear/linear-model.ts'

/** Everything that can predict. Discriminated by `learner`. */
export type Model = BoostedTreesModel | ConstantModel | BlendModel | LinearModel | ForestModel

/** What can be trained by itself: a blend is made of trained models. */
export type LearnerName = Exclude<Model['learner'], 'blend'>
