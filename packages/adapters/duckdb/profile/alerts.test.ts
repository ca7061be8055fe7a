import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Alert, Profile, ProfileQuestion } from '@leinwand/flow/profile'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importFile } from '../../tabular/index.ts'
import { openWorkbench, type Workbench } from '../workbench.fixture.ts'
import { duckdbProfiler } from './duckdb-profiler.ts'

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

/** The day on which all of these files are read. */
const now = Date.UTC(2024, 5, 1)

/** A file as somebody hands it over, read without help. */
const look = async (text: string, question: ProfileQuestion = {}): Promise<Profile> => {
  const file = join(bench.directory, 'handed-over.csv')
  await writeFile(file, text)
  const read = await importFile(file, {}, { directory: bench.directory, now })
  if (!read.ok) throw new Error(JSON.stringify(read.failure))
  const { dataSet, detection } = read.value
  const profile = await profiler.profile(dataSet, { parsing: detection.columns, ...question })
  if (!profile.ok) throw new Error(JSON.stringify(profile.failure))
  return profile.value
}

const table = (header: string, rows: number, row: (n: number) => string): string =>
  [header, ...Array.from({ length: rows }, (_, n) => row(n)), ''].join('\n')
const two = (n: number) => String(n).padStart(2, '0')
const day = (n: number) => new Date(Date.UTC(2023, 0, 1 + n)).toISOString().slice(0, 10)
const minute = (n: number) => new Date(Date.UTC(2024, 0, 1, 0, n)).toISOString().slice(0, 19)
/** Something that varies and repeats itself now and then. */
const noise = (n: number) => ((n * 7919) % 97) / 10

type Case = {
  header: string
  row: (n: number) => string
  rows?: number
  question?: ProfileQuestion
  /** What is to be seen of the alert that is named. */
  sees?: Partial<Alert>
}
type Pair = [code: Alert['code'], raised: Case, silent: Case]

