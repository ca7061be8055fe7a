import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorkbench, type Workbench } from './workbench.fixture.ts'

let bench: Workbench
beforeAll(async () => {
  bench = await openWorkbench()
})
afterAll(() => bench.close())

const number = { step: 'parse', columns: { x: { as: 'number', unit: '°C' } } }
const csv = (cells: string[]) => ['x,y', ...cells.map((cell, row) => `"${cell}",${'ab'[row % 2]}`)].join('\n')
const through = async (cells: string[], ...steps: unknown[]) =>
  (await bench.rows(csv(cells), [number, ...steps])).map(([x]) => x)
const refusal = async (...steps: unknown[]) => {
  const prepared = await bench.prepare(csv(['1', '2']), [number, ...steps])
  return prepared.ok ? 'was prepared' : [prepared.failure.code, prepared.failure.params]
}

describe('convertUnit', () => {
  it.each([
    ['°C', 'K', '20', 293.15],
    ['K', '°C', '293.15', 20],
    ['°C', '°F', '100', 212],
    ['Grad F', '°C', '32', 0],
    ['bar', 'kPa', '1.5', 150],
    ['kPa', 'bar', '150', 1.5],
    ['mm', 'm', '2500', 2.5],
    ['Zoll', 'mm', '1', 25.4],
    ['U/min', 'Hz', '1500', 25],
    ['kWh', 'MJ', '1', 3.6],
    ['l/min', 'm3/h', '100', 6],
    ['km/h', 'm/s', '36', 10],
    ['h', 'min', '1.5', 90],
  ])('%s to %s', async (from, to, cell, value) => {
    const [made] = await through([cell, '0'], { step: 'convertUnit', column: 'x', from, to })
    expect(made).toBeCloseTo(value, 10)
  })

  it('takes the unit of the column, and gives it the new one', async () => {
    const prepared = await bench.prepare(csv(['1', '2']), [
      number,
      { step: 'convertUnit', column: 'x', to: 'Kelvin' },
    ])
    expect(prepared.ok && prepared.value.columns[0]).toEqual({ name: 'x', type: 'number', unit: 'K' })
  })

  it('refuses what it does not know, and what measures something else', async () => {
    const convert = (from: string, to: string) => ({ step: 'convertUnit', column: 'x', from, to })
    expect(await refusal(convert('parsec', 'm'))).toMatchObject(['unit-unknown', { unit: 'parsec' }])
    expect(await refusal(convert('°C', 'bar'))).toEqual([
      'unit-dimension',
      { step: 2, column: 'x', from: '°C', to: 'bar' },
    ])
  })
})

describe('outliers', () => {
  const limits = { step: 'outliers', column: 'x', method: 'limits', low: 0, high: 10 }
  it('become the limit, become missing, or are marked', async () => {
    const cells = ['-1', '5', '11', '']
    expect(await through(cells, { ...limits, action: 'clip' })).toEqual([0, 5, 10, null])
    expect(await through(cells, { ...limits, action: 'missing' })).toEqual([null, 5, null, null])
    const flagged = await bench.rows(csv(cells), [number, { ...limits, action: 'flag' }])
    expect(flagged.map(([, , flag]) => flag)).toEqual([true, false, true, false])
  })

  const cells = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '1000', '5000']
  const split = { step: 'split', kind: 'time', by: 't', test: 0.09, folds: 2 }
  const table = ['t,x,y', ...cells.map((cell, row) => `${row},${cell},${'ab'[row % 2]}`)].join('\n')
  const typed = { step: 'parse', columns: { t: { as: 'integer' }, x: { as: 'number' } } }
  const learned = async (method: string) => {
    const step = { step: 'outliers', column: 'x', method, action: 'missing' }
    const prepared = await bench.prepare(table, [typed, split, step])
    if (!prepared.ok) throw new Error(JSON.stringify(prepared.failure))
    return prepared.value.fitted.learned.at(-1)
  }
  it('are told by limits that the training part alone gives', async () => {
    // Quartiles of 1 … 9 and 1000 are 3.25 and 7.75.
    expect(await learned('iqr')).toEqual({ low: 3.25 - 1.5 * 4.5, high: 7.75 + 1.5 * 4.5 })
    const { low, high } = (await learned('mad')) as { low: number; high: number }
    expect(low).toBeCloseTo(5.5 - 3.5 * 1.4826 * 2.5, 10)
    expect(high).toBeCloseTo(5.5 + 3.5 * 1.4826 * 2.5, 10)
  })
  it('must come after the split, and need something to learn from', async () => {
    const step = { step: 'outliers', column: 'x', method: 'iqr', action: 'clip' }
    const prepared = await bench.prepare(table, [typed, step, split])
    expect(!prepared.ok && prepared.failure.code).toBe('learn-before-split')
    const nothing = await bench.prepare(csv(['', '']), [number, step])
    expect(!nothing.ok && nothing.failure).toEqual({
      code: 'learn-nothing',
      params: { step: 2, column: 'x' },
    })
  })
  it('where most values are one, the mean deviation takes the place of the median one', async () => {
    const step = { step: 'outliers', column: 'x', method: 'mad', action: 'flag' }
    const made = await bench.rows(csv(['5', '5', '5', '5', '5', '6', '500']), [number, step])
    expect(made.map(([, , flag]) => flag)).toEqual([false, false, false, false, false, false, true])
  })
})

describe('fill from rows around', () => {
  const table = (...lines: string[]) =>
    ['t,m,x,y', ...lines.map((line, row) => `${line},${'ab'[row % 2]}`)].join('\n')
  const typed = { step: 'parse', columns: { t: { as: 'timestamp' }, x: { as: 'number' } } }
  const filled = async (how: object, ...lines: string[]) =>
    (await bench.rows(table(...lines), [typed, { step: 'fill', columns: ['x'], with: how }])).map(
      ([, , x]) => x,
    )
  const at = (minute: number) => `2024-01-01 10:${String(minute).padStart(2, '0')}:00`

  it('forward: as they came, no further than so many rows', async () => {
    const lines = [`${at(0)},A,`, `${at(1)},A,1`, `${at(2)},A,`, `${at(3)},A,`, `${at(4)},A,2`]
    expect(await filled({ forward: {} }, ...lines)).toEqual([null, 1, 1, 1, 2])
    expect(await filled({ forward: { rows: 1 } }, ...lines)).toEqual([null, 1, 1, null, 2])
  })
  it('forward: in the order of time, within a machine, no longer than so many seconds', async () => {
    const lines = [`${at(5)},A,`, `${at(0)},A,1`, `${at(1)},B,`, `${at(1)},A,`, `,A,`, `,A,9`]
    expect(await filled({ forward: { time: 't', by: 'm', seconds: 60 } }, ...lines)).toEqual([
      null,
      1,
      null,
      1,
      null,
      9,
    ])
  })
  it('linear: on the line between the values around', async () => {
    const lines = [`${at(0)},A,0`, `${at(1)},A,`, `${at(4)},A,8`, `${at(5)},A,`, `,A,`]
    expect(await filled({ linear: { time: 't', by: 'm' } }, ...lines)).toEqual([0, 2, 8, null, null])
    expect(await filled({ linear: { time: 't', seconds: 60 } }, ...lines)).toEqual([0, null, 8, null, null])
  })
})
