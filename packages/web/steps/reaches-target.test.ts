import { expect, test } from 'vitest'
import { reachesTarget } from './reaches-target.ts'

const measured = {
  value: 2,
  until: '2027-09-30',
  window: null,
  toBaseline: -1,
  toTarget: 0.3,
  reached: false,
  euroPerYear: null,
}
const goal = { direction: 'down', target: 1.7, expected: null, measured: null } as const

test('what reads as the target reaches it, what reads as more does not', () => {
  expect(reachesTarget({ ...goal, expected: 1.7043 })).toBe(true)
  expect(reachesTarget({ ...goal, expected: 1.71 })).toBe(false)
  expect(reachesTarget({ ...goal, direction: 'up', expected: 1.71 })).toBe(true)
})

test('a measurement counts more than an expectation', () => {
  expect(reachesTarget({ ...goal, expected: 1, measured: measured })).toBe(false)
})

test('of nothing nothing is said', () => {
  expect(reachesTarget(goal)).toBeNull()
})
