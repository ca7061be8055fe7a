import type { TrainingData } from '../../matrix/training-data.ts'
import { hash32 } from '../../statistics/hash-32.ts'
import type { Random } from '../../statistics/random.ts'
import type { Feature } from '../model-head.ts'
import type { Tree } from './boosted-trees-model.ts'
import { type GrownTree, growTree } from './grow-tree.ts'
import { totalWeight } from './losses/objective.ts'
import { createSampling } from './sampling.ts'
import type { Crew } from './threads/crew.ts'
import { WALK_LEFT_OUT } from './threads/walk-left-out.ts'
import { ANSWER, type Workspace } from './threads/workspace.ts'
import { type ValidationWatch, watchValidation } from './validation-watch.ts'

/** Everything the rounds have in common. */
export type Boosting = {
  workspace: Workspace
  crew: Crew
  features: readonly Feature[]
  initial: Float64Array
  validation: TrainingData | null
  random: Random
  seed: number
}

/** What a round gives: one tree an output, and the losses after it. `loss` is only reckoned when asked for. */
export type Round = { trees: Tree[]; loss: () => number; validationLoss: number | undefined }

/** Rows in the sample have their leaf's value already; the others walk down the tree. */
const addToRowsLeftOut = (
  { workspace, crew }: Boosting,
  { tree }: GrownTree,
  sampled: number,
  output: number,
): void => {
  const { orders, nodeFeature, nodeLeft, nodeRight } = workspace
  nodeFeature.set(tree.feature)
  nodeLeft.set(tree.left)
  nodeRight.set(tree.right)
  orders[WALK_LEFT_OUT.sampled] = sampled
  orders[WALK_LEFT_OUT.nodes] = tree.feature.length
  orders[WALK_LEFT_OUT.output] = output
  crew.perform('walkLeftOut', workspace, false)
}

const watchOf = ({ validation, features, workspace, initial }: Boosting): ValidationWatch | null =>
  validation && watchValidation(validation, features, workspace.binned.features, workspace.objective, initial)

/** Derives the loss; the largest absolute gradient and hessian. */
const derive = ({ workspace, crew }: Boosting): { gradient: number; hessian: number } => {
  const threads = crew.perform('deriveRows', workspace, false)
  const largest = { gradient: 0, hessian: 0 }
  for (let thread = 0; thread < threads; thread++) {
    largest.gradient = Math.max(largest.gradient, workspace.answers[ANSWER * thread]!)
    largest.hessian = Math.max(largest.hessian, workspace.answers[ANSWER * thread + 1]!)
  }
  return largest
}

const trainingLoss = ({ workspace, crew }: Boosting): number => {
  crew.perform('countLosses', workspace, false)
  return workspace.lossSums.reduce((sum, loss) => sum + loss, 0) / totalWeight(workspace.target)
}

/** The boosting rounds, one after another: each grows its trees against the derivatives of the loss so far. */
export function* boost(boosting: Boosting): Generator<Round, void> {
  const { workspace, crew, initial, seed } = boosting
  const { scores, objective, needs } = workspace
  const { rows, parameters } = needs
  initial.forEach((score, output) => {
    scores.fill(score, output * rows, (output + 1) * rows)
  })
  const sampling = createSampling(rows, needs.features.length, parameters, boosting.random)
  const watch = watchOf(boosting)
  for (let round = 0; round < parameters.trees; round++) {
    const largest = derive(boosting)
    sampling.draw(round)
    const trees: Tree[] = []
    for (let output = 0; output < objective.outputs; output++) {
      const sampled = sampling.orderRows(workspace.rows)
      const grown = growTree({
        workspace,
        crew,
        output,
        largest,
        sampled,
        usesFeature: sampling.usesFeature(),
        seed: hash32(seed, round * objective.outputs + output),
        addsToScores: true,
      })
      if (sampled !== null) addToRowsLeftOut(boosting, grown, sampled, output)
      watch?.add(grown.binned, output)
      trees.push(grown.tree)
    }
    yield { trees, loss: () => trainingLoss(boosting), validationLoss: watch?.loss() }
  }
}
