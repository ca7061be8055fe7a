import { describe, expect, test } from 'vitest'
import type { Column } from '../../matrix/column.ts'
import { takeRows } from '../../matrix/take-rows.ts'
import { type Task, type TrainingData, takeTrainingRows } from '../../matrix/training-data.ts'
import { classificationMetrics } from '../../metrics/classification-metrics.ts'
import { rmse } from '../../metrics/regression-errors.ts'
import { createRandom } from '../../statistics/random.ts'
import { trainConstant } from '../constant/train-constant.ts'
import type { Model } from '../model.ts'
import { predict } from '../predict.ts'
import type { BoostedTreesParameters } from './parameters.ts'
import { trainBoostedTrees } from './train-boosted-trees.ts'

const TWO: Task = { kind: 'classification', classes: ['no', 'yes'] }
const NUMBER: Task = { kind: 'regression' }

const numeric = (name: string, values: ArrayLike<number>): Column => ({
  name,
  kind: 'numeric',
  values: Float64Array.from(values),
})

/** Three uniform columns in −1 … 1 and a target made of them. */
const makeData = (rows: number, seed: number, target: (a: number, b: number, noise: number) => number) => {
  const random = createRandom(seed)
  const [a, b, c] = [0, 1, 2].map(() => Float64Array.from({ length: rows }, () => random.uniform() * 2 - 1))
  const y = Float64Array.from({ length: rows }, (_, row) => target(a![row]!, b![row]!, random.normal()))
  return { x: { rows, columns: [numeric('a', a!), numeric('b', b!), numeric('c', c!)] }, y }
}

const halves = (data: TrainingData) => {
  const rows = Int32Array.from({ length: data.x.rows }, (_, row) => row)
  const middle = data.x.rows >> 1
  return [
    takeTrainingRows(data, rows.subarray(0, middle)),
    takeTrainingRows(data, rows.subarray(middle)),
  ] as const
}

const valuesOf = (model: Model, data: { x: TrainingData['x'] }): Float64Array => {
  const prediction = predict(model, data.x)
  return prediction.kind === 'regression' ? prediction.values : prediction.probabilities[1]!
}

const metricsOf = (model: Model, data: TrainingData) => {
  const prediction = predict(model, data.x)
  if (prediction.kind !== 'classification') throw new TypeError('expected probabilities')
  return classificationMetrics(data.y, prediction.probabilities)
}

const xor = makeData(4000, 1, (a, b) => (a > 0 === b > 0 ? 1 : 0))
const curve = makeData(4000, 2, (a, b, noise) => 3 * Math.sin(3 * a) + (b > 0.2 ? 2 : 0) + 0.5 * noise)

