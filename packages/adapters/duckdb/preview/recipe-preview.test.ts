import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DataSet } from '@leinwand/flow/data-set'
import type { Preview } from '@leinwand/flow/prepare'
import { Recipe } from '@leinwand/recipe'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importFile } from '../../tabular/index.ts'
import { openWorkbench, type Workbench } from '../workbench.fixture.ts'
import { duckdbPreview } from './recipe-preview.ts'

let bench: Workbench
const previews = duckdbPreview()
beforeAll(async () => {
  bench = await openWorkbench()
})
afterAll(async () => {
  await previews.close()
  await bench.close()
})

const parse = {
  step: 'parse',
  columns: { x: { as: 'number', decimal: ',', unit: 'Nm' }, t: { as: 'timestamp' }, y: { as: 'boolean' } },
}
const csv = `t;x;k;y
2024-01-01 10:00:00;1,5;a;ja
2024-01-01 10:00:01;;a;nein
2024-01-01 10:00:02;x;b;nein
2024-01-01 10:00:03;4,5;;ja
`
  .replaceAll(',', '.')
  .replaceAll(';', ',')
  .replaceAll('.5', '","5')
  .replaceAll(/(\d)","5/g, '"$1,5"')

const recipe = (...steps: unknown[]) => Recipe.parse({ id: 'r', source: 's', target: 'y', steps })

const asked = async (
  dataSet: DataSet,
  asked: Recipe,
  question: { step?: number | null; offset?: number; limit?: number } = {},
): Promise<Preview> => {
  const all = { step: null, offset: 0, limit: 50, ...question }
  const answer = await previews.preview({ s: dataSet }, asked, all)
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure))
  return answer.value
}

test('a step is seen from both sides: rows, what changed, what could not be read, how values spread', async () => {
  const preview = await asked(await bench.source(csv), recipe(parse))
  expect(preview.steps).toMatchObject([{ ok: true, name: 'parse', rowsIn: 4, rowsOut: 4, lost: { x: 1 } }])
  expect(preview.sample).toEqual({ rows: 4, of: 4 })
  expect(preview.before.rows[0]).toEqual(['2024-01-01 10:00:00', '1,5', 'a', 'ja'])
  expect(preview.after?.rows.map(row => row[1])).toEqual([1.5, null, null, 4.5])
  expect(preview.after?.rows[0]?.[0]).toBe('2024-01-01T10:00:00Z')
  expect(preview.after?.changed[2]).toEqual([0, 1, 3])
  const [t, x, k, y] = preview.after!.columns
  expect(x).toMatchObject({ type: 'number', unit: 'Nm', missing: 0.5, distinct: 2, changed: true })
  expect([x?.bars, x?.labels]).toEqual([
    [0.25, 0.25],
    ['1.5', '3'],
  ])
  expect(t?.labels[0]).toBe('2024-01-01T10:00:00')
  expect(k).toMatchObject({ bars: [0.5, 0.25], labels: ['a', 'b'], missing: 0.25, changed: false })
  expect(y).toMatchObject({ labels: ['false', 'true'], changed: true })
})

test('rows that a step drops are missing on the right; columns that it makes are new there', async () => {
  const source = await bench.source(csv)
  const filtered = await asked(source, recipe(parse, { step: 'filter', where: 'x > 2' }))
  expect([filtered.before.ordinals, filtered.after?.ordinals]).toEqual([[0, 1, 2, 3], [3]])
  expect(filtered.steps[1]).toMatchObject({ rowsIn: 4, rowsOut: 1 })
  const derived = await asked(source, recipe(parse, { step: 'derive', column: 'z', as: 'x * 2' }))
  expect(derived.after?.columns.map(({ name, added, changed }) => [name, added, changed])).toEqual([
    ['t', false, false],
    ['x', false, false],
    ['k', false, false],
    ['y', false, false],
    ['z', true, false],
  ])
  const dropped = await asked(source, recipe({ step: 'select', drop: ['k'] }))
  expect(dropped.before.columns.find(({ name }) => name === 'k')?.added).toBe(true)
})

test('any step can be looked at, and the source before all of them, page by page', async () => {
  const source = await bench.source(csv)
  const two = recipe(parse, { step: 'filter', where: 'isMissing(x)' })
  const first = await asked(source, two, { step: 1, offset: 1, limit: 2 })
  expect([first.step, first.after?.ordinals, first.after?.total]).toEqual([1, [1, 2], 4])
  const none = await asked(source, two, { step: 0 })
  expect(none.before).toEqual(none.after)
  expect(none.before.columns.map(({ type }) => type)).toEqual(['text', 'text', 'text', 'text'])
})

