import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { DuckDBInstance } from '@duckdb/node-api'
import { duckdbPreparation } from '@leinwand/adapters/duckdb'
import { byHand, plant, reference } from './reference.ts'

const THREADS = 2
const MEMORY = '4GB'
const COLUMNS = ['time', 'machine', 'quality', 'air', 'process', 'speed', 'torque', 'wear', 'pressure']

const python = (...given: string[]) => promisify(execFile)('python3', given)

const took = async (what: string, work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now()
  await work()
  const seconds = (performance.now() - began) / 1000
  const memory = (process.resourceUsage().maxRSS / 1e6).toFixed(2)
  const load = loadavg()[0]?.toFixed(1)
  console.log(`${what}: ${seconds.toFixed(2)} s; largest memory so far ${memory} GB, load ${load}`)
  return seconds
}

/** Statements in an instance of their own; the rows of the last. */
const inDuckdb = async (directory: string, statements: readonly string[]) => {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(THREADS),
    memory_limit: MEMORY,
    temp_directory: join(directory, 'spill'),
  })
  const connection = await instance.connect()
  try {
    for (const statement of statements.slice(0, -1)) await connection.run(statement)
    return (await connection.runAndReadAll(statements.at(-1)!)).getRowObjectsJson()
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

/** Gives the file that was made. */
const prepared = async (directory: string, from: string, rows: number): Promise<string> => {
  const preparation = duckdbPreparation({ directory, threads: THREADS, memoryLimit: MEMORY })
  const lineage = { from, at: '1970-01-01T00:00:00.000Z', parents: [] }
  const columns = [...COLUMNS, 'order', 'failed']
  const made = await preparation.prepare(
    { id: 'plant', path: from, rows, columns, lineage, ordinals: 'position' },
    reference,
    {},
  )
  await preparation.close()
  if (!made.ok) throw new Error(JSON.stringify(made.failure))
  const steps = made.value.steps.toSorted((a, b) => b.seconds - a.seconds).slice(0, 6)
  console.log(`  ${steps.map(({ step, seconds }) => `${step} ${seconds.toFixed(2)} s`).join(', ')}`)
  return made.value.dataSet.path
}

/** Sums that would not be equal by accident. */
const figures = (file: string): string => `SELECT count(*) AS n, sum(job) AS jobs,
  count(*) FILTER (_part = 'test') AS test, count(*) FILTER (failure) AS failures, sum(_fold) AS folds,
  ${['load', 'jump', 'torque mean', 'torque max', 'pressure', 'air', 'strain'].map(name => `round(sum("${name}"), 1)`)}
  FROM read_parquet('${file}')`

const peer = async (engine: string, from: string, to: string): Promise<number | null> => {
  const there = await python('-c', `import ${engine}`).then(
    () => true,
    () => false,
  )
  if (!there) {
    console.log(`${engine}: not installed here, so not compared`)
    return null
  }
  const { stdout } = await python(join(import.meta.dirname, 'reference.py'), from, to, engine)
  console.log(`${engine}: ${Number(stdout).toFixed(2)} s`)
  return Number(stdout)
}

/**
 * The reference recipe of thirty steps against the same in SQL by hand, and in Polars and pandas where Python has them, in
 * one run from the same Parquet file of texts.
 */
export const comparePeers = async (rows: number): Promise<void> => {
  const directory = await mkdtemp(join(tmpdir(), 'leinwand-bench-'))
  const [from, by] = ['plant', 'hand'].map(name => join(directory, `${name}.parquet`)) as [string, string]
  try {
    await inDuckdb(directory, [`COPY (${plant(rows)}) TO '${from}' (FORMAT parquet)`])
    console.log(`${rows} rows, ${reference.steps.length} steps, ${THREADS} threads, ${MEMORY} for DuckDB`)
    const hand = () => inDuckdb(directory, byHand(from, by))
    // By hand before and after, since other work on the machine comes and goes.
    const first = await took('SQL by hand', hand)
    let made = ''
    const own = await took('the recipe', async () => {
      made = await prepared(directory, from, rows)
    })
    const second = await took('SQL by hand again', hand)
    const sums: string[] = []
    for (const file of [made, by])
      sums.push(JSON.stringify((await inDuckdb(directory, [figures(file)])).map(Object.values)))
    console.log(sums[0] === sums[1] ? 'both made the same rows' : `DIFFERENT ROWS: ${sums.join(' and ')}`)
    console.log(`ratio to SQL by hand: ${(own / ((first + second) / 2)).toFixed(2)}`)
    for (const engine of ['polars', 'pandas']) {
      const seconds = await peer(engine, from, join(directory, 'peer.parquet'))
      if (seconds !== null) console.log(`ratio to ${engine}: ${(own / seconds).toFixed(2)}`)
    }
  } finally {
    await rm(directory, { recursive: true })
  }
}
