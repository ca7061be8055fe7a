import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { duckdbProfiler } from '@leinwand/adapters/duckdb'
import { importFile } from '@leinwand/adapters/tabular'
import type { Profile, ProfileQuestion } from '@leinwand/flow/profile'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = process.env.LEINWAND_SHARED_DATA ?? resolve(import.meta.dirname, '../../../shared/data')

const column = ({ columns }: Profile, name: string) => columns.find(one => one.name === name)!
const named = ({ alerts }: Profile, code: string) =>
  alerts.filter(alert => alert.code === code).map(alert => alert.column)
const counts = (profile: Profile, name: string) =>
  [...column(profile, name).frequent, ...column(profile, name).rare].map(({ count }) => count)

type Fact = [file: string, question: ProfileQuestion, facts: (profile: Profile) => void]

/** What the publishers of the files say of them. */
const FACTS: Fact[] = [
  [
    'ai4i2020/ai4i2020.csv',
    { target: 'Machine_failure' },
    profile => {
      expect([profile.rows, profile.duplicates, profile.target!.positives]).toEqual([10_000, 0, 339])
      expect(profile.leaks.map(leak => leak.column)).toEqual(['TWF', 'HDF', 'PWF', 'OSF', 'RNF'])
      expect(profile.keys).toEqual([['UDI'], ['Product ID']])
      expect(named(profile, 'imbalance')).toEqual(['Machine_failure'])
      expect(named(profile, 'missing')).toEqual([])
      const torque = profile.columns.find(({ name }) => name.startsWith('Torque'))!
      expect([torque.unit, torque.min, torque.max]).toEqual(['Nm', 3.8, 76.6])
    },
  ],
  [
    'cmapss/train_FD001.txt',
    { time: 'column2', group: 'column1' },
    profile => {
      expect([profile.rows, column(profile, 'column1').distinct]).toEqual([20_631, 100])
      // The third setting, and sensors 1, 5, 10, 16, 18 and 19; sensor 6 has two values.
      const still = ['column5', 'column6', 'column10', 'column15', 'column21', 'column23', 'column24']
      expect(named(profile, 'constant')).toEqual(still)
      expect(column(profile, 'column11').distinct).toBe(2)
      expect(profile.keys).toEqual([['column1', 'column2']])
      expect(profile.time).toMatchObject({ interval: 1, duplicates: 0, unordered: 0, gaps: { count: 0 } })
    },
  ],
  [
    'nab/machine_temperature_system_failure.csv',
    {},
    profile => {
      expect(profile.rows).toBe(22_695)
      expect(profile.time).toMatchObject({ column: 'timestamp', interval: 300, duplicates: 12 })
    },
  ],
  [
    'concrete/Concrete_Data.csv',
    {},
    profile => {
      expect([profile.rows, profile.duplicates]).toEqual([1030, 25])
      expect(profile.alerts.map(({ code }) => code)).toEqual(['duplicates'])
    },
  ],
  [
    'steel_plates/faults_dirty_variant_2021nan.csv',
    { target: 'target' },
    profile => {
      const missing = profile.columns.reduce((sum, each) => sum + each.missing, 0)
      expect([profile.rows, missing]).toEqual([1941, 2021])
      expect(counts(profile, 'target').sort((a, b) => a - b)).toEqual([55, 72, 158, 190, 391, 402, 673])
      expect(named(profile, 'imbalance')).toEqual(['target'])
      expect(profile.leaks).toEqual([])
    },
  ],
  [
    'german/smard_2024_complete.csv',
    {},
    profile => {
      const missing = profile.columns.reduce((sum, each) => sum + each.missing, 0)
      expect([profile.rows, missing]).toEqual([35_616, 6])
      // The hour that an autumn night has twice, and the one that a spring night lacks.
      expect(profile.time).toMatchObject({ interval: 900, duplicates: 4, gaps: { count: 1, longest: 4500 } })
      expect(named(profile, 'out-of-range')).toEqual([])
    },
  ],
  [
    'hydraulic/profile.txt',
    {},
    profile => {
      expect(counts(profile, 'column1')).toEqual([741, 732, 732])
      expect(counts(profile, 'column2')).toEqual([1125, 360, 360, 360])
      expect(counts(profile, 'column3')).toEqual([1221, 492, 492])
    },
  ],
]

describe.skipIf(!existsSync(root))('profiles of real files (skipped where ../shared/data is absent)', () => {
  let directory: string
  let profiler: ReturnType<typeof duckdbProfiler>
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'leinwand-profiles-'))
    profiler = duckdbProfiler({ directory, threads: 2 })
  })
  afterAll(async () => {
    await profiler.close()
    await rm(directory, { recursive: true })
  })

  it.each(FACTS)('%s', async (file, question, facts) => {
    const read = await importFile(join(root, file), {}, { directory, now: Date.UTC(2026, 0, 1) })
    if (!read.ok) throw new Error(JSON.stringify(read.failure))
    const { dataSet, detection } = read.value
    const profile = await profiler.profile(dataSet, { parsing: detection.columns, ...question })
    if (!profile.ok) throw new Error(JSON.stringify(profile.failure))
    facts(profile.value)
  })
})
