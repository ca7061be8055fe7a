import type { LearnerName } from '../learners/model.ts'
import type { Parameters } from './space.ts'

/** A learner with its parameters, as it is tried. */
export type Candidate = { learner: LearnerName; parameters: Parameters }

/** The same candidate has the same key, in whatever order its parameters stand. */
export const keyOf = ({ learner, parameters }: Candidate): string =>
  `${learner} ${JSON.stringify(Object.entries(parameters).toSorted(([a], [b]) => (a < b ? -1 : 1)))}`
