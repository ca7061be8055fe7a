import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { duckdbPreparation, loadTraining } from '@leinwand/adapters/duckdb'
import { Recipe } from '@leinwand/recipe'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { importSource } from '../prepare/import-source.ts'
import { partsOf } from './parts-of.ts'

const MACHINES = ['m1', 'm2', 'm3', 'm4', 'm5']
const HOURS = 12
/** Five machines that each break in the last of twelve hours. */
const csv = [
  'machine;at;vibration;broken',
  ...MACHINES.flatMap(machine =>
    Array.from(
      { length: HOURS },
      (_, hour) =>
        `${machine};2026-03-01 ${String(hour).padStart(2, '0')}:00:00;${hour};${hour === HOURS - 1 ? 1 : 0}`,
    ),
  ),
].join('\n')

const recipe = Recipe.parse({
  id: 'r',
  source: 'data',
  steps: [
    {
      step: 'parse',
      columns: { at: { as: 'timestamp' }, vibration: { as: 'number' }, broken: { as: 'boolean' } },
    },
    {
      step: 'label',
      kind: 'event',
      column: 'soon',
      event: 'broken',
      within: { seconds: 10_800 },
      by: ['machine'],
      time: 'at',
    },
    { step: 'split', kind: 'group', by: 'machine', folds: 2 },
  ],
  target: 'soon',
  ignore: ['at', 'broken'],
})

let directory = ''
let preparation: ReturnType<typeof duckdbPreparation>
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'leinwand-parts-'))
  preparation = duckdbPreparation({ directory })
  await writeFile(join(directory, 'data.csv'), csv)
})
afterEach(async () => {
  await preparation.close()
  await rm(directory, { recursive: true, force: true })
})

test('rows know when they were by the time along which the target looks ahead, and their machine by the split', async () => {
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
  const training = await loadTraining(prepared.value, { features: ['vibration'], target: 'soon' })
  if (!training.ok) throw new Error(training.failure.code)
  const parts = await partsOf(prepared.value, training.value, recipe, { preparation, sources })
  if (!parts.ok) throw new Error(parts.failure.code)
  const { test: part } = parts.value
  const { times, assets } = part!.moments!
  expect(assets).toEqual(part!.groups)
  expect(new Set(assets).size).toBe(1)
  const hours = Array.from(times, time => (time - Date.parse('2026-03-01T00:00:00Z')) / 3_600_000)
  expect(hours).toEqual(hours.map((_, hour) => hour))
  // The rows that choose the threshold know it as those that judge it do.
  const { train } = parts.value
  expect(train.moments!.times.length).toBe(train.y.length)
  expect(train.moments!.assets).toEqual(train.groups)
  // Which the split does not go by stays out of how rows are parted and drawn.
  expect(part!.times).toBeUndefined()
})
