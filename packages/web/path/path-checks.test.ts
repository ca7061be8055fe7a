import { Stage } from '@leinwand/method'
import { describe, expect, test } from 'vitest'
import { investedUntil, pathChecks, withStageMoved } from './path-checks.ts'

const stage = (id: string, variant: string, date: string, investment = 0): Stage =>
  Stage.parse({ id, variant, name: id, date, investment })
const variants = [
  { id: 'main', removed: false },
  { id: 'abo', removed: false },
  { id: 'alt', removed: true },
]

describe('a path', () => {
  test('that ascends and leads to variants that are there has nothing to say', () => {
    const stages = [stage('a', 'main', '2026-11-22'), stage('b', 'abo', '2027-06-01')]
    expect(pathChecks(stages, variants, '2026-12-01')).toEqual([[], []])
  })

  test('says where a day is over, out of order, or a variant is not there', () => {
    const stages = [
      stage('a', 'main', '2026-11-22'),
      stage('b', 'abo', '2027-06-01'),
      stage('c', 'abo', '2027-01-01'),
      stage('d', 'alt', '2028-01-01'),
      stage('e', 'weg', '2028-01-01'),
    ]
    expect(pathChecks(stages, variants, '2027-03-01')).toEqual([
      [],
      [],
      ['gone', 'before-last', 'same-variant'],
      ['variant-removed'],
      ['variant-unknown'],
    ])
  })
})

test('what was invested until a stage counts its own', () => {
  const stages = [stage('a', 'main', '2026-11-22', 5), stage('b', 'abo', '2027-06-01', 7)]
  expect([0, 1].map(place => investedUntil(stages, place))).toEqual([5, 12])
})

test('a stage moves by one place and not out of the path', () => {
  const stages = ['a', 'b', 'c'].map(id => stage(id, 'main', '2027-01-01'))
  const order = (place: number, by: -1 | 1) => withStageMoved(stages, place, by).map(({ id }) => id)
  expect(order(0, 1)).toEqual(['b', 'a', 'c'])
  expect(order(2, -1)).toEqual(['a', 'c', 'b'])
  expect(order(0, -1)).toEqual(['a', 'b', 'c'])
  expect(order(2, 1)).toEqual(['a', 'b', 'c'])
})
