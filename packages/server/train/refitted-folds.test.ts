import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { duckdbPreparation, loadTraining } from '@leinwand/adapters/duckdb'
import type { Matrix } from '@leinwand/learning'
import { Recipe } from '@leinwand/recipe'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { importSource } from '../prepare/import-source.ts'
import { partsOf } from './parts-of.ts'

const ROWS = 60
/** Every third temperature is missing; the others are the row's number. */
const csv = [
  'hour;temperature;worn',
  ...Array.from({ length: ROWS }, (_, n) => `${n};${n % 3 === 0 ? '' : n};${n > 30 ? 1 : 0}`),
].join('\n')

const recipeWith = (split: object, fill: boolean) =>
  Recipe.parse({
    id: 'r',
    source: 'data',
    steps: [
      {
        step: 'parse',
        columns: { hour: { as: 'integer' }, temperature: { as: 'number' }, worn: { as: 'boolean' } },
      },
      { step: 'split', folds: 4, ...split },
      ...(fill ? [{ step: 'fill', columns: ['temperature'], with: 'mean' }] : []),
    ],
    target: 'worn',
  })

let directory = ''
let preparation: ReturnType<typeof duckdbPreparation>
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'leinwand-folds-'))
  preparation = duckdbPreparation({ directory })
  await writeFile(join(directory, 'data.csv'), csv)
})
afterEach(async () => {
  await preparation.close()
  await rm(directory, { recursive: true, force: true })
})

const divided = async (split: object, fill: boolean) => {
  const recipe = recipeWith(split, fill)
  const { signal } = new AbortController()
  const imported = await importSource(join(directory, 'data.csv'), recipe.steps, {
    directory,
    now: 0,
    signal,
  })
  if (!imported.ok) throw new Error(imported.failure.code)
  const sources = { data: imported.value.dataSet }
  const prepared = await preparation.prepare(sources, recipe, {})
  if (!prepared.ok) throw new Error(prepared.failure.code)
  const before = (await readdir(directory)).toSorted()
  const training = await loadTraining(prepared.value, { features: ['temperature'], target: 'worn' })
  if (!training.ok) throw new Error(training.failure.code)
  const parts = await partsOf(prepared.value, training.value, recipe, { preparation, sources })
  if (!parts.ok) throw new Error(parts.failure.code)
  expect((await readdir(directory)).toSorted()).toEqual(before)
  return parts.value
}

const temperatures = ({ columns: [column] }: Matrix): number[] =>
  column?.kind === 'numeric' ? [...column.values] : []
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

test.each([
  ['drawn rows', { kind: 'random', seed: 3, reason: 'rows are independent' }],
  ['time', { kind: 'time', by: 'hour', test: 0.2 }],
] as const)('a fill value of folds by %s is that of the rows the fold trains on', async (_, split) => {
  const { folds, train, foldOf } = await divided(split, true)
  expect(folds.length).toBeGreaterThan(2)
  const ordinals = train.ordinals!
  const [last] = folds.slice(-1)
  for (const fold of folds) {
    const all = temperatures(fold.x!)
    const known = [...fold.train].filter(row => ordinals[row]! % 3 !== 0)
    const missing = [...fold.train, ...fold.test].filter(row => ordinals[row]! % 3 === 0)
    const learned = mean(known.map(row => ordinals[row]!))
    expect(missing.length).toBeGreaterThan(0)
    for (const row of missing) expect(all[row]).toBeCloseTo(learned, 9)
    for (const row of known) expect(all[row]).toBe(ordinals[row])
    for (const row of fold.test) expect(foldOf[row]).toBe(folds.indexOf(fold))
  }
  // What is deployed has learned of the whole training part.
  const whole = mean([...ordinals].filter(ordinal => ordinal % 3 !== 0))
  const filled = temperatures(train.x)[[...ordinals].findIndex(ordinal => ordinal % 3 === 0)]
  expect(filled).toBeCloseTo(whole, 9)
  expect(temperatures(last!.x!)).not.toEqual(temperatures(train.x))
})

test('a recipe that learns nothing behind its split is not fitted again', async () => {
  const { folds } = await divided({ kind: 'random', seed: 3, reason: 'rows are independent' }, false)
  expect(folds.map(({ x }) => x)).toEqual(folds.map(() => undefined))
})
