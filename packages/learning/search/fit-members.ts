import { blendModels } from '../learners/blend/blend-models.ts'
import type { Model } from '../learners/model.ts'
import type { Share } from './blend.ts'
import type { FoldRunner } from './fold-runner.ts'
import type { Trial } from './trial.ts'

/** Trains the chosen trials on all rows; several become one blend. */
export const fitMembers = async (
  members: readonly Share[],
  trials: readonly Trial[],
  { runner, seed, signal }: { runner: FoldRunner; seed: number; signal?: AbortSignal | undefined },
): Promise<Model> => {
  const outcomes = await runner.run(
    members.map(({ trial }) => ({ candidate: trials[trial - 1]!.chosen, fold: null, seed })),
    Number.POSITIVE_INFINITY,
    signal,
  )
  const fitted = outcomes.map((outcome, at) => {
    const model = outcome?.model
    if (!model || model.learner === 'blend') throw new TypeError('a member of the search was not fitted')
    return { weight: members[at]!.weight, model }
  })
  return fitted.length === 1 ? fitted[0]!.model : blendModels(fitted, seed)
}