const PAIRS: Pair[] = [
  [
    'constant',
    { header: 'a,x', row: n => `${noise(n)},same`, sees: { column: 'x' } },
    { header: 'a,x', row: n => `${noise(n)},${n === 5 ? 'other' : 'same'}` },
  ],
  [
    'identifier',
    { header: 'a,Seriennummer', row: n => `${noise(n)},${9000 + n * 3}`, sees: { column: 'Seriennummer' } },
    { header: 'a,Menge [kg]', row: n => `${noise(n)},${9000 + n * 3}` },
  ],
  [
    'missing',
    { header: 'a,x', row: n => `${noise(n)},${n % 4 ? noise(n) : ''}`, sees: { column: 'x', figure: 0.25 } },
    { header: 'a,x', row: n => `${noise(n)},${n === 3 ? '' : noise(n)}` },
  ],
  [
    'duplicate-key',
    {
      header: 'Teile-Nr.,a',
      row: n => `T-${n === 39 ? 117 : 100 + n},${noise(n)}`,
      sees: { column: 'Teile-Nr.', figure: 1 },
    },
    { header: 'Teile-Nr.,a', row: n => `T-${100 + (n % 8)},${noise(n)}` },
  ],
  [
    'imbalance',
    {
      header: 'a,class',
      row: n => `${noise(n)},${n < 2 ? 'crack' : ['good', 'dent', 'stain'][n % 3]}`,
      rows: 120,
      question: { target: 'class' },
      sees: { column: 'class', figure: 2 / 120 },
    },
    {
      header: 'a,class',
      row: n => `${noise(n)},${['good', 'dent', 'stain', 'crack'][n % 4]}`,
      rows: 120,
      question: { target: 'class' },
    },
  ],
  [
    'correlated',
    {
      header: 'a,b',
      row: n => `${noise(n)},${Math.exp(noise(n) * 3).toFixed(6)}`,
      sees: { column: 'a', other: 'b' },
    },
    { header: 'a,b', row: n => `${n},${3 * n}`, rows: 3 },
  ],
  [
    'leak',
    {
      header: 'a,cost,cause',
      row: n => `${noise(n)},${n % 12 ? '' : noise(n)},${n % 12 ? '' : 'bearing'}`,
      rows: 240,
      question: { target: 'cause' },
      sees: { column: 'cost', figure: 1 },
    },
    {
      header: 'a,cost,cause',
      row: n => `${noise(n)},${n % 3 ? '' : noise(n)},${n % 12 ? '' : 'bearing'}`,
      rows: 240,
      question: { target: 'cause' },
    },
  ],
  [
    'gap',
    {
      header: 't,a',
      row: n => `${minute(n < 20 ? n : n + 3)},${noise(n)}`,
      sees: { column: 't', figure: 240, rows: [20] },
    },
    { header: 't,a', row: n => `${minute(n < 20 ? n : n + 2)},${noise(n)}` },
  ],
  [
    'duplicate-times',
    { header: 't,a', row: n => `${minute(n === 9 ? 8 : n)},${noise(n)}`, sees: { figure: 1, rows: [9] } },
    { header: 't,machine,a', row: n => `${minute(Math.floor(n / 2))},${'AB'[n % 2]},${noise(n)}` },
  ],
  [
    'unordered',
    { header: 't,a', row: n => `${minute(n === 9 ? 5.5 : n)},${noise(n)}`, sees: { figure: 1, rows: [9] } },
    { header: 't,a', row: n => `${minute(n)},${noise(n)}` },
  ],
  [
    'frozen',
    {
      header: 't,temperature',
      row: n => `${minute(n)},${noise(n > 200 && n < 260 ? 200 : n)}`,
      rows: 400,
      sees: { column: 'temperature', figure: 60 },
    },
    // A count of pieces stands still at night, and is in order.
    { header: 't,pieces', row: n => `${minute(n)},${n < 200 ? n : n < 300 ? 200 : n - 100}`, rows: 400 },
  ],
  [
    'jump',
    {
      header: 't,level',
      row: n => `${minute(n)},${(n % 7) + (n < 150 ? 0 : 500)}`,
      rows: 300,
      sees: { column: 'level' },
    },
    { header: 't,level', row: n => `${minute(n)},${(n % 7) + n}`, rows: 300 },
  ],
  [
    'out-of-range',
    {
      header: 'T [°C];Feuchte [% r.F.]',
      row: n => `${n === 4 ? -300 : 20 + (n % 9)};${40 + (n % 9)}`,
      sees: { figure: 1, rows: [4] },
    },
    // Both turn round by nature: a drive in two directions, a load above its rating, a change.
    {
      header: 'Drehzahl [U/min];Last [%];Veränderung [%]',
      row: n => `${(n % 2 ? 1 : -1) * (1000 + n)};${n % 2 ? 110 + (n % 5) : 90};${-150 + n * 10}`,
    },
  ],
  [
    'mixed-types',
    { header: 'a,x', row: n => `${noise(n)},${n % 2 ? day(n) : 'open'}`, sees: { column: 'x', figure: 0.5 } },
    { header: 'a,x', row: n => `${noise(n)},${n % 2 ? 'A-1' : 'open'}` },
  ],
  [
    'suspicious-date',
    {
      header: 'a,d',
      row: n => `${noise(n)},${n === 7 ? '1970-01-01' : day(n)}`,
      sees: { column: 'd', figure: 1, rows: [7] },
    },
    { header: 'a,d', row: n => `${noise(n)},${1960 + n}-01-01` },
  ],
  [
    'encoding-damage',
    {
      header: 'a,x',
      row: n => `${noise(n)},${n === 3 ? 'MÃ¼ller' : 'Süd'}`,
      sees: { column: 'x', figure: 1, rows: [3] },
    },
    { header: 'a,x', row: n => `${noise(n)},${['Süd', 'SÃO', 'â', 'Étage'][n % 4]}` },
  ],
  [
    'duplicates',
    { header: 'a,b', row: n => `${n === 30 ? 4 : n},x`, sees: { figure: 1, rows: [30] } },
    { header: 'a,b', row: n => `${n},x` },
  ],
  [
    'unreadable',
    {
      header: 'a,x',
      row: n => `${noise(n)},${n === 6 ? 'hot' : noise(n)}`,
      sees: { column: 'x', figure: 1, rows: [6] },
    },
    { header: 'a,x', row: n => `${noise(n)},${n === 6 ? 'n/a' : noise(n)}` },
  ],
]

