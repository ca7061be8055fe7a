import type { DataSet } from '@leinwand/flow/data-set'
import { Recipe } from '@leinwand/recipe'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorkbench, type Workbench } from './workbench.fixture.ts'

let bench: Workbench
beforeAll(async () => {
  bench = await openWorkbench()
})
afterAll(() => bench.close())

const sourcesOf = async (csvs: Record<string, string>): Promise<Record<string, DataSet>> => {
  const sources: Record<string, DataSet> = {}
  for (const [id, csv] of Object.entries(csvs)) sources[id] = await bench.source(csv)
  return sources
}
const recipeOf = (...steps: unknown[]) => Recipe.parse({ id: 'r', source: 'main', steps })
const prepare = async (csvs: Record<string, string>, ...steps: unknown[]) =>
  bench.preparation.prepare(await sourcesOf(csvs), recipeOf(...steps), {})
const rows = async (csvs: Record<string, string>, ...steps: unknown[]) => {
  const prepared = await prepare(csvs, ...steps)
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.failure))
  return (await bench.preparation.rows(prepared.value.dataSet)).map(({ values }) => Object.values(values))
}

const main = 'k,x\n1,a\n2,b\n,c\n'
const other = 'id,v\n2,two\n3,three\n'
const join = (kind: string, more: object = {}) => ({
  step: 'join',
  kind,
  with: { source: 'other', steps: [] },
  on: [{ left: 'k', right: 'id' }],
  ...more,
})

describe('join', () => {
  it('inner, left and anti; a missing key finds nothing', async () => {
    expect(await rows({ main, other }, join('inner'))).toEqual([['2', 'b', 'two']])
    expect(await rows({ main, other }, join('left'))).toEqual([
      ['1', 'a', null],
      ['2', 'b', 'two'],
      [null, 'c', null],
    ])
    expect(await rows({ main, other }, join('anti'))).toEqual([
      ['1', 'a'],
      [null, 'c'],
    ])
  })

  it('takes a branch by steps of its own', async () => {
    const steps = [
      { step: 'filter', where: "v != 'three'" },
      { step: 'rename', columns: { v: 'x' } },
    ]
    const step = join('left', { with: { source: 'other', steps }, prefix: 'their ' })
    const prepared = await prepare({ main, other }, step)
    expect(prepared.ok && prepared.value.columns.map(({ name }) => name)).toEqual(['k', 'x', 'their x'])
    expect(prepared.ok && prepared.value.steps[0]?.branch).toMatchObject([
      { step: 'filter', rowsIn: 2, rowsOut: 1 },
      { step: 'rename', rowsIn: 1, rowsOut: 1 },
    ])
    expect(prepared.ok && prepared.value.dataSet.lineage.parents).toHaveLength(2)
  })

  it('says before it runs what it multiplies, and does not run where it must not', async () => {
    const twice = 'id,v\n2,two\n2,zwei\n3,three\n'
    const prepared = await prepare({ main, other: twice }, join('left'))
    if (!prepared.ok) throw new Error(JSON.stringify(prepared.failure))
    const said = { step: 1, key: '2', rows: 3, becomes: 4 }
    expect(prepared.value.steps[0]).toMatchObject({
      rowsIn: 3,
      rowsOut: 4,
      warning: { code: 'join-multiplies', params: said },
    })
    const values = await bench.preparation.rows(prepared.value.dataSet)
    expect(values.map(({ row, values: { v } }) => [row, v])).toEqual([
      [0, null],
      [1, 'two'],
      [2, 'zwei'],
      [3, null],
    ])
    const refused = await prepare({ main, other: twice }, join('left', { several: 'refuse' }))
    expect(!refused.ok && refused.failure).toEqual({ code: 'join-refused', params: said })
    const live = await bench.preparation.live(prepared.value.fitted)
    expect(!live.ok && live.failure).toEqual({
      code: 'step-not-live',
      params: { step: 1, name: 'join', reason: 'rows-multiply' },
    })
  })

  it('as of a time: the last that is known and not too old', async () => {
    const times = (column: string) => ({ step: 'parse', columns: { [column]: { as: 'timestamp' } } })
    const states =
      'm,since,state\na,2024-01-01 08:00:00,run\na,2024-01-01 09:00:00,stop\nb,2024-01-01 08:00:00,idle\n'
    const readings =
      'm,t\na,2024-01-01 07:59:59\na,2024-01-01 08:00:00\na,2024-01-01 08:59:59\nb,2024-01-01 10:00:00\n,2024-01-01 10:00:00\n'
    const step = {
      step: 'join',
      kind: 'asof',
      with: { source: 'other', steps: [times('since')] },
      on: [{ left: 'm', right: 'm' }],
      time: { left: 't', right: 'since' },
      tolerance: 3600,
    }
    const table = await rows({ main: readings, other: states }, times('t'), step)
    expect(table.map(row => row.at(-1))).toEqual([null, 'run', 'run', null, null])
  })

  it('runs live with the branch as it was at fitting', async () => {
    const prepared = await prepare({ main, other }, join('left'), { step: 'filter', where: "x != 'z'" })
    if (!prepared.ok) throw new Error(JSON.stringify(prepared.failure))
    const live = await bench.preparation.live(prepared.value.fitted)
    if (!live.ok) throw new Error(JSON.stringify(live.failure))
    expect(
      await live.value.push([
        { k: '3', x: 'q' },
        { k: '9', x: 'q' },
        { k: '2', x: 'z' },
      ]),
    ).toEqual([
      { row: 0, values: { k: '3', x: 'q', v: 'three' } },
      { row: 1, values: { k: '9', x: 'q', v: null } },
    ])
    await live.value.close()
  })

  it('says in which step of which branch something is wrong', async () => {
    const refusal = async (step: unknown) => {
      const prepared = await prepare({ main, other }, step)
      return prepared.ok ? null : [prepared.failure.code, prepared.failure.params]
    }
    const within = (...steps: unknown[]) => join('left', { with: { source: 'other', steps } })
    expect(await refusal(within({ step: 'select', keep: ['id', 'w'] }))).toEqual([
      'column-missing',
      { step: '1.1', column: 'w', nearest: '', columns: 'id, v' },
    ])
    expect(await refusal(within({ step: 'fill', columns: ['v'], with: 'mode' }))).toEqual([
      'branch-learns',
      { step: '1.1', name: 'fill' },
    ])
    expect(await refusal(join('left', { with: { source: 'othr', steps: [] } }))).toEqual([
      'source-missing',
      { step: 1, source: 'othr', nearest: 'other' },
    ])
    expect(await refusal(join('left', { on: [] }))).toEqual(['join-without-keys', { step: 1 }])
  })
})

