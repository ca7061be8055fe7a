import type { Task, TrainingData } from '../../matrix/training-data.ts'
import { logLossOfRow } from '../../metrics/log-loss.ts'
import type { ForestTree, OutOfBag } from './forest-model.ts'
import { leafOfRow } from './leaf-of-row.ts'

/** Adds up what each row hears from the trees that it was left out of (Breiman 2001, section 3.1). */
export const createOutOfBag = ({ x, y }: TrainingData, task: Task, channels: number) => {
  const sums = Array.from({ length: channels }, () => new Float64Array(y.length))
  const trees = new Int32Array(y.length)
  const lossOf = (row: number): number => {
    const said = (k: number) => sums[k]![row]! / trees[row]!
    if (task.kind === 'regression') return (said(0) - y[row]!) ** 2
    if (channels > 1) return logLossOfRow(said(y[row]!))
    return logLossOfRow(y[row] === 1 ? said(0) : 1 - said(0))
  }
  return {
    add: (tree: ForestTree, weights: Float64Array): void => {
      for (let row = 0; row < y.length; row++) {
        if (weights[row]! > 0) continue
        const leaf = leafOfRow(tree, x.columns, row)
        trees[row] = trees[row]! + 1
        for (let k = 0; k < channels; k++) sums[k]![row] = sums[k]![row]! + tree.leafValues[k]![leaf]!
      }
    },
    /** Null where no row was ever left out. */
    result: (): OutOfBag | null => {
      let [rows, loss] = [0, 0]
      for (let row = 0; row < y.length; row++) {
        if (trees[row] === 0) continue
        rows++
        loss += lossOf(row)
      }
      return rows === 0 ? null : { rows, loss: loss / rows }
    },
  }
}
