import type { NumericColumn } from '../../matrix/column.ts'
import type { Random } from '../../statistics/random.ts'
import { shuffle } from '../../statistics/shuffle.ts'
import type { IsolationTree } from './isolation-forest-model.ts'

type Ends = { low: number; high: number }

const endsOf = (values: Float64Array, rows: Int32Array): Ends => {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const row of rows) {
    const value = values[row]!
    if (!Number.isFinite(value)) continue
    if (value < low) low = value
    if (value > high) high = value
  }
  return { low, high }
}

/** A feature in which the rows differ, all such being equally likely, and its ends. */
const pickFeature = (columns: readonly NumericColumn[], rows: Int32Array, random: Random) => {
  const order = shuffle(Int32Array.from(columns.keys()), random)
  for (const feature of order) {
    const ends = endsOf(columns[feature]!.values, rows)
    if (ends.low < ends.high) return { feature, ...ends }
  }
  return null
}

/** Grows one tree on the given rows, down to `depth`. A row without the value goes to a side by the sides' shares. */
export const growIsolationTree = (
  columns: readonly NumericColumn[],
  sample: Int32Array,
  depth: number,
  random: Random,
): IsolationTree => {
  const tree: IsolationTree = {
    feature: [],
    threshold: [],
    low: [],
    high: [],
    left: [],
    right: [],
    rows: [],
    leafRows: [],
  }
  const leaf = (rows: Int32Array) => ~(tree.leafRows.push(rows.length) - 1)
  const grow = (rows: Int32Array, left: number): number => {
    const picked = left > 0 && rows.length > 1 ? pickFeature(columns, rows, random) : null
    if (!picked) return leaf(rows)
    const { feature, low, high } = picked
    // Never the lowest value itself, so that a row lies on each side.
    const threshold = Math.min(high, low + (high - low) * (1 - random.uniform()))
    const { values } = columns[feature]!
    const known = rows.filter(row => !Number.isNaN(values[row]!))
    const share = known.filter(row => values[row]! < threshold).length / known.length
    const goesLeft = Array.from(rows, row =>
      Number.isNaN(values[row]!) ? random.uniform() < share : values[row]! < threshold,
    )
    const node = tree.feature.push(feature) - 1
    tree.threshold.push(threshold)
    tree.low.push(low)
    tree.high.push(high)
    tree.rows.push(rows.length)
    tree.left.push(0)
    tree.right.push(0)
    tree.left[node] = grow(
      rows.filter((_, at) => goesLeft[at]),
      left - 1,
    )
    tree.right[node] = grow(
      rows.filter((_, at) => !goesLeft[at]),
      left - 1,
    )
    return node
  }
  grow(sample, depth)
  return tree
}