describe('an alert', () => {
  it.each(PAIRS)('%s is raised where it is due, and not where it is not', async (code, raised, silent) => {
    const alertsOf = async ({ header, row, rows = 40, question }: Case) =>
      (await look(table(header, rows, row), question)).alerts.filter(alert => alert.code === code)
    const found = await alertsOf(raised)
    expect(found[0]).toMatchObject({ code, ...raised.sees })
    expect(await alertsOf(silent)).toEqual([])
  })
})

describe('dates that are none', () => {
  const odd = async (value: string) => {
    const { alerts } = await look(table('a,d', 40, n => `${noise(n)},${n === 7 ? value : day(n)}`))
    return alerts.filter(({ code }) => code === 'suspicious-date').map(({ rows }) => rows)
  }
  it.each(['1900-01-01', '1970-01-01', '1899-12-30', '0001-01-01', '9999-12-31', '2199-01-01', '0000-00-00'])(
    '%s is one',
    async value => expect(await odd(value)).toEqual([[7]]),
  )
  it('one of last year is not, and a plan that lies ahead as a whole is not', async () => {
    expect(await odd('2023-06-01')).toEqual([])
    const { alerts } = await look(table('a,due', 40, n => `${noise(n)},2031-${two(1 + (n % 12))}-15`))
    expect(alerts.filter(({ code }) => code === 'suspicious-date')).toEqual([])
  })
})

it('names the columns whose own name is damaged', async () => {
  const { alerts } = await look(table('TemperaturÃ¤nderung,x', 30, n => `${noise(n)},${noise(n + 1)}`))
  expect(alerts).toContainEqual(
    expect.objectContaining({ code: 'encoding-damage', column: 'TemperaturÃ¤nderung', figure: 0 }),
  )
})

it('refuses words for a time axis, and says so', async () => {
  const file = join(bench.directory, 'handed-over.csv')
  await writeFile(
    file,
    table('place,a', 30, n => `${'xyz'[n % 3]}x,${n}`),
  )
  const read = await importFile(file, {}, { directory: bench.directory, now })
  if (!read.ok) throw new Error(read.failure.code)
  const { dataSet, detection } = read.value
  expect(await profiler.profile(dataSet, { parsing: detection.columns, time: 'place' })).toEqual({
    ok: false,
    failure: { code: 'profile-time-unordered', params: { column: 'place' } },
  })
})

describe('a target of several classes', () => {
  const leaksOf = async (row: (n: number) => string) =>
    (await look(table('hint,x,class', 200, row), { target: 'class' })).leaks.map(({ column, reason }) => [
      column,
      reason,
    ])
  it('is given away by a column that says which class it is', async () =>
    expect(
      await leaksOf(
        n => `${(n % 4) * 10 + (n % 3)},${noise(n)},${['good', 'dent', 'stain', 'crack'][n % 4]}`,
      ),
    ).toEqual([['hint', 'determines']]))
  it('is not by one that leaves doubt', async () =>
    expect(
      await leaksOf(
        n => `${((n % 5 ? n : n + 1) % 4) * 10},${noise(n)},${['good', 'dent', 'stain', 'crack'][n % 4]}`,
      ),
    ).toEqual([]))
})

describe('laws', () => {
  const cell = fc.option(
    fc.oneof(fc.integer({ min: -50, max: 50 }), fc.double({ min: -1e6, max: 1e6, noNaN: true })),
  )
  const rows = fc.array(fc.tuple(cell, fc.constantFrom('x', 'y', 'ü', '')), { minLength: 2, maxLength: 60 })
  const csv = (list: readonly (readonly [number | null, string])[]) =>
    ['v,k', ...list.map(([v, k]) => `${v ?? ''},"${k}"`), ''].join('\n')
  /** What does not follow from where a row stands. */
  const inAnyOrder = ({ columns, duplicates, keys, missingPatterns, rows: count }: Profile) => ({
    columns: columns.map(({ examples: _, ...column }) => column),
    duplicates,
    keys,
    missingPatterns,
    count,
  })

  it('values are never more than rows, quantiles rise between the extremes, and a histogram counts each once', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async list => {
        const source = await bench.source(csv(list))
        const profile = await profiler.profile(source, {})
        if (!profile.ok) throw new Error(profile.failure.code)
        for (const { missing, unreadable, distinct, quantiles, min, max, histogram, mean } of profile.value
          .columns) {
          const known = list.length - missing - unreadable
          expect(distinct).toBeLessThanOrEqual(known)
          if (quantiles.length === 0) continue
          const values = quantiles.map(({ value }) => value)
          expect(values.toSorted((a, b) => a - b)).toEqual(values)
          expect([values[0], values.at(-1)]).toEqual([min, max])
          expect(histogram.reduce((sum, { count }) => sum + count, 0)).toBe(known)
          const room = 1e-9 * Math.max(1, Math.abs(Number(min)), Math.abs(Number(max)))
          expect(mean).toBeGreaterThanOrEqual(Number(min) - room)
          expect(mean).toBeLessThanOrEqual(Number(max) + room)
        }
      }),
      { numRuns: 10 },
    )
  })

  it('the order of the rows changes nothing that does not speak of rows', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async list => {
        const profileOf = async (text: string) => {
          const profile = await profiler.profile(await bench.source(text), {})
          if (!profile.ok) throw new Error(profile.failure.code)
          return inAnyOrder(profile.value)
        }
        expect(await profileOf(csv(list.toReversed()))).toEqual(await profileOf(csv(list)))
      }),
      { numRuns: 10 },
    )
  })
})

