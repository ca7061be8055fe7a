import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Profile } from '@leinwand/flow/profile'
import { writeMillingCsv } from '@leinwand/machines'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importFile } from '../../tabular/index.ts'
import { openWorkbench, type Workbench } from '../workbench.fixture.ts'
import { duckdbProfiler } from './duckdb-profiler.ts'

const real = resolve(import.meta.dirname, '../../../../../shared/data/ai4i2020/ai4i2020.csv')
const MODES = ['TWF', 'HDF', 'PWF', 'OSF', 'RNF']

let bench: Workbench
let profiler: ReturnType<typeof duckdbProfiler>
beforeAll(async () => {
  bench = await openWorkbench()
  profiler = duckdbProfiler({ directory: bench.directory, threads: 2 })
})
afterAll(async () => {
  await profiler.close()
  await bench.close()
})

const profileFile = async (file: string, target?: string): Promise<Profile> => {
  const imported = await importFile(file, {}, { directory: bench.directory, now: 0 })
  if (!imported.ok) throw new Error(JSON.stringify(imported.failure))
  const profile = await profiler.profile(imported.value.dataSet, target === undefined ? {} : { target })
  if (!profile.ok) throw new Error(JSON.stringify(profile.failure))
  return profile.value
}
const profileOf = async (csv: string, question: Parameters<typeof profiler.profile>[1] = {}) => {
  const profile = await profiler.profile(await bench.source(csv), question)
  if (!profile.ok) throw new Error(JSON.stringify(profile.failure))
  return profile.value
}
const lines = (count: number, row: (n: number) => string, header: string) =>
  [header, ...Array.from({ length: count }, (_, n) => row(n))].join('\n')

describe('a profile', () => {
  it('infers the types, and says how numbers are written', async () => {
    const csv = lines(
      40,
      n =>
        `${n},${n}.5,"${n},25",${n % 2 ? 'ja' : 'nein'},2024-01-${1 + (n % 28)},2024-01-01T00:00:${n + 10}Z,${'abc'[n % 3]},${n === 7 ? '?' : n}`,
      'i,n,Druck (bar),b,d,t,x,dirty',
    )
    const { columns } = await profileOf(csv)
    expect(columns.map(({ name, type, decimal, unreadable }) => [name, type, decimal, unreadable])).toEqual([
      ['i', 'integer', '.', 0],
      ['n', 'number', '.', 0],
      ['Druck (bar)', 'number', ',', 0],
      ['b', 'boolean', '.', 0],
      ['d', 'date', '.', 0],
      ['t', 'timestamp', '.', 0],
      ['x', 'text', '.', 0],
      ['dirty', 'integer', '.', 1],
    ])
    expect(columns[2]!.unit).toBe('bar')
  })

  it('describes numbers', async () => {
    const { columns } = await profileOf(lines(21, n => `${n === 20 ? '' : n},x`, 'v [mm],k'))
    expect(columns[0]).toMatchObject({
      unit: 'mm',
      missing: 1,
      distinct: 20,
      min: 0,
      max: 19,
      mean: 9.5,
      examples: ['0', '1', '2'],
    })
    expect(columns[0]!.sd).toBeCloseTo(Math.sqrt(35), 10)
    expect(columns[0]!.quantiles.find(({ share }) => share === 0.5)).toEqual({ share: 0.5, value: 9.5 })
    expect(columns[0]!.histogram).toHaveLength(20)
    expect(columns[0]!.histogram.every(({ count }) => count === 1)).toBe(true)
    expect(columns[1]).toMatchObject({
      type: 'text',
      mean: null,
      histogram: [],
      frequent: [{ value: 'x', count: 21 }],
    })
  })

  it('raises what to look at', async () => {
    const csv = lines(
      40,
      n => `k${n},same,${n % 4 ? '' : n},${n},${2 * n},${n < 2 ? 'bad' : 'good'}`,
      'id,one,holes,a,b,y',
    )
    const { alerts } = await profileOf(`${csv}\n${csv.split('\n').at(-1)}`, { target: 'y' })
    expect(alerts.map(({ code, column, other }) => [code, column, other])).toEqual([
      ['duplicate-key', 'id', null],
      ['constant', 'one', null],
      ['missing', 'holes', null],
      ['imbalance', 'y', null],
      ['correlated', 'holes', 'a'],
      ['correlated', 'holes', 'b'],
      ['correlated', 'a', 'b'],
      ['duplicates', null, null],
    ])
    expect((await profileOf(csv)).alerts.map(({ code, column }) => [code, column])).toContainEqual([
      'identifier',
      'id',
    ])
  })

  it('is plain JSON, and the same whenever it is made', async () => {
    const csv = lines(3000, n => `${Math.sin(n)},${n % 3}`, 'v,k')
    const profile = await profileOf(csv, { target: 'k' })
    expect(JSON.parse(JSON.stringify(profile))).toEqual(profile)
    expect({ ...(await profileOf(csv, { target: 'k' })), seconds: 0 }).toEqual({ ...profile, seconds: 0 })
  })

  it('names the nearest column where the target is not there', async () => {
    expect(await profiler.profile(await bench.source('torque,y\n1,2\n'), { target: 'Torq' })).toEqual({
      ok: false,
      failure: { code: 'target-missing', params: { column: 'Torq', nearest: 'torque' } },
    })
  })
})

