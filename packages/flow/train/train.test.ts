import { createRandom, predict, type TrainingData } from '@leinwand/learning'
import { expect, test } from 'vitest'
import { foldsOf } from './folds.ts'
import { type TrainInput, train } from './train.ts'

const rows = 120
const random = createRandom(1)
const torque = Float64Array.from({ length: rows }, () => 20 + 60 * random.uniform())
const data: TrainingData = {
  x: { rows, columns: [{ name: 'torque', kind: 'numeric', values: torque }] },
  y: torque.map(value => (value > 50 ? 1 : 0)),
}
const input = (more: Partial<TrainInput> = {}): TrainInput => ({
  data,
  task: { kind: 'classification', classes: ['false', 'true'] },
  folds: foldsOf(
    Int32Array.from({ length: rows }, (_, row) => row % 4),
    4,
  ),
  learner: { learner: 'boosted-trees', parameters: { trees: 10, minLeafRows: 3 }, seed: 5 },
  ...more,
})

const trained = (of: TrainInput, onProgress = (_: { share: number; detail: string }) => {}) => {
  const outcome = train(of, onProgress)
  if (!outcome.ok) throw new Error(outcome.failure.code)
  return outcome.value
}

const outOfFold = (of: TrainInput): Float64Array => {
  const { outOfFold } = trained(of)
  if (outOfFold.kind !== 'classification') throw new Error('not a classification')
  return outOfFold.probabilities[1]!
}

test('every training row is predicted by a model that has not seen it', () => {
  const before = outOfFold(input())
  expect(before.every(value => value >= 0 && value <= 1)).toBe(true)
  // Outcomes of fold 2 turned round change what is said about the others, not what is said about fold 2.
  const y = data.y.map((value, row) => (row % 4 === 2 ? 1 - value : value))
  const after = outOfFold(input({ data: { ...data, y } }))
  const changed = [...before.keys()].filter(row => before[row] !== after[row])
  expect(changed.length).toBeGreaterThan(0)
  expect(changed.some(row => row % 4 === 2)).toBe(false)
})

test('the same input gives the same model, another seed another draw of rows', () => {
  const learner = { learner: 'boosted-trees', parameters: { trees: 10, rowFraction: 0.5 } } as const
  const of = (seed: number) => trained(input({ learner: { ...learner, seed } })).model
  expect(of(1)).toEqual(of(1))
  expect(predict(of(1), data.x)).not.toEqual(predict(of(2), data.x))
})

test('progress goes from fold to fold to the final model and never back', () => {
  const seen: { share: number; detail: string }[] = []
  trained(input(), progress => seen.push(progress))
  const shares = seen.map(({ share }) => share)
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  expect(shares.at(-1)).toBe(1)
  expect([...new Set(seen.map(({ detail }) => detail))]).toEqual(['1/4', '2/4', '3/4', '4/4', '✓'])
})

test('the constant is a learner, and the baseline of every other', () => {
  const constant = trained(input({ learner: { learner: 'constant', parameters: {}, seed: 1 } }))
  expect(constant.model).toEqual(trained(input()).baseline)
})

test.each<[string, Partial<TrainInput>]>([
  ['folds-too-few', { folds: foldsOf(new Int32Array(rows), 4) }],
  ['target-one-class', { data: { ...data, y: new Float64Array(rows) } }],
  [
    'class-weight-unknown',
    { learner: { learner: 'boosted-trees', parameters: { classWeights: { x: 2 } }, seed: 1 } },
  ],
  ['parameter-out-of-range', { learner: { learner: 'boosted-trees', parameters: { trees: 0 }, seed: 1 } }],
])('%s comes back as a failure', (code, more) => {
  expect(train(input(more), () => {})).toMatchObject({ ok: false, failure: { code } })
})
