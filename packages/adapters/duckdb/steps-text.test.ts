import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorkbench, type Workbench } from './workbench.fixture.ts'

let bench: Workbench
beforeAll(async () => {
  bench = await openWorkbench()
})
afterAll(() => bench.close())

const csv = (...cells: string[]): string =>
  ['x,y', ...cells.map((cell, row) => `"${cell.replaceAll('"', '""')}",${'ab'[row % 2]}`)].join('\n')
const rows = (cells: string[], ...steps: unknown[]) => bench.rows(csv(...cells), steps)
const through = async (cells: string[], ...steps: unknown[]) => (await rows(cells, ...steps)).map(([x]) => x)
const refusal = async (...steps: unknown[]) => {
  const prepared = await bench.prepare(csv('1', '2'), steps)
  return prepared.ok ? 'was prepared' : [prepared.failure.code, prepared.failure.params]
}

describe('text', () => {
  it.each([
    ['trim', ['trim'], '\u00a0 a b\t', 'a b'],
    ['collapse', ['collapse'], 'a \t\u00a0 b', 'a b'],
    ['lower', ['lower'], 'ÄÖ X', 'äö x'],
    ['upper', ['upper'], 'äö x', 'ÄÖ X'],
    ['title', ['title'], 'müLLER ADAM', 'Müller Adam'],
    ['nfc', ['nfc'], 'u\u0308ber', 'über'],
    ['replace', [{ replace: '$1', by: "'" }], 'a$1b$1', "a'b'"],
    ['several in their order', ['trim', 'lower', { replace: 'ä', by: 'ae' }], ' Ä ', 'ae'],
    ['nothing left', [{ replace: 'a', by: '' }], 'aa', null],
  ])('%s', async (_, operations, cell, value) => {
    expect(await through([cell, 'x'], { step: 'text', columns: ['x'], operations })).toContain(value)
  })

  it('takes texts only', async () => {
    const number = { step: 'parse', columns: { x: { as: 'number' } } }
    expect(await refusal(number, { step: 'text', columns: ['x'], operations: ['trim'] })).toEqual([
      'column-type',
      { step: 2, column: 'x', expected: 'text', found: 'number' },
    ])
  })
})

describe('map', () => {
  const values = { L: 'low', H: null, "it's": '$1' }
  const map = (others: unknown) => ({ step: 'map', column: 'x', values, others })
  const cells = ['L', 'H', "it's", '?', '']
  it('keeps what is not named, or makes it missing, or a constant', async () => {
    expect(await through(cells, map('keep'))).toEqual(['low', null, '$1', '?', null])
    expect(await through(cells, map('missing'))).toEqual(['low', null, '$1', null, null])
    expect(await through(cells, map({ constant: 'other' }))).toEqual(['low', null, '$1', 'other', null])
  })
})

describe('splitColumn and mergeColumns', () => {
  const split = (more: object) => ({ step: 'splitColumn', column: 'x', ...more })
  it('cuts at a delimiter, and the last takes the rest', async () => {
    expect(await rows(['M1/7/a', 'M2', '/'], split({ delimiter: '/', into: ['m', 'n'] }))).toEqual([
      ['M1', '7/a', 'a'],
      ['M2', null, 'b'],
      [null, null, 'a'],
    ])
  })
  it('takes the groups of a pattern, and counts what does not match', async () => {
    const step = split({ pattern: '([A-Z]+)-(\\d+)', into: ['x', 'n'] })
    expect(await rows(['AB-12', 'AB-x', ''], step)).toEqual([
      ['AB', '12', 'a'],
      [null, null, 'b'],
      [null, null, 'a'],
    ])
    const prepared = await bench.prepare(csv('AB-12', 'AB-x', ''), [step])
    expect(prepared.ok && prepared.value.steps[0]).toMatchObject({ lost: { x: 1 } })
  })
  it('refuses a pattern that is none, and one with too few groups', async () => {
    expect(await refusal(split({ pattern: '(?=a)', into: ['m'] }))).toEqual([
      'pattern-invalid',
      { step: 1, pattern: '(?=a)' },
    ])
    expect(await refusal(split({ pattern: '(a)b', into: ['m', 'n'] }))).toEqual([
      'pattern-groups',
      { step: 1, pattern: '(a)b', found: 1, expected: 2 },
    ])
  })
  it('merges what is there', async () => {
    const merge = { step: 'mergeColumns', columns: ['x', 'y'], into: 'z', separator: '-', keep: true }
    expect(await rows(['1', ''], merge)).toEqual([
      ['1', 'a', '1-a'],
      [null, 'b', 'b'],
    ])
  })
})

it('reorder: some first, some last', async () => {
  const three = 'a,b,c,y\n1,2,3,p\n4,5,6,q\n'
  expect(await bench.rows(three, [{ step: 'reorder', first: ['c'], last: ['a'] }])).toEqual([
    ['3', '2', 'p', '1'],
    ['6', '5', 'q', '4'],
  ])
})

it('import: changes no text, asks for its columns and knows their units', async () => {
  const step = (name: string) => ({ step: 'import', format: 'csv', columns: [{ name, unit: '°C' }] })
  const prepared = await bench.prepare(csv(' 1', '2'), [step('x')])
  expect(prepared.ok && prepared.value.columns).toMatchObject([{ name: 'x', unit: '°C' }, { name: 'y' }])
  expect(await through([' 1', '2'], step('x'))).toEqual([' 1', '2'])
  expect(await refusal(step('X'))).toEqual(['column-missing', { step: 1, column: 'X', nearest: 'x' }])
})