describe('learns', () => {
  test('exclusive or, which no single column tells anything of', () => {
    const [train, rest] = halves(xor)
    const model = trainBoostedTrees(train, TWO, { trees: 60 }, { seed: 1 })
    expect(metricsOf(model, rest).accuracy).toBeGreaterThan(0.97)
    expect(metricsOf(trainConstant(train, TWO), rest).rocAuc).toBe(0.5)
  })

  test('a noisy curve nearly down to its noise of 0.5', () => {
    const [train, rest] = halves(curve)
    const model = trainBoostedTrees(train, NUMBER, {}, { seed: 1 })
    expect(rmse(rest.y, valuesOf(model, rest))).toBeLessThan(0.6)
    expect(rmse(rest.y, valuesOf(trainConstant(train, NUMBER), rest))).toBeGreaterThan(2)
  })

  test('three classes, with probabilities that sum to 1', () => {
    const task: Task = { kind: 'classification', classes: ['low', 'middle', 'high'] }
    const [train, rest] = halves(makeData(3000, 3, (a, b) => (a + b > 0.5 ? 2 : a - b > 0 ? 1 : 0)))
    const model = trainBoostedTrees(train, task, { trees: 40 }, { seed: 1 })
    expect(metricsOf(model, rest).accuracy).toBeGreaterThan(0.95)
    const prediction = predict(model, rest.x)
    const columns = prediction.kind === 'classification' ? prediction.probabilities : []
    expect(columns).toHaveLength(3)
    for (let row = 0; row < rest.x.rows; row++)
      expect(columns.reduce((sum, column) => sum + column[row]!, 0)).toBeCloseTo(1, 12)
  })

  test('which way missing values go', () => {
    const random = createRandom(4)
    const values = Float64Array.from({ length: 2000 }, () =>
      random.uniform() < 0.3 ? NaN : random.uniform(),
    )
    // Missing behaves like large values, then like small ones.
    for (const likeLarge of [true, false]) {
      const y = values.map(value => (Number.isNaN(value) ? (likeLarge ? 1 : 0) : value > 0.5 ? 1 : 0))
      const data = { x: { rows: 2000, columns: [numeric('a', values)] }, y }
      const model = trainBoostedTrees(data, TWO, { trees: 30 }, { seed: 1 })
      const probe = { rows: 3, columns: [numeric('a', [NaN, 0.1, 0.9])] }
      const [missing, small, large] = valuesOf(model, { x: probe })
      expect(Math.abs(missing! - (likeLarge ? large! : small!))).toBeLessThan(0.01)
      expect(large! - small!).toBeGreaterThan(0.8)
    }
  })

  test('that being missing means something by itself', () => {
    const values = Float64Array.from({ length: 600 }, (_, row) => (row % 3 === 0 ? NaN : row % 7))
    const y = values.map(value => (Number.isNaN(value) ? 5 : 1))
    const model = trainBoostedTrees(
      { x: { rows: 600, columns: [numeric('a', values)] }, y },
      NUMBER,
      { trees: 100 },
      { seed: 1 },
    )
    const probe = { rows: 3, columns: [numeric('a', [NaN, 6, Infinity])] }
    const [missing, six, infinite] = valuesOf(model, { x: probe })
    expect(missing).toBeCloseTo(5, 2)
    expect(six).toBeCloseTo(1, 2)
    expect(infinite).toBe(six)
  })
})

describe('categories', () => {
  const random = createRandom(5)
  const categories = Array.from({ length: 20 }, (_, i) => `machine ${i}`)
  const codes = Int32Array.from({ length: 4000 }, () => random.integer(20))
  const column: Column = { name: 'machine', kind: 'categorical', codes, categories }
  const data = {
    x: { rows: 4000, columns: [column] },
    // Neighbouring codes mean opposite things, so that treating codes as numbers would need nineteen cuts.
    y: Float64Array.from(codes, code => (code % 2) * 4 + random.normal() * 0.1),
  }
  const model = trainBoostedTrees(data, NUMBER, { trees: 50, leaves: 2, l2: 0 }, { seed: 1 })
  const predictCodes = (given: number[], names: readonly string[] = categories) =>
    valuesOf(model, {
      x: {
        rows: given.length,
        columns: [{ ...column, codes: Int32Array.from(given), categories: names }],
      },
    })

  test('are parted into subsets, one cut for all', () => {
    const [even, odd] = predictCodes([0, 1])
    expect(even).toBeCloseTo(0, 0)
    expect(odd).toBeCloseTo(4, 0)
    expect([...predictCodes([18, 19])]).toEqual([even, odd])
  })

  test('are found by name, not by code', () => {
    expect([...predictCodes([1, 0], ['machine 1', 'machine 0'])]).toEqual([...predictCodes([0, 1])])
  })

  test('that are unknown count as missing', () => {
    const [missing, unknown] = predictCodes([-1, 0], ['never seen'])
    expect(unknown).toBe(missing)
  })

  test('of which there are few are each tried alone', () => {
    const few = Int32Array.from({ length: 900 }, (_, row) => row % 3)
    const part = { ...column, codes: few, categories: ['a', 'b', 'c'] }
    const y = Float64Array.from(few, code => (code === 1 ? 10 : 0))
    const learned = trainBoostedTrees(
      { x: { rows: 900, columns: [part] }, y },
      NUMBER,
      { trees: 80 },
      { seed: 1 },
    )
    const [a, b] = valuesOf(learned, { x: takeRows({ rows: 900, columns: [part] }, [0, 1]) })
    expect(a).toBeCloseTo(0, 1)
    expect(b).toBeCloseTo(10, 1)
  })
})

