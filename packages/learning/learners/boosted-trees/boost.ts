import type { TrainingData } from '../../matrix/training-data.ts'
import { hash32 } from '../../statistics/hash-32.ts'
import type { Random } from '../../statistics/random.ts'
import type { Feature } from '../model-head.ts'
import type { BinnedMatrix } from './binned-matrix.ts'
import { addBinnedTree } from './binned-tree.ts'
import type { Tree } from './boosted-trees-model.ts'
import { createWorkspace, type GrownTree, growTree, type Workspace } from './grow-tree.ts'
import type { Objective, WeightedTarget } from './objective.ts'
import type { BoostedTreesParameters } from './parameters.ts'
import { createSampling } from './sampling.ts'
import { initialScores } from './scores.ts'
import { type ValidationWatch, watchValidation } from './validation-watch.ts'

/** Everything the rounds have in common. */
export type Boosting = {
  binned: BinnedMatrix
  features: readonly Feature[]
  target: WeightedTarget
  objective: Objective
  initial: Float64Array
  parameters: BoostedTreesParameters
  validation: TrainingData | null
  random: Random
  seed: number
}

/** What a round gives: one tree an output, and the losses after it. `loss` is only reckoned when asked for. */
export type Round = { trees: Tree[]; loss: () => number; validationLoss: number | undefined }

/** Rows in the sample know their leaf; the others walk down the tree. */
const addToScores = (
  grown: GrownTree,
  binned: BinnedMatrix,
  { rows }: Workspace,
  leftOut: Int32Array,
  scores: Float64Array,
  first: number,
): void => {
  grown.leaves.forEach(({ begin, rows: count }, leaf) => {
    const value = grown.tree.leafValue[leaf]!
    for (let i = begin; i < begin + count; i++) {
      const at = first + rows[i]!
      scores[at] = scores[at]! + value
    }
  })
  if (leftOut.length > 0) addBinnedTree(grown, binned, leftOut, scores, first)
}

const watchOf = (boosting: Boosting): ValidationWatch | null => {
  const { validation, features, binned, objective, initial } = boosting
  return validation && watchValidation(validation, features, binned.features, objective, initial)
}

/** The boosting rounds, one after another: each grows its trees against the derivatives of the loss so far. */
export function* boost(boosting: Boosting): Generator<Round, void> {
  const { binned, target, objective, parameters } = boosting
  const rows = binned.rows
  const scores = initialScores(boosting.initial, rows)
  const derivatives = new Float64Array(2 * scores.length)
  const workspace = createWorkspace(binned)
  const sampling = createSampling(rows, binned.features.length, parameters, boosting.random)
  const watch = watchOf(boosting)
  for (let round = 0; round < parameters.trees; round++) {
    objective.derive(target, scores, derivatives)
    const { sample, leftOut } = sampling.rows(round)
    const trees: Tree[] = []
    for (let output = 0; output < objective.outputs; output++) {
      const first = output * rows
      const grown = growTree({
        binned,
        parameters,
        workspace,
        derivatives: derivatives.subarray(2 * first, 2 * (first + rows)),
        sample,
        usesFeature: sampling.usesFeature(),
        seed: hash32(boosting.seed, round * objective.outputs + output),
      })
      addToScores(grown, binned, workspace, leftOut, scores, first)
      watch?.add(grown, output)
      trees.push(grown.tree)
    }
    yield { trees, loss: () => objective.loss(target, scores), validationLoss: watch?.loss() }
  }
}
