import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorkbench, type Workbench } from './workbench.fixture.ts'

let bench: Workbench
beforeAll(async () => {
  bench = await openWorkbench()
})
afterAll(() => bench.close())

const parse = (types: Record<string, string>) => ({
  step: 'parse',
  columns: Object.fromEntries(Object.entries(types).map(([name, as]) => [name, { as }])),
})
const rows = (csv: string, ...steps: unknown[]) => bench.rows(csv, steps, null)
const refusal = async (csv: string, ...steps: unknown[]) => {
  const prepared = await bench.prepare(csv, steps, null)
  return prepared.ok ? 'was prepared' : [prepared.failure.code, prepared.failure.params]
}

/** Two machines, a reading every ten seconds, one missing. */
const series = [
  'm,t,x',
  'a,2024-01-01 00:00:00,1',
  'b,2024-01-01 00:00:00,10',
  'a,2024-01-01 00:00:10,2',
  'b,2024-01-01 00:00:10,',
  'a,2024-01-01 00:00:20,4',
  'b,2024-01-01 00:00:40,40',
  'a,2024-01-01 00:00:30,8',
].join('\n')
const typed = parse({ t: 'timestamp', x: 'number' })
const along = { by: ['m'], time: 't' }
const tail = (table: unknown[][], from = 3) => table.map(row => row.slice(from))

describe('group', () => {
  it('makes one row for each key, in the order of the first of each', async () => {
    const columns = [
      { column: 'n', as: 'count' },
      { column: 'known', as: 'count', of: 'x' },
      { column: 'sum', as: 'sum', of: 'x' },
      { column: 'mean', as: 'mean', of: 'x' },
      { column: 'median', as: 'median', of: 'x' },
      { column: 'q', as: 'quantile', of: 'x', share: 0.25 },
      { column: 'first', as: 'first', of: 'x', along: 't' },
      { column: 'last', as: 'last', of: 'x', along: 't' },
      { column: 'until', as: 'max', of: 't' },
    ]
    expect(await rows(series, typed, { step: 'group', by: ['m'], columns })).toEqual([
      ['a', 4, 4, 15, 3.75, 3, 1.75, 1, 8, '2024-01-01T00:00:30Z'],
      ['b', 3, 2, 50, 25, 25, 17.5, 10, 40, '2024-01-01T00:00:40Z'],
    ])
  })

  it('takes figures of signals as they are defined', async () => {
    const columns = ['sd', 'rms', 'crest', 'kurtosis', 'skewness'].map(as => ({ column: as, as, of: 'x' }))
    const slope = { column: 'slope', as: 'slope', of: 'x', along: 't' }
    const [[sd, rms, crest, kurtosis, skewness, steep]] = (await rows(
      'm,t,x\na,2024-01-01 00:00:00,1\na,2024-01-01 00:00:02,5\na,2024-01-01 00:00:04,3\na,2024-01-01 00:00:06,-7',
      typed,
      { step: 'group', by: [], columns: [...columns, slope] },
    )) as [number[]]
    // Deviations 0.5, 4.5, 2.5, −7.5 from the mean 0.5.
    expect(sd).toBeCloseTo(Math.sqrt(83 / 3), 12)
    expect(rms).toBeCloseTo(Math.sqrt(21), 12)
    expect(crest).toBeCloseTo(7 / Math.sqrt(21), 12)
    const [second, third, fourth] = [83 / 4, (0.125 + 91.125 + 15.625 - 421.875) / 4, 0]
    expect(skewness).toBeCloseTo(third! / second! ** 1.5, 10)
    expect(kurtosis).toBeCloseTo(
      (0.0625 + 410.0625 + 39.0625 + 3164.0625) / 4 / second! ** 2 - 3 + fourth!,
      10,
    )
    expect(steep).toBeCloseTo((-3 * 0.5 - 1 * 4.5 + 1 * 2.5 + 3 * -7.5) / 20, 12)
  })

  it('gives what has no value for missing, and refuses texts where it reckons', async () => {
    const sum = (of: string) => ({ step: 'group', by: ['m'], columns: [{ column: 's', as: 'mean', of }] })
    expect(await rows('m,x\na,\nb,2', parse({ x: 'number' }), sum('x'))).toEqual([
      ['a', null],
      ['b', 2],
    ])
    expect(await refusal('m,x\na,\nb,2', sum('x'))).toEqual([
      'column-type',
      { step: 1, column: 'x', expected: 'number', found: 'text' },
    ])
  })

  it('never mixes the parts of a split', async () => {
    const steps = [
      parse({ t: 'integer' }),
      { step: 'split', kind: 'time', by: 't', test: 0.5, folds: 2 },
      { step: 'group', by: ['m'], columns: [{ column: 'n', as: 'count' }] },
    ]
    expect(await rows('m,t\na,1\na,1\na,3\na,4', ...steps)).toEqual([
      ['a', 2],
      ['a', 2],
    ])
  })
})

