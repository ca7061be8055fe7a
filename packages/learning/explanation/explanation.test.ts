import { describe, expect, test } from 'vitest'
import { blendModels } from '../learners/blend/blend-models.ts'
import { numeric } from '../learners/boosted-trees/testing/made-data.ts'
import { trainBoostedTrees } from '../learners/boosted-trees/train-boosted-trees.ts'
import { trainConstant } from '../learners/constant/train-constant.ts'
import { LEARNERS } from '../learners/learners.ts'
import { predict } from '../learners/predict.ts'
import type { Matrix } from '../matrix/matrix.ts'
import { takeRows } from '../matrix/take-rows.ts'
import { createRandom } from '../statistics/random.ts'
import { explain } from './explain.ts'
import { meanContributions } from './explanation.ts'
import { correlatedGroups } from './feature-groups.ts'
import { linearShap } from './linear-shap.ts'
import { nearestCases } from './nearest-cases.ts'
import { partialDependence } from './partial-dependence.ts'
import { permutationImportance } from './permutation-importance.ts'
import { sampledShapley } from './sampled-shapley.ts'

const ROWS = 1500
const random = createRandom(2)
const draw = () => Float64Array.from({ length: ROWS }, () => random.normal())
const [a, b, noise] = [draw(), draw(), draw()]
const twin = a.map((value, row) => value + 0.05 * noise[row]!)
const codes = Int32Array.from({ length: ROWS }, () => random.integer(3))
const x: Matrix = {
  rows: ROWS,
  columns: [
    numeric('a', a),
    numeric('b', b),
    numeric('twin', twin),
    numeric('noise', noise),
    { name: 'kind', kind: 'categorical', codes, categories: ['p', 'q', 'r'] },
  ],
}
const y = a.map((value, row) => 2 * value + (codes[row] === 2 ? 3 : 0) + 0.5 * b[row]!)
const model = trainBoostedTrees({ x, y }, { kind: 'regression' }, { trees: 60 }, { seed: 1 })
const says = (of: Matrix) => predict(model, of)

test('columns that say the same are one group, categories stand alone', () => {
  expect(correlatedGroups(x)).toEqual([[0, 2], [1], [3], [4]])
  expect(correlatedGroups(x, 0.9999)).toEqual([[0], [1], [2], [3], [4]])
})

test('importance is that of the group, largest first, and nothing for noise', () => {
  const found = permutationImportance(says, x, y, { seed: 3 })
  expect(found.map(({ features }) => features)).toEqual([['a', 'twin'], ['kind'], ['b'], ['noise']])
  expect(found[0]!.importance).toBeGreaterThan(1)
  expect(Math.abs(found[3]!.importance)).toBeLessThan(0.05)
  expect(permutationImportance(says, x, y, { seed: 3 })).toEqual(found)
})

describe('partial dependence', () => {
  test('of a number is its effect, with the density of the rows', () => {
    const { points } = partialDependence(says, x, 'b', { seed: 1, points: 9 })
    const [low, high] = [points[1]!, points.at(-2)!]
    expect((high.said - low.said) / (Number(high.at) - Number(low.at))).toBeCloseTo(0.5, 0)
    expect(points.reduce((sum, { density }) => sum + density, 0)).toBeCloseTo(1, 12)
    for (const { low, said, high } of points) expect(low < said && said < high).toBe(true)
  })

  test('of a category has a point for each', () => {
    const { points } = partialDependence(says, x, 'kind', { seed: 1 })
    const said = new Map(points.map(point => [point.at, point.said]))
    expect(said.get('r')! - said.get('p')!).toBeCloseTo(3, 0)
    expect(points.every(({ density }) => density > 0.25)).toBe(true)
  })

  test('of a column that is empty has no point', () => {
    const empty = { rows: ROWS, columns: [numeric('a', new Float64Array(ROWS).fill(Number.NaN))] }
    expect(
      partialDependence(of => ({ kind: 'regression', values: new Float64Array(of.rows) }), empty, 'a', {
        seed: 1,
      }).points,
    ).toEqual([])
  })
})

test('the nearest case of a training row is the row itself', () => {
  const few = {
    rows: 3,
    columns: x.columns.map(column =>
      column.kind === 'numeric'
        ? { ...column, values: column.values.slice(7, 10) }
        : { ...column, codes: column.codes.slice(7, 10) },
    ),
  }
  const found = nearestCases(x, few, 3)
  expect(found.map(cases => cases[0])).toEqual([7, 8, 9].map(row => ({ row, distance: 0 })))
  for (const cases of found) {
    expect(cases.map(({ distance }) => distance)).toEqual(
      cases.map(({ distance }) => distance).sort((p, q) => p - q),
    )
  }
})

