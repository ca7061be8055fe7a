import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Tree } from '../../learners/boosted-trees/boosted-trees-model.ts'
import { flattenForest } from '../../learners/boosted-trees/forest.ts'
import { trainBoostedTrees } from '../../learners/boosted-trees/train-boosted-trees.ts'
import { scoreRows } from '../../learners/boosted-trees/walk-forest.ts'
import type { Matrix } from '../../matrix/matrix.ts'
import type { Task } from '../../matrix/training-data.ts'
import { createRandom } from '../../statistics/random.ts'
import { explain } from '../explain.ts'
import { readRow } from '../row-values.ts'
import { gaussLegendre } from './quadrature.ts'
import { planTree } from './tree-plan.ts'
import { addTreeShap, createShapWorkspace } from './tree-shap.ts'

test("Gauss's points integrate what they should", () => {
  for (const points of [1, 2, 3, 5, 8, 20]) {
    const { at, weight } = gaussLegendre(points)
    for (let power = 0; power < 2 * points; power++) {
      const sum = at.reduce((total, q, i) => total + weight[i]! * q ** power, 0)
      expect(sum).toBeCloseTo(1 / (power + 1), 13)
    }
  }
})

const FEATURES = 4
const CATEGORIES = 5

/** A tree over two numbers and two categories, grown at random; the same feature may be asked again and again. */
const randomTree = (seed: number, nodes: number): Tree => {
  const random = createRandom(seed)
  const tree: Tree = {
    feature: [],
    threshold: [],
    categories: [],
    missingLeft: [],
    left: [],
    right: [],
    gain: [],
    rows: [],
    leafValue: [],
    leafRows: [],
  }
  const grow = (rows: number, left: number): number => {
    if (left <= 0 || rows < 2) {
      tree.leafValue.push(random.normal())
      tree.leafRows.push(rows)
      return ~(tree.leafValue.length - 1)
    }
    const node = tree.feature.length
    const feature = random.integer(FEATURES)
    const numeric = feature < 2
    tree.feature.push(feature)
    tree.threshold.push(numeric ? (random.uniform() < 0.1 ? null : random.normal()) : null)
    tree.categories.push(numeric ? null : [...Array(CATEGORIES).keys()].filter(() => random.uniform() < 0.5))
    tree.missingLeft.push(random.uniform() < 0.5 ? 1 : 0)
    tree.gain.push(1)
    tree.rows.push(rows)
    tree.left.push(0)
    tree.right.push(0)
    const rowsLeft = 1 + random.integer(rows - 1)
    const nodesLeft = random.integer(left)
    tree.left[node] = grow(rowsLeft, nodesLeft)
    tree.right[node] = grow(rows - rowsLeft, left - 1 - nodesLeft)
    return node
  }
  grow(1000, nodes)
  return tree
}

const goesLeft = (tree: Tree, node: number, value: number) => {
  if (Number.isNaN(value)) return tree.missingLeft[node] === 1
  const codes = tree.categories[node]
  return codes ? codes.includes(value) : value <= (tree.threshold[node] ?? Number.POSITIVE_INFINITY)
}

/** Mean of the tree where only the features in `known` are known. */
const expected = (
  tree: Tree,
  row: Float64Array,
  known: number,
  at = tree.feature.length ? 0 : -1,
): number => {
  if (at < 0) return tree.leafValue[~at]!
  const [left, right] = [tree.left[at]!, tree.right[at]!]
  const feature = tree.feature[at]!
  if (known & (1 << feature))
    return expected(tree, row, known, goesLeft(tree, at, row[feature]!) ? left : right)
  const rowsOf = (child: number) => (child >= 0 ? tree.rows[child]! : tree.leafRows[~child]!)
  return (
    (rowsOf(left) * expected(tree, row, known, left) + rowsOf(right) * expected(tree, row, known, right)) /
    tree.rows[at]!
  )
}

/** By definition: what a feature adds, averaged over all orders in which features become known. */
const shapleyByDefinition = (tree: Tree, row: Float64Array): number[] =>
  Array.from({ length: FEATURES }, (_, feature) => {
    let sum = 0
    for (let known = 0; known < 1 << FEATURES; known++) {
      if (known & (1 << feature)) continue
      const size = known.toString(2).replaceAll('0', '').length
      const orders = [6, 2, 2, 6][size]! / 24
      sum += orders * (expected(tree, row, known | (1 << feature)) - expected(tree, row, known))
    }
    return sum
  })

const rowFrom = (seed: number): Float64Array => {
  const random = createRandom(seed)
  return Float64Array.from({ length: FEATURES }, (_, f) => {
    if (random.uniform() < 0.2) return Number.NaN
    return f < 2 ? random.normal() : random.integer(CATEGORIES)
  })
}

test('are the Shapley values of their definition, for any tree and row', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 0, max: 12 }), fc.integer(), (seed, nodes, rowSeed) => {
      const tree = randomTree(seed, nodes)
      const row = rowFrom(rowSeed)
      const plan = planTree(tree, [0, 0, CATEGORIES, CATEGORIES])
      const into = new Float64Array(FEATURES)
      addTreeShap(plan, 1, row, 0, createShapWorkspace([plan]), into, 0)
      shapleyByDefinition(tree, row).forEach((value, f) => {
        expect(into[f]).toBeCloseTo(value, 10)
      })
      expect(plan.base).toBeCloseTo(expected(tree, row, 0), 10)
    }),
    { numRuns: 300 },
  )
})

describe('sum to what the model says', () => {
  const NAMES = ['a', 'b', 'c', 'd', 'e', 'f']
  const made = (rows: number, seed: number, classes: number) => {
    const random = createRandom(seed)
    const x: Matrix = {
      rows,
      columns: NAMES.map((name, f) =>
        f < 4
          ? {
              name,
              kind: 'numeric',
              values: Float64Array.from({ length: rows }, () =>
                random.uniform() < 0.1 ? Number.NaN : random.normal(),
              ),
            }
          : {
              name,
              kind: 'categorical',
              categories: ['p', 'q', 'r', 's', 't', 'u'],
              codes: Int32Array.from({ length: rows }, () => random.integer(7) - 1),
            },
      ),
    }
    const y = Float64Array.from({ length: rows }, () => random.integer(classes))
    return { x, y }
  }

  test.each([1, 2, 3])('with %d classes (1: a number), to 1e-6', classes => {
    const task: Task =
      classes === 1
        ? { kind: 'regression' }
        : { kind: 'classification', classes: ['x', 'y', 'z'].slice(0, classes) }
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 2, max: 40 }), (seed, leaves) => {
        const data = made(300, seed, classes === 1 ? 1000 : classes)
        const model = trainBoostedTrees(data, task, { trees: 5, leaves, minLeafRows: 2 }, { seed })
        const explained = explain(model, data.x, data.x)!
        const forest = flattenForest(model)
        const row = new Float64Array(NAMES.length)
        const scores = new Float64Array(forest.outputs)
        for (let r = 0; r < 40; r++) {
          readRow(data.x.columns, r, row)
          scoreRows(forest, row, 1, scores)
          for (let k = 0; k < forest.outputs; k++) {
            const own = explained.contributions[k]!.subarray(r * NAMES.length, (r + 1) * NAMES.length)
            const sum = own.reduce((total, value) => total + value, explained.base[k]!)
            expect(Math.abs(sum - scores[k]!)).toBeLessThan(1e-6 * Math.max(1, Math.abs(scores[k]!)))
          }
        }
      }),
      { numRuns: 20 },
    )
  })
})
