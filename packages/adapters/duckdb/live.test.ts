import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorkbench, type Workbench } from './workbench.fixture.ts'

let bench: Workbench
beforeAll(async () => {
  bench = await openWorkbench()
})
afterAll(() => bench.close())

const open = async (csv: string, steps: readonly unknown[], target = 'y') => {
  const prepared = await bench.prepare(csv, steps, target)
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.failure))
  const live = await bench.preparation.live(prepared.value.fitted)
  if (!live.ok) throw new Error(JSON.stringify(live.failure))
  return live.value
}
const parse = { step: 'parse', columns: { x: { as: 'number' } } }

describe('a live recipe', () => {
  it('numbers rows over the whole run, and gives none for none', async () => {
    const live = await open('x,y\n1,a\n2,b\n', [parse])
    expect(
      await live.push([
        { x: '5', y: 'a' },
        { x: 'broken', y: 'b' },
      ]),
    ).toEqual([
      { row: 0, values: { x: 5, y: 'a' } },
      { row: 1, values: { x: null, y: 'b' } },
    ])
    expect(await live.push([])).toEqual([])
    expect(await live.push([{ x: '6', y: 'a' }])).toEqual([{ row: 2, values: { x: 6, y: 'a' } }])
    await live.close()
  })

  it('takes what a reading does not have for missing, and passes over what the recipe does not know', async () => {
    const live = await open('x,y\n1,a\n2,b\n', [parse])
    expect(await live.push([{ z: '5' }, { x: '1', toString: 'no' }])).toEqual([
      { row: 0, values: { x: null, y: null } },
      { row: 1, values: { x: 1, y: null } },
    ])
    await live.close()
  })

  it('fills with what it learned from stored rows', async () => {
    const live = await open('x,y\n1,a\n2,b\n,a\n', [parse, { step: 'fill', columns: ['x'], with: 'mean' }])
    expect(await live.push([{ x: '', y: 'a' }])).toEqual([{ row: 0, values: { x: 1.5, y: 'a' } }])
    await live.close()
  })

  it('remembers over chunks which keys it has seen, also when they are pushed at once', async () => {
    const live = await open('x,y\n1,a\n2,b\n', [
      parse,
      { step: 'dedupe', by: ['x'] },
      { step: 'derive', column: 'z', as: 'x + 1' },
    ])
    const pushed = await Promise.all(['1', '2', '1', '3', '2'].map(x => live.push([{ x, y: 'a' }])))
    expect(pushed.flat().map(({ row, values }) => [row, values.x, values.z])).toEqual([
      [0, 1, 2],
      [1, 2, 3],
      [3, 3, 4],
    ])
    await live.close()
  })

  it('has no outcome, and keeps rows that stored data would be sorted out by it', async () => {
    const steps = [
      parse,
      { step: 'label', column: 'failed', as: "y == 'b'" },
      { step: 'filter', where: 'not isMissing(failed)' },
      { step: 'select', keep: ['x', 'failed'] },
    ]
    const live = await open('x,y\n1,a\n2,b\n3,\n', steps, 'failed')
    expect(await live.push([{ x: '7' }])).toEqual([{ row: 0, values: { x: 7, failed: null } }])
    await live.close()
  })

  it('is held to the rules that do not look at the outcome, beside one that does', async () => {
    const rules = [
      { id: 'labelled', kind: 'known', column: 'y', action: 'quarantine' },
      { id: 'high', kind: 'range', column: 'x', high: 10, action: 'quarantine' },
      { id: 'low', kind: 'range', column: 'x', low: 0, action: 'correct' },
      { id: 'either', kind: 'when', where: "y == 'a' or x > 0", action: 'flag' },
    ]
    const live = await open('x,y\n1,a\n2,b\n3,\n', [parse, { step: 'check', rules }])
    const pushed = await live.push(['1', '11', '-1'].map(x => ({ x })))
    expect(pushed.map(({ row, values }) => [row, values.x])).toEqual([
      [0, 1],
      [2, null],
    ])
    expect(live.broken()).toEqual([
      { row: 1, rule: 'high', aside: true },
      { row: 2, rule: 'low', aside: false },
    ])
    expect(live.broken()).toEqual([])
    await live.close()
  })

  it('gives a row that comes late no value of before, and leaves it out of the windows of others', async () => {
    const along = { by: ['m'], time: 't' }
    const live = await open('m,t,x,y\na,2024-01-01 10:00:00,1,a\na,2024-01-01 10:00:01,2,b\n', [
      { step: 'parse', columns: { x: { as: 'number' }, t: { as: 'timestamp' } } },
      { step: 'lag', column: 'before', of: 'x', kind: 'value', back: { rows: 1 }, ...along },
      { step: 'rolling', window: { rows: 2 }, columns: [{ column: 'mean', of: 'x', as: 'mean' }], ...along },
    ])
    const at = (m: string, second: number, x: number) => ({
      m,
      t: `2024-01-01 10:00:0${second}`,
      x: String(x),
    })
    const pushes = [[at('a', 1, 10), at('a', 3, 30)], [at('a', 2, 20), at('b', 2, 5)], [at('a', 4, 40)]]
    const rows = []
    for (const push of pushes) rows.push(...(await live.push(push)))
    expect(rows.map(({ row, values: { m, before, mean } }) => [row, m, before, mean])).toEqual([
      [0, 'a', null, 10],
      [1, 'a', 10, 20],
      // The second at 10:00:02 comes after the one at 10:00:03: its place was passed already.
      [2, 'a', null, null],
      [3, 'b', null, 5],
      [4, 'a', 30, 35],
    ])
    await live.close()
  })

  it('takes two hundred steps on top of one another', async () => {
    const steps = Array.from({ length: 199 }, (_, n) => ({
      step: 'derive',
      column: 'x',
      as: n % 2 ? 'x ^ 2' : 'sqrt(x)',
    }))
    const live = await open('x,y\n1,a\n2,b\n', [parse, ...steps])
    expect(await live.push([{ x: '16' }])).toEqual([{ row: 0, values: { x: 4, y: null } }])
    await live.close()
  })

  it('asks for the columns it reads, and no others', async () => {
    const prepared = await bench.prepare('x,unused,y\n1,p,a\n2,q,b\n', [{ step: 'select', keep: ['x', 'y'] }])
    expect(prepared.ok && prepared.value.fitted.input).toEqual(['x', 'y'])
  })
})