test('contributions of trees follow what was made; of a constant they are nothing', () => {
  const means = meanContributions(explain(model, x, x)!)
  expect(means[0]! + means[2]!).toBeGreaterThan(means[4]!)
  expect(means[4]!).toBeGreaterThan(means[3]!)
  const nothing = explain(trainConstant({ x, y }, { kind: 'regression' }), x, x)!
  expect(meanContributions(nothing).every(value => value === 0)).toBe(true)
})

test('contributions of a linear score sum to it', () => {
  const terms = [
    { coefficient: 2, mean: 1, feature: 0 },
    { coefficient: -1, mean: 0.5, feature: 1 },
    { coefficient: 4, mean: 0.25, feature: 1 },
  ]
  const { base, contributions } = linearShap(3, terms, Float64Array.of(2, 1, 0, 1, 0, 1), 2)
  expect(base).toBe(3 + 2 - 0.5 + 1)
  // Scores 3 + 4 − 1 = 6 and 3 + 2 + 4 = 9.
  expect([...contributions]).toEqual([2, -1.5, 0, 3.5])
  expect(base + 2 - 1.5).toBe(6)
  expect(base + 3.5).toBe(9)
})

describe.each(Object.values(LEARNERS))('what $name says is explained exactly', learner => {
  const rows = takeRows(x, [3, 40, 500, 777, 1200])
  const three = y.map(value => (value > 2 ? 2 : value > 0 ? 1 : 0))
  const two = y.map(value => (value > 1 ? 1 : 0))
  const tasks = [
    { task: { kind: 'regression' }, actual: y },
    { task: { kind: 'classification', classes: ['no', 'yes'] }, actual: two },
    { task: { kind: 'classification', classes: ['p', 'q', 'r'] }, actual: three },
  ] as const
  const fitting = tasks.filter(({ task }) => learner.tasks.includes(task.kind))

  test.each(fitting)('$task', ({ task, actual }) => {
    const ready = learner.check({})
    if (!ready.ok) throw new Error(ready.failure.code)
    const trained = learner.train({ x, y: Float64Array.from(actual) }, task, ready.value, { seed: 1 })
    const explained = explain(trained, rows, x)!
    const said = predict(trained, rows)
    const outputs = said.kind === 'regression' ? [said.values] : said.probabilities
    const width = x.columns.length
    const sum = (k: number, row: number) =>
      explained.contributions[k]!.subarray(row * width, (row + 1) * width).reduce(
        (a, b) => a + b,
        explained.base[k]!,
      )
    for (let row = 0; row < rows.rows; row++) {
      const sums = Array.from({ length: explained.outputs }, (_, k) => sum(k, row))
      const last = outputs.length - 1
      if (explained.space === 'log-odds')
        expect(1 / (1 + Math.exp(-sums[0]!))).toBeCloseTo(outputs[1]![row]!, 6)
      else if (explained.space === 'softmax-score') {
        const total = sums.reduce((a, b) => a + Math.exp(b), 0)
        sums.forEach((score, k) => {
          expect(Math.exp(score) / total).toBeCloseTo(outputs[k]![row]!, 6)
        })
      } else if (sums.length === 1) expect(sums[0]).toBeCloseTo(outputs[last]![row]!, 6)
      else
        sums.forEach((score, k) => {
          expect(score).toBeCloseTo(outputs[k]![row]!, 6)
        })
    }
  })
})

describe('a model without exact Shapley values', () => {
  const few = takeRows(x, [3, 4, 5, 6, 7])
  const sums = (of: NonNullable<ReturnType<typeof explain>>, k: number) =>
    Array.from({ length: of.rows }, (_, row) =>
      of.contributions[k]!.subarray(row * 5, row * 5 + 5).reduce((sum, value) => sum + value, of.base[k]!),
    )

  test('is explained by sampled orders that sum to what it says', () => {
    const sampled = sampledShapley(says, few, x, { seed: 1, samples: 40, regression: true })
    const said = predict(model, few)
    sums(sampled, 0).forEach((sum, row) => {
      expect(sum).toBeCloseTo(said.kind === 'regression' ? said.values[row]! : Number.NaN, 9)
    })
    const means = meanContributions(sampled)
    expect(means[0]! + means[2]!).toBeGreaterThan(4 * means[3]!)
    expect(sampledShapley(says, few, x, { seed: 1, samples: 40, regression: true })).toEqual(sampled)
  })

  test('may be a blend of classes; one of numbers has the mean of its members', () => {
    const constant = trainConstant({ x, y }, { kind: 'regression' })
    const blend = blendModels(
      [
        { weight: 1, model },
        { weight: 1, model: constant },
      ],
      1,
    )
    const said = predict(blend, few)
    sums(explain(blend, few, x)!, 0).forEach((sum, row) => {
      expect(sum).toBeCloseTo(said.kind === 'regression' ? said.values[row]! : Number.NaN, 9)
    })
  })
})
