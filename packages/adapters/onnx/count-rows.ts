import type { BoostedTreesModel, ForestModel, Matrix, Tree } from '@leinwand/learning'

type Counted = Pick<Tree, 'feature' | 'threshold' | 'missingLeft' | 'left' | 'right' | 'rows' | 'leafRows'>

/** More rows say nothing more about where most of them go. */
const MOST_ROWS = 10_000

/** How many of the rows pass each node and reach each leaf; at least one does, so that none weighs nothing. */
const counted = <T extends Counted>(tree: T, columns: readonly Float64Array[], rows: Int32Array): T => {
  const passed = tree.feature.map(() => 0)
  const reached = new Array<number>(tree.feature.length + 1).fill(0)
  for (const row of rows) {
    let at = tree.feature.length === 0 ? -1 : 0
    while (at >= 0) {
      passed[at] = passed[at]! + 1
      const value = columns[tree.feature[at]!]![row]!
      const threshold = tree.threshold[at] ?? Number.POSITIVE_INFINITY
      const isLeft = Number.isNaN(value) ? tree.missingLeft[at] === 1 : value <= threshold
      at = isLeft ? tree.left[at]! : tree.right[at]!
    }
    reached[~at] = reached[~at]! + 1
  }
  const leafRows = reached.map(count => Math.max(1, count))
  const all = [...passed]
  // Children come after their parents: what a node passes on is known once its children are.
  for (let node = all.length - 1; node >= 0; node--) {
    const of = (child: number) => (child >= 0 ? all[child]! : leafRows[~child]!)
    all[node] = of(tree.left[node]!) + of(tree.right[node]!)
  }
  return { ...tree, rows: all, leafRows }
}

/** A model of numbers from elsewhere with the rows that pass its nodes: files of other houses do not tell. */
export const countRows = <M extends BoostedTreesModel | ForestModel>(model: M, x: Matrix): M => {
  const columns = model.features.map(({ name }) => {
    const column = x.columns.find(each => each.name === name)
    return column?.kind === 'numeric' ? column.values : new Float64Array(x.rows).fill(Number.NaN)
  })
  const step = Math.max(1, Math.ceil(x.rows / MOST_ROWS))
  const rows = Int32Array.from({ length: Math.ceil(x.rows / step) }, (_, i) => i * step)
  return model.learner === 'boosted-trees'
    ? { ...model, rounds: model.rounds.map(round => round.map(tree => counted(tree, columns, rows))) }
    : { ...model, trees: model.trees.map(tree => counted(tree, columns, rows)) }
}
