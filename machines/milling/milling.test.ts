import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeMillingCsv } from './csv.ts'
import { failureModes, overstrain, power } from './failure.ts'
import { type MillingRow, millingColumns, readingOf } from './row.ts'
import { endlessMillingRows, millingRows } from './rows.ts'

const real = join(import.meta.dirname, '../../../shared/data/ai4i2020/ai4i2020.csv')
const rows = [...millingRows({ rows: 20_000, seed: 20 })]
const column = (name: keyof MillingRow) => rows.map(row => Number(row[name]))
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const sd = (values: number[]) => {
  const middle = mean(values)
  return Math.sqrt(mean(values.map(value => (value - middle) ** 2)))
}

describe('the distributions are those of the published rules', () => {
  test('half of the products are of low quality, 30 % medium, 20 % high', () => {
    const share = (quality: string) => rows.filter(row => row.Type === quality).length / rows.length
    expect(share('L')).toBeCloseTo(0.5, 1)
    expect(share('M')).toBeCloseTo(0.3, 1)
    expect(share('H')).toBeCloseTo(0.2, 1)
  })

  test('the air temperature has 2 K around 300 K, the process 1 K around 10 K above it', () => {
    const air = column('Air temperature [K]')
    const above = column('Process temperature [K]').map((value, n) => value - air[n]!)
    expect(mean(air)).toBeCloseTo(300, 1)
    expect(sd(air)).toBeCloseTo(2, 1)
    expect(mean(above)).toBeCloseTo(10, 1)
    expect(sd(above)).toBeCloseTo(1, 1)
  })

  test('torque is N(40, 10) without negatives, speed is skewed to the right', () => {
    const torque = column('Torque [Nm]')
    expect(mean(torque)).toBeCloseTo(40, 0)
    expect(sd(torque)).toBeCloseTo(10, 0)
    expect(Math.min(...torque)).toBeGreaterThan(0)
    const speed = column('Rotational speed [rpm]')
    expect(mean(speed)).toBeGreaterThan(1520)
    expect(mean(speed)).toBeLessThan(1560)
    expect(Math.max(...speed)).toBeLessThanOrEqual(2886)
    const middle = mean(speed)
    const spread = sd(speed)
    const skew = mean(speed.map(value => ((value - middle) / spread) ** 3))
    expect(skew).toBeGreaterThan(1.5)
  })

  test('a tool wears by 2, 3 or 5 minutes and is new after 200 to 240', () => {
    const wearOf = { L: 2, M: 3, H: 5 }
    const ends: number[] = []
    for (const [n, row] of rows.slice(0, -1).entries()) {
      const next = rows[n + 1]!['Tool wear [min]']
      if (next === 0) ends.push(row['Tool wear [min]'])
      else expect(next - row['Tool wear [min]']).toBe(wearOf[row.Type])
    }
    expect(ends.length).toBeGreaterThan(200)
    expect(Math.min(...ends)).toBeGreaterThanOrEqual(200)
    expect(Math.max(...ends)).toBeLessThan(245)
  })

  test('every mode follows from its row, and some mode means failure', () => {
    for (const row of rows) {
      const torque = row['Torque [Nm]']
      const rpm = row['Rotational speed [rpm]']
      const difference = Number((row['Process temperature [K]'] - row['Air temperature [K]']).toFixed(1))
      const watts = power(torque, rpm)
      expect(row.HDF).toBe(Number(difference < 8.6 && rpm < 1380))
      expect(row.PWF).toBe(Number(watts < 3500 || watts > 9000))
      expect(row.OSF).toBe(Number(torque * row['Tool wear [min]'] > overstrain[row.Type]))
      expect(row.Machine_failure).toBe(Math.max(row.TWF, row.HDF, row.PWF, row.OSF, row.RNF))
    }
  })

  test('about 3.4 % of the rows fail, and every mode occurs', () => {
    const share = mean(column('Machine_failure'))
    expect(share).toBeGreaterThan(0.025)
    expect(share).toBeLessThan(0.045)
    for (const mode of ['TWF', 'HDF', 'PWF', 'OSF', 'RNF'] as const) {
      expect(mean(column(mode))).toBeGreaterThan(0.0003)
      expect(mean(column(mode))).toBeLessThan(0.02)
    }
  })
})

