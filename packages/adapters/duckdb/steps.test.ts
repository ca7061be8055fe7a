import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorkbench, type Workbench } from './workbench.fixture.ts'

let bench: Workbench
beforeAll(async () => {
  bench = await openWorkbench()
})
afterAll(() => bench.close())

/** A column of texts beside a target with two classes. */
const column = (...cells: string[]): string =>
  ['x,y', ...cells.map((cell, row) => `"${cell.replaceAll('"', '""')}",${'ab'[row % 2]}`)].join('\n')

/** What one step makes of the column `x`. */
const through = async (cells: string[], ...steps: unknown[]) =>
  (await bench.rows(column(...cells), steps)).map(([x]) => x)

const parse = (more: object) => ({ step: 'parse', columns: { x: more } })
const number = parse({ as: 'number' })

const refusal = async (csv: string, steps: unknown[], target?: string) => {
  const prepared = await bench.prepare(csv, steps, target)
  return prepared.ok ? 'was prepared' : [prepared.failure.code, prepared.failure.params]
}

describe('parse', () => {
  it.each([
    ['numbers', { as: 'number' }, ['1', ' 2.50 ', '-3e2', '.5', '+7'], [1, 2.5, -300, 0.5, 7]],
    [
      'what is no number',
      { as: 'number' },
      ['nan', 'inf', '1_000', '1,5', '1e999', '0x1F'],
      [null, null, null, null, null, null],
    ],
    [
      'decimal commas',
      { as: 'number', decimal: ',', thousands: '.' },
      ['1.234,5', '0,5', '1234', '1.5', '1.234.567'],
      [1234.5, 0.5, 1234, null, 1234567],
    ],
    [
      'spaces between thousands',
      { as: 'number', thousands: ' ' },
      ['1 234.5', '1\u202f234', '12 34'],
      [1234.5, 1234, null],
    ],
    [
      'integers',
      { as: 'integer' },
      ['007', '-4', '5.0', '5.5', '9223372036854775808'],
      [7, -4, 5, null, null],
    ],
    ['integers beyond 2^53, exactly', { as: 'integer' }, ['9007199254740993', '1'], ['9007199254740993', 1]],
    [
      'booleans',
      { as: 'boolean' },
      ['1', 'FALSE', 'ja', 'nein', 'vielleicht'],
      [true, false, true, false, null],
    ],
    [
      'own words of truth',
      { as: 'boolean', true: ['OK'], false: ['NOK'] },
      ['ok', 'NOK', '1'],
      [true, false, null],
    ],
    ['dates', { as: 'date' }, ['2024-02-29', '2023-02-29', 'infinity'], ['2024-02-29', null, null]],
    ['German dates', { as: 'date', format: '%d.%m.%Y' }, ['01.03.2024', '31.04.2024'], ['2024-03-01', null]],
    [
      'times with their offset',
      { as: 'timestamp' },
      ['2024-01-01T01:00:00+02:00', '2024-01-01 10:00:00.5', '2024-07-01T00:00Z'],
      ['2023-12-31T23:00:00Z', '2024-01-01T10:00:00.5Z', '2024-07-01T00:00:00Z'],
    ],
    [
      'German names of months',
      { as: 'date', format: '%d. %B %Y' },
      ['3. März 2024', '29. mai 2024', '1. Dezember 1999', '1. May 2024', '1. Maiglöckchen 2024'],
      ['2024-03-03', '2024-05-29', '1999-12-01', '2024-05-01', null],
    ],
    [
      'short German months and years of two digits',
      { as: 'date', format: '%d-%b-%y' },
      ['03-Mrz-24', '29-Okt-99', '01-Dez-05', '01-Jan-68', '01-Jan-69'],
      ['2024-03-03', '1999-10-29', '2005-12-01', '2068-01-01', '1969-01-01'],
    ],
    [
      'dates of year 0',
      { as: 'date' },
      ['0000-00-00', '0000-01-01', '0001-01-01'],
      [null, null, '0001-01-01'],
    ],
    [
      'dates of year 0 by format',
      { as: 'date', format: '%d.%m.%Y' },
      ['00.00.0000', '01.01.0000'],
      [null, null],
    ],
    [
      'numbers with signs around them',
      { as: 'number', decimal: ',', thousands: '.', affixes: ['%', 'EUR', '€'] },
      ['12,5 %', '€ 1.234,50', '3EUR', '7', '%'],
      [12.5, 1234.5, 3, 7, null],
    ],
    [
      'times with and without an offset',
      { as: 'timestamp' },
      ['2024-01-01T10:00:00', '2024-01-01 10:00', '2024-01-01 10:00:00+02', '2024-01-01T10:00:00.25Z'],
      ['2024-01-01T10:00:00Z', '2024-01-01T10:00:00Z', '2024-01-01T08:00:00Z', '2024-01-01T10:00:00.25Z'],
    ],
    [
      'marks of what is missing',
      { as: 'number', missing: ['', 'NA', '-'] },
      ['NA', ' - ', '3'],
      [null, null, 3],
    ],
    ['texts, without the spaces around them', { as: 'text', missing: ['?'] }, [' L ', '?'], ['L', null]],
  ])('reads %s', async (_, as, cells, values) => {
    expect(await through(cells, parse(as))).toEqual(values)
  })

  it('counts what it could not read, and not what was missing', async () => {
    const prepared = await bench.prepare(column('1', 'x', '', 'NA', '?'), [
      parse({ as: 'number', missing: ['', 'NA'] }),
    ])
    expect(prepared.ok && prepared.value.steps).toEqual([
      {
        step: 'parse',
        about: 'x: number',
        rowsIn: 5,
        rowsOut: 5,
        lost: { x: 2 },
        seconds: expect.any(Number),
      },
    ])
  })

  it('refuses an unknown column with the nearest, a typed one, and a format that is none', async () => {
    const step = { step: 'parse', columns: { X: { as: 'number' } } }
    expect(await refusal(column('1', '2'), [step])).toEqual([
      'column-missing',
      { step: 1, column: 'X', nearest: 'x' },
    ])
    expect(await refusal(column('1', '2'), [number, number])).toEqual([
      'column-type',
      { step: 2, column: 'x', expected: 'text', found: 'number' },
    ])
    expect(await refusal(column('1', '2'), [parse({ as: 'date', format: "%Q'" })])).toEqual([
      'date-format',
      { step: 1, column: 'x', format: "%Q'" },
    ])
  })
})

