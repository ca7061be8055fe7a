import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRandom } from '../../statistics/random.ts'
import { checkBoostedTreesData } from './check-boosted-trees-data.ts'
import { BOOSTED_TREES_DEFAULTS } from './parameters.ts'
import { NUMBER, numeric, TWO, valuesOf } from './testing/made-data.ts'
import { trainBoostedTrees } from './train-boosted-trees.ts'

const ROWS = 600

test('predictions of any row only rise, or only fall, with a constrained feature', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e6 }),
      fc.constantFrom('increasing' as const, 'decreasing' as const),
      fc.constantFrom('squared', 'absolute', 'poisson', 'classes'),
      (seed, direction, loss) => {
        const random = createRandom(seed)
        const a = Float64Array.from({ length: ROWS }, () => random.uniform() * 6)
        const b = Float64Array.from({ length: ROWS }, () =>
          random.uniform() < 0.1 ? Number.NaN : random.normal(),
        )
        // A wave, so that what is learned freely would go up and down in `a`.
        const wave = (row: number) => Math.sin(a[row]! * 2) + (b[row]! > 0 ? a[row]! / 3 : 0)
        const y = Float64Array.from({ length: ROWS }, (_, row) => {
          const value = 2 + wave(row) + 0.3 * random.normal()
          return loss === 'classes'
            ? value > 2
              ? 1
              : 0
            : loss === 'poisson'
              ? Math.round(Math.abs(value))
              : value
        })
        const x = { rows: ROWS, columns: [numeric('a', a), numeric('b', b)] }
        const model = trainBoostedTrees(
          { x, y },
          loss === 'classes' ? TWO : NUMBER,
          {
            trees: 15,
            leaves: 12,
            minLeafRows: 3,
            monotonic: { a: direction },
            ...(loss === 'classes' ? {} : { loss: loss as 'squared' }),
          },
          { seed },
        )
        const steps = Float64Array.from({ length: 80 }, (_, i) => -1 + i / 10)
        for (const other of [b[0]!, b[1]!, -1, 1, Number.NaN]) {
          const probe = {
            rows: steps.length,
            columns: [numeric('a', steps), numeric('b', new Float64Array(steps.length).fill(other))],
          }
          const values = valuesOf(model, { x: probe })
          for (let i = 1; i < values.length; i++) {
            const [low, high] = direction === 'increasing' ? [i - 1, i] : [i, i - 1]
            // The sum over the trees rounds, so that two sums of ordered terms are ordered as well.
            expect(values[low]!).toBeLessThanOrEqual(values[high]!)
          }
        }
        expect(new Set(model.rounds.flatMap(([tree]) => tree!.feature)).size).toBe(2)
      },
    ),
    { numRuns: 20 },
  )
})

test('a constraint that goes with the data costs nothing to speak of', () => {
  const random = createRandom(2)
  const a = Float64Array.from({ length: 3000 }, () => random.uniform() * 4)
  const y = a.map(value => value * value + random.normal())
  const x = { rows: 3000, columns: [numeric('a', a)] }
  const error = (monotonic: { a?: 'increasing' | 'decreasing' }) =>
    valuesOf(trainBoostedTrees({ x, y }, NUMBER, { trees: 60, monotonic }, { seed: 1 }), { x })
      .map((value, row) => (value - a[row]! ** 2) ** 2)
      .reduce((sum, square) => sum + square / 3000, 0)
  expect(error({ a: 'increasing' })).toBeLessThan(error({}) * 1.05)
  expect(error({ a: 'decreasing' })).toBeGreaterThan(10)
})

test('what cannot be held is refused', () => {
  const x = {
    rows: 2,
    columns: [
      numeric('a', [1, 2]),
      { name: 'kind', kind: 'categorical' as const, codes: Int32Array.of(0, 1), categories: ['p', 'q'] },
    ],
  }
  const y = Float64Array.of(0, 1)
  const codeOf = (feature: string, classes?: string[]) => {
    const task = classes ? { kind: 'classification' as const, classes } : NUMBER
    const parameters = { ...BOOSTED_TREES_DEFAULTS, monotonic: { [feature]: 'increasing' as const } }
    const checked = checkBoostedTreesData({ x, y }, task, parameters)
    return checked.ok ? 'passed' : checked.failure.code
  }
  expect(codeOf('a')).toBe('passed')
  expect(codeOf('a', ['no', 'yes'])).toBe('passed')
  expect(codeOf('kind')).toBe('monotonic-category')
  expect(codeOf('b')).toBe('monotonic-feature-unknown')
  expect(codeOf('a', ['x', 'y', 'z'])).toBe('monotonic-several-classes')
})