describe('pivot and unpivot', () => {
  it('turn rows into columns that the recipe names, and count what has none', async () => {
    const pivot = { step: 'pivot', by: ['k'], name: 'n', value: 'v', values: ['p', 'q'], prefix: 'of ' }
    const csv = 'k,n,v\n1,p,a\n1,q,b\n2,q,c\n2,z,d'
    expect(await rows(csv, pivot)).toEqual([
      ['1', 'a', 'b'],
      ['2', null, 'c'],
    ])
    const prepared = await bench.prepare(csv, [pivot], null)
    expect(prepared.ok && prepared.value.steps[0]).toMatchObject({ rowsIn: 4, rowsOut: 2, lost: { n: 1 } })
    expect(prepared.ok && prepared.value.columns.map(({ name }) => name)).toEqual(['k', 'of p', 'of q'])
  })

  it('turn columns into rows and back', async () => {
    const unpivot = { step: 'unpivot', except: ['k'], name: 'n', value: 'v', position: 'i' }
    expect(await rows('k,p,q\n1,a,b\n2,,c', unpivot)).toEqual([
      ['1', 'p', 1, 'a'],
      ['1', 'q', 2, 'b'],
      ['2', 'p', 1, null],
      ['2', 'q', 2, 'c'],
    ])
    const back = { step: 'pivot', by: ['k'], name: 'n', value: 'v', values: ['p', 'q'] }
    expect(await rows('k,p,q\n1,a,b\n2,,c', unpivot, back)).toEqual([
      ['1', 'a', 'b'],
      ['2', null, 'c'],
    ])
  })
})

describe('resample', () => {
  it('puts rows on a grid for each asset, with missing values where there were none', async () => {
    const step = {
      step: 'resample',
      time: 't',
      every: 20,
      by: ['m'],
      columns: [
        { column: 'mean', as: 'mean', of: 'x' },
        { column: 'n', as: 'count' },
        { column: 'known', as: 'lastKnown', of: 'x' },
      ],
    }
    expect(await rows(series, typed, step)).toEqual([
      ['a', '2024-01-01T00:00:00Z', 1.5, 2, 2],
      ['a', '2024-01-01T00:00:20Z', 6, 2, 8],
      ['b', '2024-01-01T00:00:00Z', 10, 2, 10],
      ['b', '2024-01-01T00:00:20Z', null, 0, 10],
      ['b', '2024-01-01T00:00:40Z', 40, 1, 40],
    ])
  })

  it('is not run where one time far off would make a grid without end', async () => {
    const step = { step: 'resample', time: 't', every: 1, columns: [{ column: 'n', as: 'count' }] }
    expect(
      await refusal('t\n2024-01-01 00:00:00\n9024-01-01 00:00:00', parse({ t: 'timestamp' }), step),
    ).toEqual(['resample-explodes', { step: 2, points: 220898620801 }])
  })
})

describe('lag', () => {
  const lag = (more: object) => ({ step: 'lag', column: 'l', of: 'x', ...along, ...more })

  it('takes what was so many rows ago, of the same machine', async () => {
    expect(tail(await rows(series, typed, lag({ back: { rows: 1 } })))).toEqual(
      [null, null, 1, 10, 2, null, 4].map(l => [l]),
    )
  })

  it('takes what held so many seconds ago', async () => {
    expect(tail(await rows(series, typed, lag({ back: { seconds: 15 } })))).toEqual(
      [null, null, null, null, 1, null, 2].map(l => [l]),
    )
  })

  it('takes differences, of a time in seconds', async () => {
    expect(tail(await rows(series, typed, lag({ back: { rows: 1 }, kind: 'difference' })))).toEqual(
      [null, null, 1, null, 2, null, 4].map(l => [l]),
    )
    expect(tail(await rows(series, typed, lag({ of: 't', back: { rows: 1 }, kind: 'difference' })))).toEqual(
      [null, null, 10, 10, 10, 30, 10].map(l => [l]),
    )
  })

  it('needs a time to reckon in seconds', async () => {
    const step = { step: 'lag', column: 'l', of: 'm', back: { seconds: 5 } }
    expect(await refusal(series, step)).toEqual(['seconds-without-time', { step: 1 }])
  })
})

