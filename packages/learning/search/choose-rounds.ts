import type { BoostedTreesModel } from '../learners/boosted-trees/boosted-trees-model.ts'

/**
 * How many rounds serve all folds best: where the mean of their losses is least. A fold that was stopped earlier keeps
 * its best loss. The number of rounds is so chosen like every other parameter, from one training a fold.
 */
export const chooseRounds = (losses: readonly (readonly number[])[]): number => {
  const longest = Math.max(1, ...losses.map(path => path.length))
  const best = losses.map(path => Math.min(...path))
  let chosen = 1
  let least = Number.POSITIVE_INFINITY
  for (let round = 1; round <= longest; round++) {
    let sum = 0
    losses.forEach((path, fold) => {
      sum += path[round - 1] ?? best[fold]!
    })
    if (sum < least) {
      least = sum
      chosen = round
    }
  }
  return chosen
}

/** The model after its first rounds. */
export const afterRounds = (model: BoostedTreesModel, rounds: number): BoostedTreesModel => ({
  ...model,
  parameters: { ...model.parameters, trees: rounds, earlyStoppingRounds: 0 },
  rounds: model.rounds.slice(0, rounds),
})