test('the first step that fails says why, those behind it wait, and what holds before is still there', async () => {
  const broken = recipe(parse, { step: 'filter', where: 'q > 1' }, { step: 'select', drop: ['k'] })
  const preview = await asked(await bench.source(csv), broken)
  expect(preview.steps.map(step => (step.ok ? 'ok' : (step.failure?.code ?? 'waits')))).toEqual([
    'ok',
    'expression-unknown-column',
    'waits',
  ])
  expect(preview.after).toBeNull()
  expect(preview.before.columns[1]?.type).toBe('number')
  const early = await asked(
    await bench.source(csv),
    recipe(parse, { step: 'fill', columns: ['x'], with: 'mean' }, { step: 'split', kind: 'group', by: 'k' }),
  )
  expect(early.steps[1]).toMatchObject({ ok: false, failure: { code: 'learn-before-split' } })
  const empty = await asked(await bench.source(csv), recipe(parse, { step: 'filter', where: 'x > 99' }))
  expect(empty.steps[1]).toMatchObject({ failure: { code: 'no-rows-left', params: { step: 2, rows: 4 } } })
})

test('what a step learned from the training part is part of the answer', async () => {
  const rows = Array.from({ length: 200 }, (_, n) => `${n},${n % 3 === 0 ? '' : n % 7},g${n % 9},1`)
  const source = await bench.source(`t,x,k,y\n${rows.join('\n')}\n`)
  const preview = await asked(
    source,
    recipe(
      { step: 'parse', columns: { x: { as: 'number' } } },
      { step: 'split', kind: 'group', by: 'k', test: 0.3 },
      { step: 'fill', columns: ['x'], with: 'median' },
    ),
  )
  expect(preview.steps[2]).toMatchObject({ ok: true, learned: { x: 3 } })
  expect(preview.after?.columns[1]).toMatchObject({ missing: 0, changed: true })
})

test('breaches of quality rules are counted, with the rows of the first', async () => {
  const rules = [
    { id: 'low', kind: 'range', column: 'x', low: 2, action: 'quarantine' },
    { id: 'there', kind: 'known', column: 'x', action: 'flag' },
  ]
  const preview = await asked(await bench.source(csv), recipe(parse, { step: 'check', rules }))
  expect(preview.steps[1]).toMatchObject({
    rowsIn: 4,
    rowsOut: 3,
    breaches: { low: { count: 1, rows: [0] }, there: { count: 2, rows: [1, 2] } },
  })
})

test('a large table is sampled in whole runs, and what was worked out is not worked out again', async () => {
  const file = join(bench.directory, 'large.csv')
  const rows = Array.from({ length: 60_000 }, (_, n) => `${n},${n % 100}`)
  await writeFile(file, `n,x\n${rows.join('\n')}\n`)
  const imported = await importFile(file, {}, { directory: bench.directory, now: 0 })
  if (!imported.ok) throw new Error(imported.failure.code)
  const steps = [
    { step: 'parse', columns: { x: { as: 'number' } } },
    { step: 'derive', column: 'z', as: 'x + 1' },
  ]
  const large = recipe(...steps)
  const preview = await asked(imported.value.dataSet, large, { offset: 499, limit: 2 })
  expect(preview.sample).toEqual({ rows: 10_000, of: 60_000 })
  expect(preview.after?.ordinals).toEqual([499, 3131])
  // The same questions at once, and one that goes on from the first steps: all have the same answer.
  const again = await Promise.all([1, 2, 3].map(() => asked(imported.value.dataSet, large)))
  for (const one of again) expect(one).toEqual(again[0])
  const longer = recipe(...steps, { step: 'filter', where: 'z > 50' })
  const { steps: accounts } = await asked(imported.value.dataSet, longer)
  expect(accounts[2]).toMatchObject({ rowsIn: 10_000, rowsOut: 5_000 })
})

test('only so many samples are held; one that was let go is taken again', async () => {
  const few = duckdbPreview({ most: 1 })
  const one = await bench.source('a,y\n1,2\n')
  const two = await bench.source('a,y\n3,4\n')
  const question = { step: null, offset: 0, limit: 5 }
  for (const [source, value] of [
    [one, '1'],
    [two, '3'],
    [one, '1'],
  ] as const) {
    const answer = await few.preview({ s: source }, recipe(), question)
    expect(answer).toMatchObject({ ok: true, value: { before: { rows: [[value, expect.anything()]] } } })
  }
  await few.forget(bench.directory)
  await few.close()
})
