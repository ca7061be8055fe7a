import { DuckDBInstance } from '@duckdb/node-api'
import { Recipe } from '@leinwand/recipe'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorkbench, type Workbench } from './workbench.fixture.ts'

let bench: Workbench
beforeAll(async () => {
  bench = await openWorkbench()
})
afterAll(() => bench.close())

type Row = { t: number; g: string; a: number; b: number | null; c: string | null }
const cells = fc.record({
  g: fc.constantFrom('p', 'q', 'r', 's', 'u', 'v'),
  a: fc.integer({ min: -50, max: 50 }),
  b: fc.option(fc.integer({ min: 0, max: 9 })),
  c: fc.option(fc.constantFrom('L', 'M', 'H')),
})
const csvOf = (rows: readonly Row[]) =>
  ['t,g,a,b,c', ...rows.map(({ t, g, a, b, c }) => [t, g, a, b ?? '', c ?? ''].join(','))].join('\n')

const splits = [
  { step: 'split', kind: 'random', reason: 'alike' },
  { step: 'split', kind: 'group', by: 'g' },
  { step: 'split', kind: 'time', by: 't' },
].map(split => ({ ...split, test: 0.2, folds: 3, seed: 3 }))
const recipeOf = (split: object) =>
  Recipe.parse({
    id: 'r',
    source: 's',
    steps: [
      { step: 'parse', columns: { t: { as: 'integer' }, a: { as: 'number' }, b: { as: 'number' } } },
      split,
      { step: 'fill', columns: ['a'], with: 'mean' },
      { step: 'outliers', column: 'a', method: 'iqr', factor: 1, action: 'clip' },
      { step: 'clip', column: 'a', quantiles: [0.1, 0.9] },
      { step: 'fill', columns: ['b'], with: 'median' },
      { step: 'fill', columns: ['c'], with: 'mode' },
    ],
  })

const prepared = async (rows: readonly Row[], recipe: Recipe, heldOut?: number) => {
  const source = await bench.source(csvOf(rows))
  const made = await bench.preparation.prepare(
    source,
    recipe,
    heldOut === undefined ? {} : { heldOut: { fold: heldOut, andLater: false } },
  )
  return made.ok ? made.value : null
}

/** Ordinal, part and fold of each row. */
const partsOf = async (path: string) => {
  const duckdb = await DuckDBInstance.create(':memory:')
  const connection = await duckdb.connect()
  const read = await connection.runAndReadAll(`SELECT _row, _part, _fold FROM '${path}' ORDER BY _row`)
  connection.closeSync()
  duckdb.closeSync()
  return read.getRowsJS().map(([row, part, fold]) => ({ row: Number(row), part, fold }))
}

test('nothing is learned of the fold that is held out, whatever its rows say; with it, it is', async () => {
  let compared = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(cells, { minLength: 24, maxLength: 32 }),
      fc.constantFrom(...splits),
      fc.nat({ max: 2 }),
      async (drawn, split, fold) => {
        const rows = drawn.map((row, t) => ({ ...row, t }))
        const recipe = recipeOf(split)
        const all = await prepared(rows, recipe)
        if (!all) return
        const parts = await partsOf(all.dataSet.path)
        const inFold = new Set(parts.flatMap(one => (one.fold === fold ? [one.row] : [])))
        const others = rows.map(row =>
          inFold.has(row.t) ? { ...row, a: row.a * 7 + 1000, b: 1e6, c: 'new' } : row,
        )
        const [before, after] = [await prepared(rows, recipe, fold), await prepared(others, recipe, fold)]
        if (!before || !after || inFold.size === 0) return
        expect(after.fitted.learned).toEqual(before.fitted.learned)
        const expected = parts.map(one => (one.fold === fold ? { ...one, part: 'test' } : one))
        expect(await partsOf(before.dataSet.path)).toEqual(expected)
        expect((await prepared(others, recipe))?.fitted.learned).not.toEqual(all.fitted.learned)
        compared++
      },
    ),
    { numRuns: 5, endOnFailure: true },
  )
  expect(compared).toBeGreaterThan(1)
}, 120_000)

test.each(splits)('with no test part all rows train and have a fold: $kind', async split => {
  const rows = Array.from({ length: 24 }, (_, t) => ({ t, g: 'pqrsuv'[t % 6]!, a: t, b: t, c: 'L' }))
  const gap = split.kind === 'time' ? { gap: { rows: 2 } } : {}
  const made = await prepared(rows, recipeOf({ ...split, ...gap, test: 0 }))
  const parts = await partsOf(made!.dataSet.path)
  expect(parts.map(({ part }) => part)).toEqual(rows.map(() => 'train'))
  const sizes = [0, 1, 2].map(fold => parts.filter(one => one.fold === fold).length)
  expect(sizes).toEqual([8, 8, 8])
})
