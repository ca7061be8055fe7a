import type { Tree } from '../learners/boosted-trees/boosted-trees-model.ts'
import type { Model } from '../learners/model.ts'

const addGains = (gains: Float64Array, trees: readonly Tree[], weight: number): void => {
  for (const tree of trees)
    tree.feature.forEach((feature, node) => {
      gains[feature]! += weight * (tree.gain[node] ?? 0)
    })
}

const gainsOf = (model: Model): Float64Array => {
  const gains = new Float64Array(model.features.length)
  switch (model.learner) {
    case 'boosted-trees':
      addGains(gains, model.rounds.flat(), 1)
      break
    case 'blend':
      // Members reckon their gains in measures of their own: each is taken as shares.
      for (const { weight, model: member } of model.members) {
        const own = gainsOf(member)
        const sum = own.reduce((total, gain) => total + gain, 0)
        if (sum > 0) for (let f = 0; f < gains.length; f++) gains[f]! += (weight * own[f]!) / sum
      }
      break
    case 'constant':
      break
  }
  return gains
}

/** How much each feature lowered the loss, summed over all splits, largest first; empty for a model without splits. */
export const gainImportance = (model: Model): { feature: string; gain: number }[] => {
  const gains = gainsOf(model)
  if (gains.every(gain => gain === 0)) return []
  return model.features
    .map(({ name }, f) => ({ feature: name, gain: gains[f]! }))
    .sort((a, b) => b.gain - a.gain)
}
