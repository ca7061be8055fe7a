import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { duckdbPreparation } from '@leinwand/adapters/duckdb'
import { importFile } from '@leinwand/adapters/tabular'
import type { TextRow } from '@leinwand/flow/prepare'
import { millingColumns, writeMillingCsv } from '@leinwand/machines'
import { Recipe } from '@leinwand/recipe'
import { comparePeers } from './peers.ts'

/**
 * Ten steps over a million rows, and over ten at a time; then thirty against SQL by hand, Polars and pandas.
 * `node bench/recipe/run.ts [rows]`
 */
const rows = Number(process.argv[2] ?? 1_000_000)
const PUSHES = 300

const target = millingColumns[8]!
const numbers = millingColumns.slice(3, 8).map(name => [name, { as: 'number' }] as const)
const recipe = (fifth: object) =>
  Recipe.parse({
    id: 'bench',
    source: 'milling',
    target,
    steps: [
      { step: 'parse', columns: { ...Object.fromEntries(numbers), [target]: { as: 'boolean' } } },
      {
        step: 'rename',
        columns: { 'Torque [Nm]': 'torque', 'Rotational speed [rpm]': 'speed', 'Tool wear [min]': 'wear' },
      },
      { step: 'select', drop: millingColumns.slice(9) },
      { step: 'filter', where: 'speed > 0' },
      fifth,
      { step: 'derive', column: 'power', as: 'torque * speed * 2 * pi / 60' },
      { step: 'derive', column: 'dT', as: '`Process temperature [K]` - `Air temperature [K]`' },
      { step: 'split', kind: 'stratified', reason: 'one machine' },
      { step: 'fill', columns: ['torque'], with: 'mean' },
      { step: 'clip', column: 'power', quantiles: [0.001, 0.999] },
    ],
  })

const seconds = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
  const from = performance.now()
  const made = await work()
  console.log(`${what}: ${((performance.now() - from) / 1000).toFixed(2)} s`)
  return made
}

const must = <T>(result: { ok: true; value: T } | { ok: false; failure: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

const directory = await mkdtemp(join(tmpdir(), 'leinwand-bench-'))
const preparation = duckdbPreparation({ directory, threads: 2 })
try {
  const file = join(directory, 'milling.csv')
  await writeMillingCsv(file, { rows, seed: 1 })
  const { dataSet } = must(
    await seconds(`import of ${rows} rows`, () => importFile(file, {}, { directory, now: 0 })),
  )
  for (const [name, fifth] of [
    ['without look-back', { step: 'cast', columns: { wear: 'integer' } }],
    ['with deduplication', { step: 'dedupe', by: ['UDI'] }],
  ] as const) {
    const prepared = must(
      await seconds(`ten steps ${name}`, () => preparation.prepare(dataSet, recipe(fifth), {})),
    )
    const page = await preparation.rows(dataSet, { limit: PUSHES * 10 })
    const live = must(await preparation.live(prepared.fitted))
    const times: number[] = []
    for (let push = 0; push < PUSHES; push++) {
      const chunk = page.slice(push * 10, push * 10 + 10).map(({ values }) => values as TextRow)
      const from = performance.now()
      await live.push(chunk)
      times.push(performance.now() - from)
    }
    await live.close()
    times.sort((a, b) => a - b)
    const at = (share: number) => times[Math.floor(times.length * share)]?.toFixed(1)
    console.log(`ten live rows ${name}: median ${at(0.5)} ms, 95 % within ${at(0.95)} ms`)
  }
} finally {
  await preparation.close()
  await rm(directory, { recursive: true })
}

await comparePeers(rows)