it('takes quantiles as they are defined: between neighbours of the sorted values', async () => {
  const values = Array.from({ length: 1000 }, (_, n) => (n * 7919) % 1009)
  const sorted = values.toSorted((a, b) => a - b)
  const by = (share: number) => {
    const at = share * (sorted.length - 1)
    const low = Math.floor(at)
    return sorted[low]! + (sorted[Math.ceil(at)]! - sorted[low]!) * (at - low)
  }
  const { columns } = await look(table('v,w', values.length, n => `${values[n]},x`))
  const { quantiles, mean, sd, distinct, quantilesAreExact, distinctIsExact } = columns[0]!
  for (const { share, value } of quantiles) expect(value).toBeCloseTo(by(share), 9)
  const average = values.reduce((sum, value) => sum + value, 0) / values.length
  expect(mean).toBeCloseTo(average, 9)
  expect(sd).toBeCloseTo(
    Math.sqrt(values.reduce((sum, value) => sum + (value - average) ** 2, 0) / (values.length - 1)),
    8,
  )
  expect([distinct, quantilesAreExact, distinctIsExact]).toEqual([new Set(values).size, true, true])
})

it('finds keys, alone and in pairs, and the shapes of texts', async () => {
  const alone = await look(table('part,a', 40, n => `AB-${1000 + n},${noise(n)}`))
  expect(alone.keys).toEqual([['part']])
  expect(alone.columns[0]!.patterns).toEqual([{ pattern: 'AA-9999', count: 40 }])
  const paired = await look(
    table('t,machine,a', 40, n => `${minute(Math.floor(n / 2))},M${n % 2},${noise(n)}`),
  )
  expect(paired.keys).toEqual([['t', 'machine']])
  expect(paired.time).toMatchObject({ column: 't', group: 'machine', interval: 60, duplicates: 0 })
})

describe('a counter that stands still', () => {
  /** Pieces of a machine that works by day, from six to six. */
  const worked = (n: number) => Math.floor(n / 1440) * 720 + Math.min(720, Math.max(0, (n % 1440) - 360))
  const works = (n: number) => n % 1440 >= 360 && n % 1440 < 1080
  const stuck = async (rows: number, pieces: (n: number) => number, power?: (n: number) => number) => {
    const text = power
      ? table('t,pieces,power', rows, n => `${minute(n)},${pieces(n)},${power(n)}`)
      : table('t,pieces', rows, n => `${minute(n)},${pieces(n)}`)
    const { time } = await look(text, { time: 't' })
    return time!.frozen
      .filter(({ column }) => column === 'pieces')
      .map(({ from, rows: count }) => [from, count])
  }

  it('is named where the machine goes on, or where it makes up for it', async () => {
    const still = (n: number) => (n < 600 ? n : Math.max(600, n - 200))
    expect(await stuck(1000, still, n => 40 + noise(n))).toEqual([['2024-01-01T10:00:00Z', 201]])
    const late = (n: number) => worked(n >= 2160 && n < 2300 ? 2160 : n)
    expect(await stuck(2700, late)).toEqual([['2024-01-02T12:00:00Z', 140]])
  })

  it('is not where the machine stands, once or every night, nor where nobody can know', async () => {
    const still = (n: number) => (n < 600 ? n : Math.max(600, n - 200))
    expect(await stuck(1000, still, n => (n > 600 && n < 800 ? 0.2 : 40 + noise(n)))).toEqual([])
    expect(await stuck(1000, still)).toEqual([])
    expect(await stuck(4320, worked, n => (works(n) ? 40 + noise(n) : 0.2))).toEqual([])
  })
})

