import { join } from 'node:path'
import { duckdbPreparation } from '@leinwand/adapters/duckdb'
import { importFile } from '@leinwand/adapters/tabular'
import { type Matrix, trainBoostedTrees } from '@leinwand/learning'
import { type MillingReading, millingRows, power, writeMillingCsv } from '@leinwand/machines'
import { Recipe } from '@leinwand/recipe'
import type { LiveDeployment } from './live-deployment.ts'

type Step = Parameters<typeof Recipe.parse>[0]
const number = { as: 'number' }

/** The recipe of the milling example, short. `more` are steps at its end. */
const recipeWith = (more: readonly Step[]) =>
  Recipe.parse({
    id: 'failure',
    source: 'milling',
    steps: [
      {
        step: 'parse',
        columns: {
          'Air temperature [K]': number,
          'Process temperature [K]': number,
          'Rotational speed [rpm]': number,
          'Torque [Nm]': number,
          'Tool wear [min]': number,
          Machine_failure: { as: 'integer' },
        },
      },
      { step: 'rename', columns: { 'Torque [Nm]': 'torque', 'Rotational speed [rpm]': 'speed' } },
      { step: 'derive', column: 'power', as: 'torque * speed * 2 * pi / 60' },
      {
        step: 'derive',
        column: 'difference',
        as: '`Process temperature [K]` - `Air temperature [K]`',
      },
      { step: 'derive', column: 'load', as: 'torque * `Tool wear [min]`' },
      { step: 'label', column: 'failed', as: 'Machine_failure == 1' },
      { step: 'select', drop: ['Machine_failure', 'TWF', 'HDF', 'PWF', 'OSF', 'RNF'] },
      { step: 'split', kind: 'stratified', by: 'failed', reason: 'neither machine nor time is in the file' },
      ...more,
    ],
    target: 'failed',
    ignore: ['UDI', 'Product ID'],
  })

/** The model's features of a reading, without the recipe: what the recipe is held against. */
export const featuresOf = (reading: MillingReading) => ({
  Type: reading.Type,
  torque: reading['Torque [Nm]'],
  speed: reading['Rotational speed [rpm]'],
  power: power(reading['Torque [Nm]'], reading['Rotational speed [rpm]']),
  difference: reading['Process temperature [K]'] - reading['Air temperature [K]'],
  load: reading['Torque [Nm]'] * reading['Tool wear [min]'],
})

/** A deployment as a run makes it: fitted on a simulated file, with a model that was really trained. */
export async function millingDeployment(
  directory: string,
  more: readonly Step[] = [],
): Promise<LiveDeployment> {
  const file = join(directory, 'milling.csv')
  await writeMillingCsv(file, { rows: 4_000, seed: 1 })
  const imported = await importFile(file, {}, { directory, now: 0 })
  if (!imported.ok) throw new Error(imported.failure.code)
  const preparation = duckdbPreparation({ directory })
  const prepared = await preparation.prepare(imported.value.dataSet, recipeWith(more), {})
  await preparation.close()
  if (!prepared.ok) throw new Error(`${prepared.failure.code} ${JSON.stringify(prepared.failure.params)}`)
  return {
    id: 'warnings',
    party: 'werk-nord',
    source: 'milling',
    version: 'bundle-1',
    fitted: prepared.value.fitted,
    model: trained(),
    threshold: 0.5,
  }
}

function trained() {
  const rows = [...millingRows({ rows: 4_000, seed: 1 })]
  const features = rows.map(featuresOf)
  const qualities = ['H', 'L', 'M']
  const names = ['torque', 'speed', 'power', 'difference', 'load'] as const
  const x: Matrix = {
    rows: rows.length,
    columns: [
      {
        name: 'Type',
        kind: 'categorical',
        categories: qualities,
        codes: Int32Array.from(rows, row => qualities.indexOf(row.Type)),
      },
      ...names.map(name => ({
        name,
        kind: 'numeric' as const,
        values: Float64Array.from(features, row => row[name]),
      })),
    ],
  }
  return trainBoostedTrees(
    { x, y: Float64Array.from(rows, row => row.Machine_failure) },
    { kind: 'classification', classes: ['false', 'true'] },
    { trees: 40, leaves: 15 },
    { seed: 1 },
  )
}
