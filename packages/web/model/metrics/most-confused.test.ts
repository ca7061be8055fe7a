import { expect, test } from 'vitest'
import { mostConfused } from './most-confused.ts'

test('the largest figure beside the diagonal, with the rows of its class', () => {
  const counts = [
    [40, 2, 0],
    [7, 30, 3],
    [1, 0, 9],
  ]
  expect(mostConfused(counts)).toEqual({ actual: 1, said: 0, rows: 7, all: 40 })
})

test('nothing is confused where all is on the diagonal', () => {
  expect(
    mostConfused([
      [3, 0],
      [0, 4],
    ]),
  ).toBeNull()
})