describe('dates that are none', () => {
  it.each(['1900-01-01', '1970-01-01', '9999-12-31'])(
    '%s has no place on the time axis: named, and no gap',
    async value => {
      const text = table(
        't,a',
        60,
        n => `${n === 20 || n === 40 ? `${value}T00:00:00` : minute(n)},${noise(n)}`,
      )
      const { time, alerts } = await look(text)
      expect(time).toMatchObject({
        leftOut: 2,
        gaps: { count: 0 },
        unordered: 0,
        interval: 60,
        from: '2024-01-01T00:00:00Z',
      })
      expect(alerts.filter(({ column }) => column === 't')).toEqual([
        { code: 'suspicious-date', column: 't', other: null, figure: 2, rows: [20, 40] },
      ])
    },
  )
})

it('looks for seasons in several assets, and for such as have no name', async () => {
  const text = table('t,machine,x', 4000, n => {
    const [at, machine] = [Math.floor(n / 4), n % 4]
    // The first machine does nothing that repeats itself.
    const x =
      machine === 0 ? ((at * 7919) % 997) / 100 : 10 * Math.sin((2 * Math.PI * at) / 37) + noise(at * machine)
    return `${minute(at)},${'ABCD'[machine]},${x}`
  })
  const { time } = await look(text, { time: 't', group: 'machine' })
  expect(time!.seasonality.map(({ column, period }) => [column, Math.round(period / 60)])).toEqual([
    ['x', 37],
  ])
})

describe('of many columns', () => {
  const many = Array.from({ length: 90 }, (_, n) => n)

  it('those are tried as a key that tell most rows apart, wherever they stand, and it is said of how many', async () => {
    const rest = many.map(n => (row: number) => `${n}-${(row * (n + 3)) % 7}`)
    const text = table(`${many.map(n => `k${n}`)},t,machine`, 80, row =>
      [...rest.map(one => one(row)), minute(Math.floor(row / 8)), `M${row % 8}`].join(','),
    )
    const { keys, keyColumns, keyColumnsOf } = await look(text)
    expect(keys).toEqual([['t', 'machine']])
    // Five of the ninety are constant.
    expect([keyColumns, keyColumnsOf]).toEqual([40, many.filter(n => (n + 3) % 7 !== 0).length + 2])
  })

  it('those are held together that tell most rows apart, and it is said of how many', async () => {
    const coarse = (n: number, row: number) => Math.floor(Math.abs(Math.sin(n * 131 + row * 17.3) * 4e4) % 3)
    const text = table(`${many.map(n => `c${n}`)},x,y`, 120, row =>
      [...many.map(n => coarse(n, row)), row * 1.5 + (row % 2), 7 - row * 3].join(','),
    )
    const { associations, associationColumns, associationColumnsOf } = await look(text)
    expect(associations[0]).toMatchObject({ a: 'x', b: 'y' })
    expect([associationColumns, associationColumnsOf]).toEqual([80, 92])
  })

  it('of few all are', async () => {
    const few = await look(table('a,b,c', 40, row => `${row % 8},${Math.floor(row / 8)},x${row % 3}`))
    expect(few).toMatchObject({
      keyColumns: 3,
      keyColumnsOf: 3,
      associationColumns: 3,
      associationColumnsOf: 3,
    })
    expect(few.keys).toEqual([['a', 'b']])
  })
})

it('says of every asset how much of the time it covers', async () => {
  const text = table(
    't,machine,a',
    150,
    n => `${minute(n < 100 ? n : (n - 100) * 2)},${n < 100 ? 'A' : 'B'},${noise(n)}`,
  )
  const { time } = await look(text, { time: 't', group: 'machine' })
  expect(time!.interval).toBe(60)
  expect(time!.coverage).toEqual([
    { group: 'B', share: 0.5, rows: 50 },
    { group: 'A', share: 1, rows: 100 },
  ])
})
