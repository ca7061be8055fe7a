import { expect, test } from 'vitest'
import { comparedValues, type ErrorCase, standsAlone } from './error-case.ts'

const error: ErrorCase = {
  row: 7,
  actual: 'worn',
  said: 0.1,
  error: 2.3,
  applicable: true,
  contributions: [],
  nearest: [
    { row: 3, distance: 0.1, outcome: 'new' },
    { row: 7, distance: 0.2, outcome: 'new' },
  ],
}
const shown = {
  columns: [
    { name: 'torque', unit: 'Nm' },
    { name: 'material', unit: null },
  ],
  judged: [{ row: 7, values: [41, 'brass'] }],
  // A row of another file may have the same number.
  training: [{ row: 7, values: [40, null] }],
}

test('the values of a row stand beside those of its nearest cases, which are rows of the training part', () => {
  expect(comparedValues(error, shown)).toEqual([
    { name: 'torque', unit: 'Nm', value: 41, nearest: [null, 40] },
    { name: 'material', unit: null, value: 'brass', nearest: [null, null] },
  ])
})

test('of a row whose values were not kept there is nothing to compare', () => {
  expect(comparedValues({ ...error, row: 8 }, shown)).toEqual([])
})

test('a case stands alone where all of its neighbours came out other; of numbers this is not said', () => {
  expect(standsAlone(error)).toBe(true)
  const [first, second] = error.nearest
  expect(standsAlone({ ...error, nearest: [first!, { ...second!, outcome: 'worn' }] })).toBe(false)
  expect(standsAlone({ ...error, actual: 4.2 })).toBe(false)
  expect(standsAlone({ ...error, nearest: [] })).toBe(false)
})
