import { expect, test } from 'vitest'
import { augursSmoother } from './index.ts'

const ROWS = 144
const wave = (row: number) => 100 + 0.5 * row + 20 * Math.sin((2 * Math.PI * row) / 12)

test('goes on with a straight line, and with a season and a trend', async () => {
  const smoother = await augursSmoother()
  const line = smoother.ets(
    Float64Array.from({ length: 60 }, (_, row) => 3 * row + 0.01 * Math.sin(row * row)),
    3,
  )!
  line.forEach((value, step) => {
    expect(value).toBeCloseTo(3 * (60 + step), 0)
  })
  const values = Float64Array.from({ length: ROWS }, (_, row) => wave(row) + 0.05 * Math.sin(row * row))
  const season = smoother.mstl(values, 12, 12)!
  season.forEach((value, step) => {
    expect(Math.abs(value - wave(ROWS + step))).toBeLessThan(4)
  })
  expect(smoother.mstl(values, 12, 12)).toEqual(season)
})

test('what cannot be fitted is nothing, not a crash', async () => {
  const smoother = await augursSmoother()
  expect(smoother.ets(new Float64Array(1), 2)).toBeNull()
  const constant = smoother.ets(new Float64Array(40).fill(7), 2)
  if (constant) for (const value of constant) expect(value).toBeCloseTo(7, 6)
})