test('a temperature difference of 8.6 K is not below 8.6 K, however floats fall', () => {
  const row = { quality: 'L', rpm: 1300, torque: 40, wear: 0, toolFailed: false, atRandom: false } as const
  expect(failureModes({ ...row, air: 300, process: 308.6 }).HDF).toBe(0)
  expect(failureModes({ ...row, air: 302.1, process: 310.7 }).HDF).toBe(0)
  expect(failureModes({ ...row, air: 300, process: 308.5 }).HDF).toBe(1)
})

test('a row is a function of the seed, and other seeds give other rows', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 40 }), fc.integer({ min: 1, max: 50 }), (seed, count) => {
      const first = [...millingRows({ rows: count, seed })]
      expect(first).toHaveLength(count)
      expect([...millingRows({ rows: count, seed })]).toEqual(first)
      expect([...millingRows({ rows: count, seed: seed + 1 })]).not.toEqual(first)
    }),
    { numRuns: 30 },
  )
})

test('a machine that works on stays near 300 K and its readings carry no outcome', () => {
  const live = endlessMillingRows(5)
  const air: number[] = []
  for (let n = 0; n < 30_000; n++) {
    const row = live.next().value
    air.push(row['Air temperature [K]'])
    if (n === 0) expect(Object.keys(readingOf(row))).toEqual(millingColumns.slice(0, 8))
  }
  expect(Math.abs(mean(air) - 300)).toBeLessThan(1.5)
  expect(sd(air)).toBeGreaterThan(1)
})

describe('the file', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leinwand-milling-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('has the published header, one line a row and the same bytes for the same seed', async () => {
    const written = []
    for (const name of ['a.csv', 'b.csv']) {
      await writeMillingCsv(join(folder, name), { rows: 5_001, seed: 3 })
      written.push(await readFile(join(folder, name), 'utf8'))
    }
    const lines = written[0]!.split('\n')
    expect(lines).toHaveLength(5_003)
    expect(lines.at(-1)).toBe('')
    expect(lines[0]).toBe(millingColumns.join(','))
    expect(lines[1]).toMatch(
      /^1,[LMH]\d{5},[LMH],\d{3}\.\d,\d{3}\.\d,\d{4},\d+\.\d,0,[01],[01],[01],[01],[01],[01]$/,
    )
    expect(written[1]).toBe(written[0])
    // Pinned, because examples and their expected figures stand on these bytes.
    expect(createHash('sha256').update(written[0]!).digest('hex')).toMatchInlineSnapshot(
      `"84084c828684dc2c1b82a28042447aa9fa69d1f5d52e9b684fbbf6aae7f2aee0"`,
    )
  })

  test.skipIf(!existsSync(real))(
    'has the quartiles of the real file (skipped where that is absent)',
    async () => {
      const text = await readFile(real, 'utf8')
      const [header, ...lines] = text.replace('\uFEFF', '').trim().split(/\r?\n/)
      expect(header).toBe(millingColumns.join(','))
      const quartile = (values: number[], share: number) =>
        [...values].sort((a, b) => a - b)[Math.floor(share * values.length)]!
      const tolerance = { 'Rotational speed [rpm]': 15, 'Torque [Nm]': 1, 'Tool wear [min]': 8 }
      for (const [name, within] of Object.entries(tolerance)) {
        const at = millingColumns.indexOf(name as keyof MillingRow)
        const theirs = lines.map(line => Number(line.split(',')[at]))
        for (const share of [0.25, 0.5, 0.75]) {
          const off = quartile(column(name as keyof MillingRow), share) - quartile(theirs, share)
          expect(Math.abs(off), `${name} at ${share}`).toBeLessThanOrEqual(within)
        }
      }
    },
  )
})
