import { expect, test } from 'vitest'
import { checkTrainingData } from './check-training-data.ts'
import type { Column } from './column.ts'
import type { Task } from './training-data.ts'

const ROWS = 50
const column = (name: string, rows = ROWS): Column => ({
  name,
  kind: 'numeric',
  values: new Float64Array(rows).fill(1),
})
const alternating = Float64Array.from({ length: ROWS }, (_, row) => row % 2)
const with7th = (value: number) => alternating.with(7, value)
const TWO: Task = { kind: 'classification', classes: ['no', 'yes'] }
const NUMBER: Task = { kind: 'regression' }
const x = { rows: ROWS, columns: [column('a'), column('b')] }
const weights = (value: number) => new Float64Array(ROWS).fill(1).with(3, value)

test.each([
  ['data-empty', { x: { rows: 0, columns: [column('a', 0)] }, y: new Float64Array(0) }, TWO, {}],
  ['features-none', { x: { rows: ROWS, columns: [] }, y: alternating }, TWO, {}],
  [
    'data-too-few-rows',
    { x: { rows: 3, columns: [column('a', 3)] }, y: alternating.slice(0, 3) },
    TWO,
    { rows: 3, atLeast: 40 },
  ],
  [
    'feature-twice',
    { x: { rows: ROWS, columns: [column('a'), column('a')] }, y: alternating },
    TWO,
    { feature: 'a' },
  ],
  [
    'feature-length',
    { x: { rows: ROWS, columns: [column('a', 9)] }, y: alternating },
    TWO,
    { feature: 'a', rows: 9, expected: ROWS },
  ],
  ['target-length', { x, y: alternating.slice(1) }, TWO, { rows: 49, expected: ROWS }],
  ['target-one-class', { x, y: alternating.map(() => 1) }, TWO, { class: 'yes' }],
  ['target-not-a-class', { x, y: with7th(2) }, TWO, { row: 7, value: 2, classes: 2 }],
  ['target-not-a-class', { x, y: with7th(0.5) }, TWO, { row: 7, value: 0.5, classes: 2 }],
  ['target-constant', { x, y: alternating.map(() => 4) }, NUMBER, { value: 4 }],
  ['target-not-finite', { x, y: with7th(NaN) }, NUMBER, { row: 7, value: 'NaN' }],
  ['target-not-finite', { x, y: with7th(-Infinity) }, TWO, { row: 7, value: '-Infinity' }],
  ['weights-length', { x, y: alternating, weights: new Float64Array(2) }, TWO, { rows: 2, expected: ROWS }],
  ['weights-invalid', { x, y: alternating, weights: weights(-1) }, TWO, { row: 3, value: '-1' }],
  ['weights-invalid', { x, y: alternating, weights: weights(NaN) }, TWO, { row: 3, value: 'NaN' }],
])('%s', (code, data, task, params) => {
  expect(checkTrainingData(data, task)).toEqual({ ok: false, failure: { code, params } })
})

test('sound data pass', () => {
  const data = { x, y: alternating, weights: weights(0) }
  expect(checkTrainingData(data, TWO)).toEqual({ ok: true, value: data })
  expect(checkTrainingData(data, NUMBER)).toEqual({ ok: true, value: data })
})