describe('rolling', () => {
  const rolling = (window: object, ...figures: string[]) => ({
    step: 'rolling',
    window,
    ...along,
    columns: figures.map(as => ({ column: as, of: 'x', as })),
  })

  it('takes figures over the last rows of a machine', async () => {
    const table = await rows(series, typed, rolling({ rows: 2 }, 'mean', 'min', 'max', 'count', 'slope'))
    expect(tail(table)).toEqual([
      [1, 1, 1, 1, null],
      [10, 10, 10, 1, null],
      [1.5, 1, 2, 2, 0.1],
      [10, 10, 10, 1, null],
      [3, 2, 4, 2, 0.2],
      [40, 40, 40, 1, null],
      [6, 4, 8, 2, 0.4],
    ])
  })

  it('takes figures over the last seconds, of rows younger than those', async () => {
    const table = await rows(
      series,
      typed,
      rolling({ seconds: 20 }, 'sd', 'rms', 'crest', 'kurtosis', 'count'),
    )
    const [sd, rms, crest, kurtosis, count] = table.at(-1)!.slice(3) as number[]
    expect([sd, count, kurtosis]).toEqual([Math.sqrt(8), 2, -2])
    expect(rms).toBeCloseTo(Math.sqrt(40), 12)
    expect(crest).toBeCloseTo(8 / Math.sqrt(40), 12)
    expect(table[5]!.at(-1)).toBe(1)
  })
})

describe('cycle', () => {
  const csv = ['t,on', ...[0, 1, 1, 0, 0, 1, 0].map((on, n) => `2024-01-01 00:00:0${n},${on}`)].join('\n')
  const steps = [parse({ t: 'timestamp', on: 'integer' })]
  const cycle = { step: 'cycle', time: 't', number: 'n', position: 'p', duration: 'd' }

  it('counts where they begin, how far a row is into one, and what lies between them', async () => {
    const table = await rows(csv, ...steps, { ...cycle, start: 'on == 1', end: 'on == 0' })
    expect(tail(table, 2)).toEqual([
      [null, null, null],
      [1, 1, 0],
      [1, 2, 1],
      [1, 3, 2],
      [null, null, null],
      [2, 1, 0],
      [2, 2, 1],
    ])
  })

  it('lets one last until the next where no end is given', async () => {
    const table = await rows(csv, ...steps, { ...cycle, start: 'on == 1' })
    expect(tail(table, 2).map(([n]) => n)).toEqual([null, 1, 1, 1, 1, 2, 2])
  })
})

describe('labels of what comes later', () => {
  const csv = ['t,f', ...[0, 0, 0, 1, 0, 0].map((f, n) => `2024-01-01 00:00:${n}0,${f}`)].join('\n')
  const steps = [parse({ t: 'timestamp', f: 'integer' })]
  const label = async (more: object, target = 'y') =>
    (await bench.rows(csv, [...steps, { step: 'label', column: 'y', time: 't', ...more }], target)).map(row =>
      row.at(-1),
    )

  it('event: within the horizon, and unknown where the data end before', async () => {
    const event = 'f == 1'
    expect(await label({ kind: 'event', event, within: { seconds: 20 } })).toEqual([
      false,
      true,
      true,
      false,
      null,
      null,
    ])
    expect(await label({ kind: 'event', event, within: { rows: 1 } })).toEqual([
      false,
      false,
      true,
      false,
      false,
      null,
    ])
  })

  it('remaining: until the next event or the last row, with a cap', async () => {
    expect(await label({ kind: 'remaining' })).toEqual([50, 40, 30, 20, 10, 0])
    expect(await label({ kind: 'remaining', cap: 35 })).toEqual([35, 35, 30, 20, 10, 0])
    expect(await label({ kind: 'remaining', event: 'f == 1' })).toEqual([30, 20, 10, 0, null, null])
    const rowsLeft = { step: 'label', column: 'y', kind: 'remaining' }
    expect((await bench.rows(csv, [...steps, rowsLeft])).map(row => row.at(-1))).toEqual([5, 4, 3, 2, 1, 0])
  })

  it('next: what a column will be', async () => {
    expect(await label({ kind: 'next', of: 'f', ahead: { rows: 2 } })).toEqual([0, 1, 0, 0, null, null])
    expect(await label({ kind: 'next', of: 'f', ahead: { seconds: 15 } })).toEqual([0, 1, 0, 0, null, null])
  })
})

describe('a split by time with a gap', () => {
  const csv = ['t,x', ...Array.from({ length: 10 }, (_, n) => `2024-01-01 00:0${n}:00,${n}`)].join('\n')
  const split = (gap?: object) => ({
    step: 'split',
    kind: 'time',
    by: 't',
    test: 0.3,
    folds: 2,
    ...(gap && { gap }),
  })
  const left = async (gap?: object) => {
    const prepared = await bench.prepare(csv, [parse({ t: 'timestamp' }), split(gap)], null)
    if (!prepared.ok) throw new Error(JSON.stringify(prepared.failure))
    return (await bench.preparation.rows(prepared.value.dataSet)).map(({ row }) => row)
  }

  it('drops the training rows that are close before the test part', async () => {
    expect(await left()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(await left({ seconds: 120 })).toEqual([0, 1, 2, 3, 4, 7, 8, 9])
    expect(await left({ rows: 3 })).toEqual([0, 1, 2, 3, 7, 8, 9])
  })
})
