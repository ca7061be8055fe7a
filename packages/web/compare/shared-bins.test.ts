import { ProfileColumn } from '@leinwand/contract'
import { expect, test } from 'vitest'
import { sharedBins } from './shared-bins.ts'

const column = (more: Partial<ProfileColumn>): ProfileColumn =>
  ProfileColumn.parse({
    name: 'a',
    type: 'number',
    unit: null,
    missing: 0,
    distinct: 2,
    min: null,
    max: null,
    mean: null,
    sd: null,
    quantiles: [],
    histogram: [],
    frequent: [],
    examples: [],
    ...more,
  })

test('two histograms lie over the same bins, and none of their rows is lost', () => {
  const low = column({ histogram: [{ from: 0, to: 10, count: 40 }] })
  const high = column({ histogram: [{ from: 10, to: 16, count: 10 }] })
  const bins = sharedBins(low, high)
  const sum = (side: 0 | 1) => bins.reduce((all, { shares }) => all + shares[side], 0)
  expect([sum(0), sum(1)]).toEqual([expect.closeTo(1), expect.closeTo(1)])
  expect(bins[0]?.shares[1]).toBe(0)
  expect(bins.at(-1)?.shares[0]).toBe(0)
})

test('a column of a single value still stands where it is', () => {
  const one = column({ histogram: [{ from: 5, to: 5, count: 40 }] })
  const other = column({ histogram: [{ from: 0, to: 8, count: 8 }] })
  expect(sharedBins(one, other).reduce((all, { shares }) => all + shares[0], 0)).toBeCloseTo(1)
  expect(sharedBins(one, one)).toHaveLength(1)
})

test('words stand beside each other by their share', () => {
  const before = column({
    type: 'text',
    frequent: [
      { value: 'L', count: 3 },
      { value: 'M', count: 1 },
    ],
  })
  const after = column({ type: 'text', frequent: [{ value: 'M', count: 2 }], frequentRows: 4 })
  expect(sharedBins(before, after)).toEqual([
    { label: 'L', shares: [0.75, 0] },
    { label: 'M', shares: [0.25, 0.5] },
  ])
})

test('words that occur once each make no picture', () => {
  const frequent = [
    { value: 'M14860', count: 1 },
    { value: 'M14861', count: 1 },
  ]
  const names = column({ type: 'text', frequent })
  expect(sharedBins(names, names)).toEqual([])
  expect(sharedBins(names, column({ type: 'text', frequent: [{ value: 'L', count: 2 }] }))).toHaveLength(3)
})