describe('leaks', () => {
  const leaksOf = async (csv: string) =>
    (await profileOf(csv, { target: 'y' })).leaks.map(({ column, reason }) => [column, reason])
  /** Twenty rows of two hundred are positive. */
  const positive = (n: number) => n % 10 === 0
  const made = (row: (n: number) => string, header: string) =>
    lines(200, n => `${row(n)},${positive(n) ? 1 : 0}`, `${header},y`)

  it('are columns that alone tell the classes apart', async () => {
    expect(
      await leaksOf(made(n => `${positive(n) ? 100 + n : n / 3},${(n * 37) % 101}`, 'cost,noise')),
    ).toEqual([['cost', 'separates']])
  })

  it('are columns that are only filled afterwards', async () => {
    expect(await leaksOf(made(n => `${positive(n) ? `t${n}` : ''},${n}`, 'repairedBy,n'))).toEqual([
      ['repairedBy', 'filled'],
    ])
  })

  it('are not: columns with gaps beside a measured target of thousands of values', async () => {
    const csv = lines(
      1500,
      n => `${n % 3 === 0 ? '' : n % 7},${n % 11},${(n * 37) % 13},${(n * 7919) % 1499}.${n % 9}`,
      'gaps,a,b,y',
    )
    const { leaks, target } = await profileOf(csv, { target: 'y' })
    expect([leaks, target?.known]).toEqual([[], 1500])
  })

  it('are values that imply the outcome', async () => {
    expect(await leaksOf(made(n => `${n % 20 === 0 ? 'scrapped' : 'fine'},${n}`, 'state,n'))).toEqual([
      ['state', 'implies'],
    ])
  })

  it('are not: a few rows, half a truth, or a sensor whose far end means failure', async () => {
    const csv = made(
      n => `${n < 40 && positive(n) ? 1 : 0},${n % 5 === 0 ? 1 : 0},${positive(n) && n > 100 ? 9 : n % 9}`,
      'few,half,level',
    )
    expect(await leaksOf(csv)).toEqual([])
  })

  it('are the five mode columns of a simulated machine, and no sensor, for any seed', async () => {
    for (const seed of [1, 2, 3]) {
      const file = join(bench.directory, 'milling.csv')
      await writeMillingCsv(file, { rows: 4000, seed })
      const { columns, leaks } = await profileFile(file)
      expect(leaks).toEqual([])
      const target = columns[8]!.name
      expect((await profileFile(file, target)).leaks.map(({ column }) => column)).toEqual(MODES)
    }
  })

  it.skipIf(!existsSync(real))(
    'are the five of AI4I 2020 (skipped where ../shared/data is absent)',
    async () => {
      const profile = await profileFile(real, 'Machine_failure')
      expect(profile.target).toEqual({
        column: 'Machine_failure',
        positive: '1',
        positives: 339,
        known: 10_000,
      })
      expect(profile.leaks.map(({ column, reason }) => [column, reason])).toEqual(
        MODES.map(mode => [mode, mode === 'RNF' ? 'family' : 'implies']),
      )
      const counts = MODES.map(mode => profile.columns.find(({ name }) => name === mode)!.frequent[1]!.count)
      expect(counts).toEqual([46, 115, 95, 98, 19])
      expect(profile.columns.find(({ name }) => name === 'Type')!.frequent.map(({ count }) => count)).toEqual(
        [6000, 2997, 1003],
      )
    },
  )
})
