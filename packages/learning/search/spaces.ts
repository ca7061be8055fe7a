import type { Task } from '../matrix/training-data.ts'
import type { Parameters, Space } from './space.ts'

/** How large a task is: what a learner's parameters may sensibly be depends on it. */
export type Shape = { rows: number; columns: number; task: Task }

/** Where the search begins with a learner, and how far it goes. A learner without a space is tried once. */
export type Beginning = { learner: string; parameters: Parameters; space?: Space }

/** Few rows leave room for fine thresholds, which a limit in a tail needs; many rows make them costly. */
const bins = ({ rows }: Shape): Space[string] => ({
  kind: 'choice',
  of: rows <= 20_000 ? [255, 1023, 4095] : [255],
})

const mostLeafRows = ({ rows }: Shape) => Math.max(2, Math.min(200, Math.floor(rows / 20)))

const boostedTrees = (shape: Shape): Beginning => ({
  learner: 'boosted-trees',
  parameters: {
    trees: 1000,
    leaves: 31,
    learningRate: 0.08,
    minLeafRows: Math.min(20, Math.max(2, Math.floor(shape.rows / 100))),
    l2: 1,
    featureFraction: 0.8,
    rowFraction: 0.8,
    bins: 255,
  },
  space: {
    trees: { kind: 'choice', of: [1000] },
    leaves: { kind: 'range', from: 4, to: 128, by: 'logarithm', whole: true },
    learningRate: { kind: 'range', from: 0.02, to: 0.3, by: 'logarithm' },
    minLeafRows: { kind: 'range', from: 1, to: mostLeafRows(shape), by: 'logarithm', whole: true },
    l2: { kind: 'range', from: 1e-3, to: 30, by: 'logarithm' },
    featureFraction: { kind: 'range', from: 0.3, to: 1, by: 'value' },
    rowFraction: { kind: 'range', from: 0.5, to: 1, by: 'value' },
    bins: bins(shape),
  },
})

const forest = (learner: 'random-forest' | 'extra-trees', shape: Shape): Beginning => ({
  learner,
  parameters: { trees: 200, minLeafRows: 1, bins: shape.rows <= 20_000 ? 1023 : 255 },
  space: {
    trees: { kind: 'choice', of: [200, 400] },
    minLeafRows: {
      kind: 'range',
      from: 1,
      to: Math.min(30, mostLeafRows(shape)),
      by: 'logarithm',
      whole: true,
    },
    featureFractionByNode: { kind: 'range', from: 0.15, to: 1, by: 'value' },
    bins: bins(shape),
  },
})

const penalty: Space[string] = { kind: 'range', from: 1e-4, to: 100, by: 'logarithm' }

/** A path of penalties, each fitted on folds of its own: too dear where the table is large. */
const MOST_CELLS_FOR_LASSO = 200_000

/** Every learner the search begins with, cheap ones first. What it does not know by name is left out by the search. */
export const beginnings = (shape: Shape): Beginning[] => [
  { learner: 'constant', parameters: {} },
  { learner: 'threshold-rule', parameters: {} },
  ...(shape.task.kind === 'regression'
    ? [{ learner: 'ridge', parameters: { l2: 1 }, space: { l2: penalty } }]
    : [{ learner: 'logistic', parameters: {}, space: { l2: penalty } }]),
  boostedTrees(shape),
  { learner: 'tree', parameters: {} },
  forest('extra-trees', shape),
  forest('random-forest', shape),
  ...(shape.task.kind === 'regression' && shape.rows * shape.columns <= MOST_CELLS_FOR_LASSO
    ? [{ learner: 'lasso', parameters: {} }]
    : []),
]
