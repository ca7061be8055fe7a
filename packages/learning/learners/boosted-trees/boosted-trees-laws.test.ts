import { describe, expect, test } from 'vitest'
import type { Column } from '../../matrix/column.ts'
import { takeRows } from '../../matrix/take-rows.ts'
import { type Task, takeTrainingRows } from '../../matrix/training-data.ts'
import { createRandom } from '../../statistics/random.ts'
import type { BoostedTreesParameters } from './parameters.ts'
import {
  curve,
  halves,
  makeData,
  metricsOf,
  NUMBER,
  numeric,
  TWO,
  valuesOf,
  xor,
} from './testing/made-data.ts'
import { trainBoostedTrees } from './train-boosted-trees.ts'

describe('laws', () => {
  const sampled: Partial<BoostedTreesParameters> = { trees: 20, rowFraction: 0.7, featureFraction: 0.7 }

  test('the same seed gives the same model, another seed another', () => {
    const train = (seed: number) => trainBoostedTrees(xor, TWO, sampled, { seed })
    expect(train(1)).toEqual(train(1))
    expect(train(2).rounds).not.toEqual(train(1).rounds)
  })

  test('features drawn anew for each node: the same seed draws the same, and more features are used at the top', () => {
    const train = (seed: number) =>
      trainBoostedTrees(xor, TWO, { trees: 20, featureFractionByNode: 0.3 }, { seed })
    expect(train(1)).toEqual(train(1))
    expect(train(2).rounds).not.toEqual(train(1).rounds)
    expect(new Set(train(1).rounds.map(([tree]) => tree!.feature[0])).size).toBe(3)
  })

  test('the training loss falls with every tree', () => {
    const losses: number[] = []
    trainBoostedTrees(curve, NUMBER, { trees: 40 }, { seed: 1, onProgress: ({ loss }) => losses.push(loss) })
    expect(losses).toHaveLength(40)
    for (let i = 1; i < losses.length; i++) expect(losses[i]!).toBeLessThan(losses[i - 1]!)
  })

  test.each([255, 1000])('the reported loss is that of the predictions, rows left out too; %i bins', bins => {
    let last = NaN
    const parameters = { ...sampled, bins }
    const model = trainBoostedTrees(xor, TWO, parameters, {
      seed: 1,
      onProgress: ({ loss }) => (last = loss),
    })
    expect(metricsOf(model, xor).logLoss).toBeCloseTo(last, 10)
  })

  test('with bins enough the threshold lies where the limit is, out in the tail as well', () => {
    const rows = 10_000
    const limit = rows - 7.5
    const values = Float64Array.from({ length: rows }, (_, i) => i)
    const data = {
      x: { rows, columns: [numeric('a', values)] },
      y: values.map(value => (value > limit ? 1 : 0)),
    }
    const thresholdWith = (bins: number) =>
      trainBoostedTrees(data, TWO, { trees: 1, leaves: 2, minLeafRows: 1, bins }, { seed: 1 }).rounds[0]![0]!
        .threshold[0]!
    expect(Math.abs(thresholdWith(4095) - limit)).toBeLessThan(3)
    expect(Math.abs(thresholdWith(255) - limit)).toBeGreaterThan(3)
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
    // Only few distinct values: bins are made by rows and must not differ. Limits that count rows are out of the
    // way.
    const values = Float64Array.from({ length: 1000 }, (_, row) => (row * 31) % 40)
    const y = values.map((value, row) => value * 2 + (value > 24 ? 40 : 0) + (row % 5))
    const data = { x: { rows: 1000, columns: [numeric('a', values)] }, y }
    const heavy = Int32Array.from({ length: 300 }, (_, i) => i)
    const twice = takeTrainingRows(data, [...Array(1000).keys(), ...heavy])
    const weighted = { ...data, weights: Float64Array.from(y, (_, row) => (row < 300 ? 2 : 1)) }
    const apart = (trees: number, leaves: number) => {
      const parameters = { trees, leaves, minLeafRows: 1, minLeafHessian: 5 }
      const a = valuesOf(trainBoostedTrees(twice, NUMBER, parameters, { seed: 1 }), data)
      const b = valuesOf(trainBoostedTrees(weighted, NUMBER, parameters, { seed: 1 }), data)
      return Math.max(...a.map((value, row) => Math.abs(value - b[row]!)))
    }
    // One clear cut is the same, and the leaves' values are reckoned exactly. Later cuts may lie elsewhere where two are
    // nearly as good, because derivatives are rounded by chance, and chance hangs on the row.
    expect(apart(1, 2)).toBeLessThan(1e-9)
    expect(apart(30, 8)).toBeLessThan(0.5)
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

test('many rows walked side by side give the bits of a few, missing values and categories too', () => {
  const random = createRandom(17)
  const rows = 5003
  const values = Float64Array.from({ length: rows }, () => (random.uniform() < 0.2 ? NaN : random.normal()))
  const codes = Int32Array.from({ length: rows }, () => random.integer(7) - 1)
  const categories = ['a', 'b', 'c', 'd', 'e', 'f']
  const x = {
    rows,
    columns: [
      numeric('value', values),
      numeric('other', values.toReversed()),
      { name: 'kind', kind: 'categorical' as const, codes, categories },
    ],
  }
  const three: Task = { kind: 'classification', classes: ['low', 'middle', 'high'] }
  const y = Float64Array.from(codes, (code, row) =>
    Math.min(
      2,
      Math.max(0, Math.round((code % 3) + (values[row]! > 0 ? 1 : 0) - (values[row]! < -1 ? 1 : 0))),
    ),
  )
  for (const task of [NUMBER, three]) {
    const model = trainBoostedTrees({ x, y }, task, { trees: 12 }, { seed: 1 })
    expect(new Set(model.rounds.flat().flatMap(tree => tree.missingLeft)).size).toBe(2)
    const parts = [0, 2000, 4000].map(from =>
      takeRows(
        x,
        Int32Array.from({ length: Math.min(2000, rows - from) }, (_, i) => from + i),
      ),
    )
    const few = parts.flatMap(part => [...valuesOf(model, { x: part })])
    expect([...valuesOf(model, { x })]).toEqual(few)
  }
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

test('three classes are watched and sampled like two', () => {
  const task: Task = { kind: 'classification', classes: ['low', 'middle', 'high'] }
  const [train, validation] = halves(makeData(1200, 8, (a, b) => (a + b > 0.5 ? 2 : a - b > 0 ? 1 : 0)))
  let last = { loss: NaN, validationLoss: NaN }
  const model = trainBoostedTrees(
    train,
    task,
    { trees: 8, rowFraction: 0.6, rowFrequency: 3 },
    {
      seed: 1,
      validation,
      onProgress: ({ loss, validationLoss = NaN }) => {
        last = { loss, validationLoss }
      },
    },
  )
  expect(metricsOf(model, train).logLoss).toBeCloseTo(last.loss, 10)
  expect(metricsOf(model, validation).logLoss).toBeCloseTo(last.validationLoss, 10)
})

describe('what a fold or a file may bring', () => {
  const rows = 300
  const y = Float64Array.from({ length: rows }, (_, row) => row % 2)
  const finiteFor = (columns: Column[], task: Task, target = y) => {
    const x = { rows: target.length, columns }
    const values = valuesOf(trainBoostedTrees({ x, y: target }, task, { trees: 3 }, { seed: 1 }), { x })
    return values.every(Number.isFinite)
  }

  test('a class that is not there, one row, columns without a value or with nothing but infinity', () => {
    const empty = numeric('empty', new Float64Array(rows).fill(NaN))
    const endless = numeric('endless', new Float64Array(rows).fill(Infinity))
    const useful = numeric('useful', y)
    expect(finiteFor([empty, endless, useful], TWO)).toBe(true)
    expect(finiteFor([useful], TWO, new Float64Array(rows))).toBe(true)
    expect(finiteFor([numeric('one', [1])], NUMBER, Float64Array.of(7))).toBe(true)
    const three: Task = { kind: 'classification', classes: ['a', 'b', 'never'] }
    expect(finiteFor([useful], three)).toBe(true)
  })

  test('more categories than bins, the rarest of which count as missing', () => {
    const categories = Array.from({ length: 400 }, (_, i) => `part ${i}`)
    const codes = Int32Array.from({ length: 2000 }, (_, row) => (row < 1200 ? row % 4 : row % 400))
    const column: Column = { name: 'part', kind: 'categorical', codes, categories }
    const target = Float64Array.from(codes, code => (code === 2 ? 1 : 0))
    const data = { x: { rows: 2000, columns: [column] }, y: target }
    const model = trainBoostedTrees(data, TWO, { trees: 40 }, { seed: 1 })
    expect(metricsOf(model, data).accuracy).toBe(1)
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
  expect(() => trainBoostedTrees(xor, TWO, { bins: 4096 }, { seed: 1 })).toThrow('parameter-out-of-range')
})
