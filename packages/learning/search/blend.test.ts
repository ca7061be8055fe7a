import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Prediction } from '../learners/prediction.ts'
import { rmse } from '../metrics/regression-errors.ts'
import { chooseBlend } from './blend.ts'

const values = (list: readonly number[]) => ({ kind: 'regression' as const, values: Float64Array.from(list) })
const lossAgainst =
  (actual: readonly number[]) =>
  (prediction: Prediction): number =>
    prediction.kind === 'regression' ? rmse(actual, prediction.values) : Number.NaN

test('two that err to opposite sides become one that does not', () => {
  const trials = [
    { trial: 4, prediction: values([1, 2, 3]) },
    { trial: 9, prediction: values([3, 4, 5]) },
  ]
  const blend = chooseBlend(trials, lossAgainst([2, 3, 4]))
  expect(blend.members).toEqual([
    { trial: 4, weight: 0.5 },
    { trial: 9, weight: 0.5 },
  ])
  expect(blend.loss).toBe(0)
})

test('a blend is never worse than its best member, has four members at most, and weights of one in sum', () => {
  const rows = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 5, maxLength: 5 })
  fc.assert(
    fc.property(rows, fc.array(rows, { minLength: 1, maxLength: 8 }), (actual, predicted) => {
      const loss = lossAgainst(actual)
      const ranked = predicted.map(values).sort((a, b) => loss(a) - loss(b))
      const blend = chooseBlend(
        ranked.map((prediction, trial) => ({ trial, prediction })),
        loss,
      )
      expect(blend.loss).toBeLessThanOrEqual(loss(ranked[0]!))
      expect(blend.loss).toBe(loss(blend.outOfFold))
      expect(blend.members.length).toBeLessThanOrEqual(4)
      expect(blend.members.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12)
    }),
  )
})