describe('the other steps', () => {
  it('cast: what does not fit becomes missing', async () => {
    const cast = (to: string) => ({ step: 'cast', columns: { x: to } })
    expect(await through(['1', '1.5', '0'], number, cast('integer'))).toEqual([1, null, 0])
    expect(await through(['1', '2', '0'], number, cast('boolean'))).toEqual([true, null, false])
    expect(await through(['1', '0'], parse({ as: 'boolean' }), cast('number'))).toEqual([1, 0])
    expect(await through(['2024-01-02T03:04:05Z', ''], parse({ as: 'timestamp' }), cast('date'))).toEqual([
      '2024-01-02',
      null,
    ])
    expect(await refusal(column('1', '0'), [parse({ as: 'boolean' }), cast('date')])).toEqual([
      'column-type',
      { step: 2, column: 'x', expected: 'date', found: 'boolean' },
    ])
  })

  it('rename: two names may change places, one name may not stand twice', async () => {
    const swap = { step: 'rename', columns: { x: 'y', y: 'x' } }
    expect(await bench.rows(column('1', '2'), [swap], 'x')).toEqual([
      ['1', 'a'],
      ['2', 'b'],
    ])
    const twice = { step: 'rename', columns: { x: 'Y' } }
    expect(await refusal(column('1', '2'), [twice])).toEqual([
      'column-exists',
      { step: 1, column: 'y', other: 'Y' },
    ])
  })

  it('select: keeps in the order given, or drops', async () => {
    expect(await bench.rows('a,b,y\n1,2,p\n3,4,q\n', [{ step: 'select', keep: ['y', 'a'] }])).toEqual([
      ['p', '1'],
      ['q', '3'],
    ])
    expect(await bench.rows('a,b,y\n1,2,p\n3,4,q\n', [{ step: 'select', drop: ['a'] }])).toEqual([
      ['2', 'p'],
      ['4', 'q'],
    ])
  })

  it('filter: false and missing go', async () => {
    expect(await through(['1', '', '3', '4', '5'], number, { step: 'filter', where: 'x > 2' })).toEqual([
      3, 4, 5,
    ])
    expect(await refusal(column('1', '2'), [{ step: 'filter', where: "x == '7'" }])).toEqual([
      'no-rows-left',
      { step: 1, rows: 2 },
    ])
  })

  it('derive: a new column last, an old one in its place', async () => {
    const double = (name: string) => ({ step: 'derive', column: name, as: 'x * 2', unit: 'mm' })
    expect(await bench.rows(column('1', '2'), [number, double('z')])).toEqual([
      [1, 'a', 2],
      [2, 'b', 4],
    ])
    expect(await bench.rows(column('1', '2'), [number, double('x')])).toEqual([
      [2, 'a'],
      [4, 'b'],
    ])
    expect(await refusal(column('1', '2'), [{ step: 'derive', column: 'z', as: 'xx' }])).toEqual([
      'expression-unknown-column',
      { step: 1, position: 1, name: 'xx', nearest: 'x' },
    ])
  })

  it('dedupe: the first of each key stays, missing keys are alike', async () => {
    const rows = await bench.rows('k,v,y\n1,a,p\n2,b,q\n1,c,p\n,d,q\n,e,p\n', [{ step: 'dedupe', by: ['k'] }])
    expect(rows).toEqual([
      ['1', 'a', 'p'],
      ['2', 'b', 'q'],
      [null, 'd', 'q'],
    ])
  })

  it('label: an outcome that is not known stays missing', async () => {
    const steps = [number, { step: 'label', column: 'failed', as: 'x > 1' }]
    expect(await bench.rows(column('1', '2', ''), steps, 'failed')).toEqual([
      [1, 'a', false],
      [2, 'b', true],
      [null, 'a', null],
    ])
  })

  it('clip: to limits that are given', async () => {
    expect(
      await through(['-5', '0', '5', ''], number, { step: 'clip', column: 'x', low: -1, high: 2 }),
    ).toEqual([-1, 0, 2, null])
    expect(await through(['-5', '0', '5'], number, { step: 'clip', column: 'x', high: 2 })).toEqual([
      -5, 0, 2,
    ])
  })

  it('fill: with a constant', async () => {
    expect(await through(['1', ''], number, { step: 'fill', columns: ['x'], with: { constant: 9 } })).toEqual(
      [1, 9],
    )
    expect(
      await refusal(column('1', ''), [number, { step: 'fill', columns: ['x'], with: { constant: 'none' } }]),
    ).toEqual(['column-type', { step: 2, column: 'x', expected: 'string', found: 'number' }])
  })
})

