import { mixPredictions } from '../learners/blend/mix-predictions.ts'
import type { Prediction } from '../learners/prediction.ts'

/** A member by its place among the trials, and its share of the blend. */
export type Share = { trial: number; weight: number }

const MOST_MEMBERS = 4
const PICKS = 12

/**
 * Picks members one after the other, each time the one that lowers the loss of the mean most, with repetition (Caruana et
 * al. 2004, “Ensemble selection from libraries of models”). `trials` are out-of-fold predictions, best first; the blend
 * has four members at most, so that it stays small enough to explain and to run live.
 */
export const chooseBlend = (
  trials: readonly { trial: number; prediction: Prediction }[],
  loss: (prediction: Prediction) => number,
): { members: Share[]; loss: number; outOfFold: Prediction } => {
  const picks = new Map<number, number>([[0, 1]])
  const mixed = (counts: ReadonlyMap<number, number>) => {
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
    return mixPredictions(
      [...counts].map(([at, count]) => ({ prediction: trials[at]!.prediction, weight: count / total })),
    )
  }
  let least = loss(mixed(picks))
  for (let pick = 1; pick < PICKS; pick++) {
    let best: { at: number; loss: number } | null = null
    for (let at = 0; at < trials.length; at++) {
      if (!picks.has(at) && picks.size >= MOST_MEMBERS) continue
      const tried = new Map(picks).set(at, (picks.get(at) ?? 0) + 1)
      const reached = loss(mixed(tried))
      if (best === null || reached < best.loss) best = { at, loss: reached }
    }
    if (best === null || best.loss >= least) break
    picks.set(best.at, (picks.get(best.at) ?? 0) + 1)
    least = best.loss
  }
  const total = [...picks.values()].reduce((sum, count) => sum + count, 0)
  return {
    members: [...picks].map(([at, count]) => ({ trial: trials[at]!.trial, weight: count / total })),
    loss: least,
    outOfFold: mixed(picks),
  }
}
