import { describe, expect, test } from 'vitest'
import type { NumericMatrix } from '../anomaly/check-anomaly-data.ts'
import { createRandom } from '../statistics/random.ts'
import { modeNames } from './mode-names.ts'
import { fitOperatingModes, operatingModes } from './operating-modes.ts'

/** A machine that idles, cuts rough, or cuts fine; a value in ten is missing. */
const STATES = [
  { speed: 0, load: 2 },
  { speed: 1500, load: 80 },
  { speed: 4000, load: 20 },
] as const

const machine = (rows: number, states: readonly { speed: number; load: number }[], seed = 5) => {
  const random = createRandom(seed)
  const [speed, load, noise] = [0, 1, 2].map(() => new Float64Array(rows)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  const state = Int32Array.from({ length: rows }, () => random.integer(states.length))
  for (let row = 0; row < rows; row++) {
    const own = states[state[row]!]!
    speed[row] = own.speed + 60 * random.normal()
    load[row] = random.uniform() < 0.1 ? Number.NaN : own.load + 3 * random.normal()
    noise[row] = random.normal()
  }
  const columns = Object.entries({ speed, load, noise }).map(([name, values]) => ({
    name,
    kind: 'numeric' as const,
    values,
  }))
  return { x: { rows, columns } satisfies NumericMatrix, state }
}

describe('operating modes', () => {
  test('are proposed as many as there are, hold together, and are named by what tells them apart', () => {
    const { x, state } = machine(900, STATES)
    const model = fitOperatingModes(x, { seed: 1 })
    expect(model.parameters.modes).toBe(3)
    const of = operatingModes(model, x)
    const pairs = new Set([...of].map((mode, row) => `${mode} ${state[row]}`))
    expect(pairs.size).toBe(3)
    expect(model.shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
    expect([...model.shares]).toEqual(model.shares.toSorted((a, b) => b - a))
    const names = modeNames(model)
    for (const name of names) expect(name).toMatch(/^(speed|load) ≈ -?[\d.e+]+, (speed|load) ≈ -?[\d.e+]+$/)
    expect(new Set(names).size).toBe(3)
  })

  test('are one where nothing stands apart, and as many as asked where a number is given', () => {
    const { x } = machine(600, [{ speed: 1000, load: 50 }])
    expect(fitOperatingModes(x, { seed: 1 })).toMatchObject({ parameters: { modes: 1 }, silhouette: 0 })
    expect(fitOperatingModes(x, { seed: 1, modes: 4 }).centres).toHaveLength(4)
  })

  test('are the same for the same seed, after JSON, and for rows without a value there is none', () => {
    const { x } = machine(500, STATES, 9)
    const model = fitOperatingModes(x, { seed: 7 })
    expect(fitOperatingModes(x, { seed: 7 })).toEqual(model)
    const again = JSON.parse(JSON.stringify(model)) as typeof model
    expect(operatingModes(again, x)).toEqual(operatingModes(model, x))
    const empty = x.columns.map(column => ({ ...column, values: Float64Array.of(Number.NaN) }))
    expect([...operatingModes(model, { rows: 1, columns: empty })]).toEqual([-1])
    expect(() => fitOperatingModes(x, { seed: 7, signal: AbortSignal.abort() })).toThrow()
  })

  test('do not come from wild rows or from columns that stand still', () => {
    const { x } = machine(600, [{ speed: 1000, load: 50 }])
    x.columns[0]!.values[3] = 1e9
    x.columns[0]!.values[4] = Number.POSITIVE_INFINITY
    const still = { name: 'still', kind: 'numeric' as const, values: new Float64Array(600).fill(4) }
    const model = fitOperatingModes({ rows: 600, columns: [...x.columns, still] }, { seed: 1 })
    expect(model.shares[0]!).toBeGreaterThan(0.95)
  })
})