describe('laws', () => {
  const sampled: Partial<BoostedTreesParameters> = { trees: 20, rowFraction: 0.7, featureFraction: 0.7 }

  test('the same seed gives the same model, another seed another', () => {
    const train = (seed: number) => trainBoostedTrees(xor, TWO, sampled, { seed })
    expect(train(1)).toEqual(train(1))
    expect(train(2).rounds).not.toEqual(train(1).rounds)
  })

  test('the training loss falls with every tree', () => {
    const losses: number[] = []
    trainBoostedTrees(curve, NUMBER, { trees: 40 }, { seed: 1, onProgress: ({ loss }) => losses.push(loss) })
    expect(losses).toHaveLength(40)
    for (let i = 1; i < losses.length; i++) expect(losses[i]!).toBeLessThan(losses[i - 1]!)
  })

  test('the reported loss is that of the predictions, with rows left out of the sample too', () => {
    let last = NaN
    const model = trainBoostedTrees(xor, TWO, sampled, { seed: 1, onProgress: ({ loss }) => (last = loss) })
    expect(metricsOf(model, xor).logLoss).toBeCloseTo(last, 10)
  })

  test('only the order of a feature counts, not its scale', () => {
    // Few distinct values, so that both scales get the same bins.
    const coarse = Float64Array.from({ length: 2000 }, (_, row) => (row * 7919) % 60)
    const y = coarse.map(value => Math.sin(value / 8))
    const train = (values: Float64Array) =>
      trainBoostedTrees({ x: { rows: 2000, columns: [numeric('a', values)] }, y }, NUMBER, {}, { seed: 1 })
    const scaled = coarse.map(value => Math.exp(value / 10))
    const [plain, other] = [train(coarse), train(scaled)]
    expect(valuesOf(other, { x: { rows: 2000, columns: [numeric('a', scaled)] } })).toEqual(
      valuesOf(plain, { x: { rows: 2000, columns: [numeric('a', coarse)] } }),
    )
  })

  test('a weight of 2 is the same as being there twice', () => {
    // Only few distinct values: bins are made by rows and must not differ. Limits that count rows are out of the way.
    const values = Float64Array.from({ length: 1000 }, (_, row) => (row * 31) % 40)
    const y = values.map((value, row) => value * 2 + (row % 5))
    const data = { x: { rows: 1000, columns: [numeric('a', values)] }, y }
    const heavy = Int32Array.from({ length: 300 }, (_, i) => i)
    const twice = takeTrainingRows(data, [...Array(1000).keys(), ...heavy])
    const weighted = { ...data, weights: Float64Array.from(y, (_, row) => (row < 300 ? 2 : 1)) }
    const parameters = { trees: 30, minLeafRows: 1, minLeafHessian: 5, leaves: 8 }
    const a = valuesOf(trainBoostedTrees(twice, NUMBER, parameters, { seed: 1 }), data)
    const b = valuesOf(trainBoostedTrees(weighted, NUMBER, parameters, { seed: 1 }), data)
    for (let row = 0; row < 1000; row++) expect(b[row]).toBeCloseTo(a[row]!, 8)
  })

  test('rows of a leaf and leaves of a tree keep to their limits', () => {
    const limits = { trees: 30, minLeafRows: 50, leaves: 12, maxDepth: 4 }
    const model = trainBoostedTrees(curve, NUMBER, limits, { seed: 1 })
    for (const tree of model.rounds.flat()) {
      expect(tree.leafValue.length).toBeLessThanOrEqual(12)
      expect(Math.min(...tree.leafRows)).toBeGreaterThanOrEqual(50)
      expect(tree.leafRows.reduce((sum, rows) => sum + rows)).toBe(4000)
      const depthOf = (at: number): number =>
        at < 0 ? 0 : 1 + Math.max(depthOf(tree.left[at]!), depthOf(tree.right[at]!))
      expect(depthOf(0)).toBeLessThanOrEqual(4)
    }
  })

  test('penalties draw the leaves towards 0', () => {
    const size = (parameters: Partial<BoostedTreesParameters>) =>
      Math.max(
        ...trainBoostedTrees(curve, NUMBER, { trees: 1, ...parameters }, { seed: 1 })
          .rounds.flat()
          .flatMap(tree => tree.leafValue.map(Math.abs)),
      )
    expect(size({ l2: 100 })).toBeLessThan(size({}))
    expect(size({ l1: 50 })).toBeLessThan(size({}))
    expect(size({ l1: 1e6 })).toBe(0)
  })
})