describe('union', () => {
  it('puts rows behind the others, column by name, and says where they are from', async () => {
    const step = { step: 'union', with: { source: 'other', steps: [] }, origin: 'from' }
    expect(await rows({ main: 'k,x\n1,a\n', other: 'x,v\nb,two\n' }, step)).toEqual([
      ['1', 'a', null, 'main'],
      [null, 'b', 'two', 'other'],
    ])
  })
})

describe('a step that needs stored rows', () => {
  it('does not open live', async () => {
    const group = { step: 'group', by: ['k'], columns: [{ column: 'n', as: 'count' }] }
    const prepared = await prepare({ main }, group)
    const live = prepared.ok && (await bench.preparation.live(prepared.value.fitted))
    expect(live && !live.ok && live.failure).toEqual({
      code: 'step-not-live',
      params: { step: 1, name: 'group', reason: 'rows-anew' },
    })
  })
})

describe('a dry run', () => {
  it('says of each step what it does or why not, and writes nothing', async () => {
    const steps = [
      { step: 'parse', columns: { k: { as: 'number' } } },
      { step: 'filter', where: 'k > 5' },
      { step: 'derive', column: 'y', as: 'kk + 1' },
      { step: 'derive', column: 'z', as: 'k + 1' },
    ]
    const dry = await bench.preparation.dryRun(
      await sourcesOf({ main: 'k,x\n1,a\nq,b\n' }),
      recipeOf(...steps),
      {},
    )
    if (!dry.ok) throw new Error(JSON.stringify(dry.failure))
    expect(dry.value.steps.map(({ verdict, message, rowsOut }) => [verdict, message?.code, rowsOut])).toEqual(
      [
        ['warning', 'step-values-lost', 2],
        ['failure', 'no-rows-left', 2],
        ['failure', 'expression-unknown-column', 2],
        ['ok', undefined, 2],
      ],
    )
    expect(dry.value.columns.map(({ name }) => name)).toEqual(['k', 'x', 'z'])
  })

  it('and a preparation can end at a step', async () => {
    const recipe = recipeOf({ step: 'derive', column: 'y', as: "x == 'a'" }, { step: 'select', keep: ['y'] })
    const prepared = await bench.preparation.prepare(
      await sourcesOf({ main }),
      { ...recipe, target: 'y' },
      { upTo: 1 },
    )
    expect(prepared.ok && prepared.value.dataSet.columns).toEqual(['k', 'x', 'y'])
  })
})

describe('rules of quality', () => {
  it('count what breaks them, and put rows aside beside the data set', async () => {
    const rule = { id: 'low', kind: 'range', column: 'k', low: 2, action: 'quarantine' }
    const prepared = await prepare(
      { main },
      { step: 'parse', columns: { k: { as: 'number' } } },
      { step: 'check', rules: [rule] },
    )
    if (!prepared.ok) throw new Error(JSON.stringify(prepared.failure))
    expect(prepared.value.steps[1]).toMatchObject({
      breaches: { low: { count: 1, rows: [0] } },
      quarantined: 1,
      rowsOut: 2,
    })
    const { readFile } = await import('node:fs/promises')
    const path = prepared.value.dataSet.path.replace('.parquet', '.quarantine.ndjson')
    expect((await readFile(path, 'utf8')).trim()).toBe(
      '{"_step":2,"_row":0,"_rules":["low"],"k":1.0,"x":"a"}',
    )
  })
})
