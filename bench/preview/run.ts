import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { duckdbPreview } from '@leinwand/adapters/duckdb'
import { importFile } from '@leinwand/adapters/tabular'
import { millingColumns, writeMillingCsv } from '@leinwand/machines'
import { Recipe } from '@leinwand/recipe'

/** A preview of a table of a million rows while its recipe is being written. `node bench/preview/run.ts [rows]` */
const rows = Number(process.argv[2] ?? 1_000_000)
const EDITS = 15

const target = millingColumns[8]!
const numbers = millingColumns.slice(3, 8).map(name => [name, { as: 'number' }] as const)
const steps = (limit: number) => [
  { step: 'parse', columns: { ...Object.fromEntries(numbers), [target]: { as: 'boolean' } } },
  { step: 'rename', columns: { 'Torque [Nm]': 'torque', 'Rotational speed [rpm]': 'speed' } },
  { step: 'split', kind: 'stratified', reason: 'one machine' },
  { step: 'filter', where: `speed > ${limit}` },
  { step: 'derive', column: 'power', as: 'torque * speed * 2 * pi / 60' },
  { step: 'fill', columns: ['torque'], with: 'mean' },
  { step: 'clip', column: 'power', quantiles: [0.001, 0.999] },
]
const recipe = (limit: number) =>
  Recipe.parse({ id: 'bench', source: 'milling', target, steps: steps(limit) })

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
const timed = async (work: (index: number) => Promise<unknown>, times: number): Promise<number> => {
  const taken: number[] = []
  for (let index = 0; index < times; index++) {
    const from = performance.now()
    await work(index)
    taken.push(performance.now() - from)
  }
  return median(taken)
}

const directory = await mkdtemp(join(tmpdir(), 'leinwand-bench-'))
const previews = duckdbPreview()
try {
  const file = join(directory, 'milling.csv')
  await writeMillingCsv(file, { rows, seed: 1 })
  const imported = await importFile(file, {}, { directory, now: 0 })
  if (!imported.ok) throw new Error(JSON.stringify(imported.failure))
  const { dataSet } = imported.value
  const ask = async (limit: number, step: number | null) => {
    const preview = await previews.preview({ milling: dataSet }, recipe(limit), {
      step,
      offset: 0,
      limit: 50,
    })
    if (!preview.ok || preview.value.after === null) throw new Error(JSON.stringify(preview))
  }
  const say = (what: string, ms: number) => console.log(`${what}: ${ms.toFixed(0)} ms`)
  say('first preview, the sample is taken', await timed(() => ask(0, null), 1))
  say('the same again', await timed(() => ask(0, null), EDITS))
  say('another step is chosen', await timed(index => ask(0, 1 + (index % 7)), EDITS))
  say('the first step is looked at', await timed(() => ask(0, 1), EDITS))
  say('step 4 of 7 is changed, the last is looked at', await timed(index => ask(index, null), EDITS))

  // The peer is the very DuckDB that the adapters bring.
  const { DuckDBInstance } = createRequire(import.meta.resolve('@leinwand/adapters/duckdb'))(
    '@duckdb/node-api',
  )
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' })
  const connection = await instance.connect()
  const path = dataSet.path.replaceAll("'", "''")
  const query = `SELECT count(*), avg(CAST("Torque [Nm]" AS DOUBLE)) FROM read_parquet('${path}')`
  say(
    `DuckDB alone, one query over all ${rows} rows`,
    await timed(() => connection.runAndReadAll(query), EDITS),
  )
  connection.closeSync()
  instance.closeSync()
} finally {
  await previews.close()
  await rm(directory, { recursive: true })
}