describe('class weights', () => {
  const rare = makeData(4000, 6, (a, _, noise) => (a + 0.3 * noise > 0.95 ? 1 : 0))

  test('balanced raises the recall of the rare class', () => {
    const [train, rest] = halves(rare)
    const recallWith = (classWeights: BoostedTreesParameters['classWeights']) =>
      metricsOf(trainBoostedTrees(train, TWO, { trees: 30, classWeights }, { seed: 1 }), rest).recall
    expect(recallWith('balanced')).toBeGreaterThan(recallWith('none') + 0.1)
  })

  test('by name are the same as weights of the rows', () => {
    const byName = trainBoostedTrees(rare, TWO, { trees: 5, classWeights: { yes: 3 } }, { seed: 1 })
    const weights = rare.y.map(value => (value === 1 ? 3 : 1))
    const byRow = trainBoostedTrees({ ...rare, weights }, TWO, { trees: 5 }, { seed: 1 })
    expect(byName.rounds).toEqual(byRow.rounds)
  })
})

describe('early stopping', () => {
  const noisy = makeData(1500, 7, (a, _, noise) => (a + noise > 0 ? 1 : 0))

  test('ends at the round with the lowest validation loss', () => {
    const losses: number[] = []
    const model = trainBoostedTrees(
      noisy,
      TWO,
      { trees: 300, earlyStoppingRounds: 10 },
      { seed: 1, onProgress: ({ validationLoss }) => losses.push(validationLoss!) },
    )
    expect(losses.length).toBeLessThan(300)
    expect(model.rounds).toHaveLength(losses.indexOf(Math.min(...losses)) + 1)
    expect(losses).toHaveLength(model.rounds.length + 10)
  })

  test('watches the set that was given, and trains on all rows then', () => {
    const [train, validation] = halves(noisy)
    let watched = NaN
    const model = trainBoostedTrees(
      train,
      TWO,
      { trees: 10 },
      { seed: 1, validation, onProgress: ({ validationLoss }) => (watched = validationLoss!) },
    )
    expect(model.rounds[0]![0]!.leafRows.reduce((sum, rows) => sum + rows)).toBe(750)
    expect(metricsOf(model, validation).logLoss).toBeCloseTo(watched, 10)
  })
})

test('training can be aborted between two trees', () => {
  const control = new AbortController()
  let rounds = 0
  const train = () =>
    trainBoostedTrees(
      xor,
      TWO,
      { trees: 100 },
      {
        seed: 1,
        signal: control.signal,
        onProgress: () => {
          rounds++
          if (rounds === 3) control.abort(new Error('enough'))
        },
      },
    )
  expect(train).toThrow('enough')
  expect(rounds).toBe(3)
})

test('parameters out of range are refused', () => {
  expect(() => trainBoostedTrees(xor, TWO, { bins: 256 }, { seed: 1 })).toThrow('parameter-out-of-range')
})
