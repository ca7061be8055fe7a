import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Fold } from './fold.ts'
import { groupFolds } from './group-folds.ts'
import { randomHoldout, stratifiedHoldout } from './holdout.ts'
import { randomFolds } from './random-folds.ts'
import { stratifiedFolds } from './stratified-folds.ts'

const sorted = (rows: Iterable<number>) => [...rows].sort((a, b) => a - b)
const allRows = (rows: number) => Array.from({ length: rows }, (_, row) => row)

const expectPartition = (folds: readonly Fold[], rows: number) => {
  expect(sorted(folds.flatMap(fold => [...fold.test]))).toEqual(allRows(rows))
  for (const fold of folds) expect(sorted([...fold.train, ...fold.test])).toEqual(allRows(rows))
}

const spread = (counts: readonly number[]) => Math.max(...counts) - Math.min(...counts)

const classes = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 12, maxLength: 200 })
const seeds = fc.integer({ min: 0, max: 1e9 })

test('stratified folds test each row once and deal every class evenly', () => {
  fc.assert(
    fc.property(classes, fc.integer({ min: 2, max: 6 }), seeds, (y, count, seed) => {
      const folds = stratifiedFolds(y, count, seed)
      expectPartition(folds, y.length)
      expect(spread(folds.map(fold => fold.test.length))).toBeLessThanOrEqual(1)
      for (const k of new Set(y))
        expect(spread(folds.map(fold => fold.test.filter(row => y[row] === k).length))).toBeLessThanOrEqual(1)
      expect(stratifiedFolds(y, count, seed)).toEqual(folds)
    }),
  )
})

test('random folds test each row once, and another seed gives other folds', () => {
  expectPartition(randomFolds(101, 5, 7), 101)
  expect(randomFolds(101, 5, 7).map(fold => fold.test.length)).toEqual([21, 20, 20, 20, 20])
  expect(randomFolds(101, 5, 8)).not.toEqual(randomFolds(101, 5, 7))
})

test('group folds keep a group on one side', () => {
  fc.assert(
    fc.property(classes, seeds, (groups, seed) => {
      fc.pre(new Set(groups).size >= 2)
      const folds = groupFolds(groups, 2, seed)
      expectPartition(folds, groups.length)
      for (const { train, test: tested } of folds) {
        const trained = new Set([...train].map(row => groups[row]))
        expect([...tested].some(row => trained.has(groups[row]!))).toBe(false)
      }
    }),
  )
})

test('a holdout takes its share of every class', () => {
  const y = allRows(1000).map(row => (row % 50 === 0 ? 1 : 0))
  const { train, test: tested } = stratifiedHoldout(y, 0.2, 3)
  expect(sorted([...train, ...tested])).toEqual(allRows(1000))
  expect(tested.filter(row => y[row] === 1).length).toBe(4)
  expect(tested.length).toBe(200)
  expect(randomHoldout(1000, 0.2, 3).test.length).toBe(200)
})

test('more folds than rows or groups is refused', () => {
  expect(() => randomFolds(3, 4, 1)).toThrow('4 folds of 3 rows')
  expect(() => groupFolds(['a', 'a', 'b'], 3, 1)).toThrow(RangeError)
})