describe('steps that learn', () => {
  const csv = [
    't,x,k,y',
    ...Array.from(
      { length: 10 },
      (_, n) => `${n},${n === 3 ? '' : n < 8 ? n : 1000},${n < 8 ? 'abba'[n % 4] : 'z'},${n % 2}`,
    ),
  ].join('\n')
  const typed = { step: 'parse', columns: { t: { as: 'integer' }, x: { as: 'number' } } }
  /** The last two rows, with the 1000s, are the test part. */
  const split = { step: 'split', kind: 'time', by: 't', test: 0.2, folds: 2 }
  const learned = async (...steps: unknown[]) => {
    const prepared = await bench.prepare(csv, [typed, split, ...steps])
    if (!prepared.ok) throw new Error(JSON.stringify(prepared.failure))
    return prepared.value.fitted.learned.at(-1)
  }

  it('learn from the training part only', async () => {
    expect(await learned({ step: 'fill', columns: ['x'], with: 'mean' })).toEqual({ x: 25 / 7 })
    expect(await learned({ step: 'fill', columns: ['x'], with: 'median' })).toEqual({ x: 4 })
    expect(await learned({ step: 'clip', column: 'x', quantiles: [0, 1] })).toEqual({ low: 0, high: 7 })
  })

  it('take the least of modes that are equally frequent', async () => {
    expect(await learned({ step: 'fill', columns: ['k'], with: 'mode' })).toEqual({ k: 'a' })
  })

  it('apply what they learned to both parts', async () => {
    const rows = await bench.rows(csv, [typed, split, { step: 'clip', column: 'x', quantiles: [0, 1] }])
    expect(rows.map(([, x]) => x)).toEqual([0, 1, 2, null, 4, 5, 6, 7, 7, 7])
  })

  it('must come after the split', async () => {
    expect(await refusal(csv, [typed, { step: 'fill', columns: ['x'], with: 'mean' }, split])).toEqual([
      'learn-before-split',
      { step: 2, split: 3 },
    ])
  })

  it('refuse a column with nothing to learn from', async () => {
    const steps = [parse({ as: 'number' }), { step: 'fill', columns: ['x'], with: 'mean' }]
    expect(await refusal(column('', ''), steps)).toEqual(['learn-nothing', { step: 2, column: 'x' }])
  })
})

describe('the outcome', () => {
  it('must come out, and must differ', async () => {
    expect(await refusal(column('1', '2'), [{ step: 'select', keep: ['x'] }])).toEqual([
      'target-missing',
      { column: 'y', nearest: '', columns: 'x' },
    ])
    expect(await refusal('x,y\n1,a\n2,a\n', [])).toEqual([
      'target-one-class',
      { column: 'y', class: 'a', rows: 2 },
    ])
    expect(await refusal('x,y\n1,\n2,\n', [])).toEqual(['target-all-missing', { column: 'y' }])
  })
})
