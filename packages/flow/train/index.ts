export { foldsOf } from './folds.ts'
export type { LearnerSettings } from './learner.ts'
export { type Trained, type TrainInput, type TrainProgress, train } from './train.ts'
