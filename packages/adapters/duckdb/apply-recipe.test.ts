import type { DataSet } from '@leinwand/flow/data-set'
import type { ApplyRun, Sources } from '@leinwand/flow/prepare'
import { Recipe } from '@leinwand/recipe'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorkbench, type Workbench } from './workbench.fixture.ts'

let bench: Workbench
beforeAll(async () => {
  bench = await openWorkbench()
})
afterAll(() => bench.close())

const fitted = async (sources: DataSet | Sources, steps: readonly unknown[], more: object = {}) => {
  const recipe = Recipe.parse({ id: 'r', source: 's', steps, ...more })
  const prepared = await bench.preparation.prepare(sources, recipe, {})
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.failure))
  return prepared.value.fitted
}
type Fitted = Awaited<ReturnType<typeof fitted>>
const apply = async (sources: DataSet | Sources, recipe: Fitted, run: ApplyRun = {}) => {
  const applied = await bench.preparation.apply(sources, recipe, run)
  if (!applied.ok) throw new Error(JSON.stringify(applied.failure))
  const rows = await bench.preparation.rows(applied.value.dataSet)
  return { ...applied.value, rows: rows.map(({ values }) => Object.values(values)) }
}
const numbers = (...names: string[]) => ({
  step: 'parse',
  columns: Object.fromEntries(names.map(name => [name, { as: 'number' }])),
})
const byTime = { step: 'split', kind: 'time', by: 't', test: 0.25, folds: 2, gap: { rows: 1 } }
const training = 't,x,state\n1,1,ok\n2,3,bad\n3,,ok\n4,5,bad\n5,1,ok\n6,2,bad\n7,9,ok\n8,9,bad\n'
const steps = [
  numbers('t', 'x'),
  { step: 'label', column: 'y', as: "coalesce(state == 'bad', false)" },
  { step: 'filter', where: "state != 'unknown'" },
  { step: 'select', drop: ['state'] },
  byTime,
  { step: 'fill', columns: ['x'], with: 'mean' },
]
const about = { target: 'y', ignore: ['t'] }

test('fills with what was learned, tells no row a part but test, drops no gap and looks at no outcome', async () => {
  const recipe = await fitted(await bench.source(training), steps, about)
  const fill = recipe.learned[5]!.x
  const { rows, dataSet, folds, columns } = await apply(
    await bench.source('more,x,t,state\nm,,11,bad\nm,100,10,unknown\nm,300,12,\n'),
    recipe,
  )
  expect(rows).toEqual([
    [11, fill, true],
    [10, 100, false],
    [12, 300, false],
  ])
  expect({ folds, names: columns.map(({ name }) => name) }).toEqual({ folds: 0, names: ['t', 'x', 'y'] })
  expect(dataSet.lineage).toMatchObject({ recipe: 'r' })
})

test('an outcome that is not there is missing, whatever an expression would make of nothing', async () => {
  const recipe = await fitted(await bench.source(training), steps, about)
  const { rows, absent } = await apply(await bench.source('x\n7\n8\n'), recipe)
  expect(rows).toEqual([
    [null, 7, null],
    [null, 8, null],
  ])
  expect(absent).toEqual(['t', 'state'])
})

test('a column that a feature comes from has to be there', async () => {
  const recipe = await fitted(await bench.source(training), steps, about)
  expect(await bench.preparation.apply(await bench.source('t,speed\n1,2\n'), recipe, {})).toEqual({
    ok: false,
    failure: {
      code: 'new-data-columns-missing',
      params: { source: 's', count: 1, missing: 'x', nearest: '', columns: 'speed' },
    },
  })
  const other = await bench.preparation.apply(await bench.source('t,X\n1,2\n'), recipe, {})
  expect(other).toMatchObject({ failure: { params: { missing: 'x', nearest: 'X' } } })
  // Where the model reads something else alone, it need not be.
  const { rows } = await apply(await bench.source('t\n1\n'), recipe, { features: ['t'] })
  expect(rows).toEqual([[1, null, null]])
})

const machines = {
  step: 'join',
  kind: 'left',
  with: { source: 'machines', steps: [numbers('age')] },
  on: [{ left: 'm', right: 'm' }],
}

test('a branch takes the source that is given, or else its rows at fitting, and says so', async () => {
  const sources = {
    s: await bench.source('m,x\na,1\nb,2\n'),
    machines: await bench.source('m,age\na,10\nb,20\n'),
  }
  const recipe = await fitted(sources, [machines])
  const s = await bench.source('m,x\nb,5\nc,6\n')
  const frozen = await apply(s, recipe)
  expect(frozen.rows).toEqual([
    ['b', '5', 20],
    ['c', '6', null],
  ])
  expect(frozen.steps[0]!.warning).toEqual({
    code: 'branch-as-fitted',
    params: { step: 1, source: 'machines' },
  })
  const given = await apply({ s, machines: await bench.source('m,age\nb,21\nc,30\n') }, recipe)
  expect(given.rows.map(row => row[2])).toEqual([21, 30])
  expect(given.steps[0]!.warning).toBeUndefined()
})

test('rows are made anew of new rows, which live rows cannot be', async () => {
  const group = { step: 'group', by: ['m'], columns: [{ column: 'mean x', as: 'mean', of: 'x' }] }
  const recipe = await fitted(await bench.source('m,x\na,1\na,3\nb,5\n'), [numbers('x'), group])
  const { rows } = await apply(await bench.source('m,x\nc,2\na,4\nc,6\n'), recipe)
  expect(rows).toEqual([
    ['c', 4],
    ['a', 4],
  ])
})
