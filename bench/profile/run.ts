import { mkdtemp, rm, stat } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { duckdbProfiler, parquetDataSet } from '@leinwand/adapters/duckdb'

/**
 * The profile of a table against DuckDB's own SUMMARIZE of it, in one run: a million rows of twenty columns, then ten
 * thousand of a thousand. `node bench/profile/run.ts [large]` adds ten million of twenty.
 */
const large = process.argv.includes('large')
const THREADS = 2
const MEMORY = '2GB'

const directory = await mkdtemp(join(tmpdir(), 'leinwand-bench-'))
const took = async <T>(work: () => Promise<T>): Promise<[T, number]> => {
  const from = performance.now()
  const made = await work()
  return [made, (performance.now() - from) / 1000]
}

/** What a plant records: a time, a machine, a state, texts and numbers of more and of fewer levels. */
const plant = (rows: number): string => `
  SELECT TIMESTAMP '2024-01-01' + to_seconds(i) AS time, 'M' || (i % 12) AS machine, i AS number,
    CASE WHEN hash(i, 1) % 50 = 0 THEN NULL ELSE (hash(i, 2) % 100000) / 100 END AS torque,
    hash(i, 3) % 3 = 0 AS failed, DATE '2024-01-01' + CAST(i // 86400 AS INTEGER) AS day,
    'order ' || (hash(i, 4) % 5000) AS "order", ['A', 'B', 'C'][1 + CAST(hash(i, 5) % 3 AS INTEGER)] AS quality,
    ${Array.from({ length: 8 }, (_, n) => `sin(i / ${100 + n}) * 50 + (hash(i, ${20 + n}) % 1000000) / 100000 AS s${n}`)},
    ${Array.from({ length: 4 }, (_, n) => `CAST(hash(i, ${40 + n}) % ${10 ** (n + 1)} AS INTEGER) AS c${n}`)}
  FROM range(${rows}) AS t(i)`
const wide = (rows: number): string => `
  SELECT ${Array.from({ length: 1000 }, (_, n) => `(hash(i, ${n}) % 100000) / 1000 AS c${n}`)}
  FROM range(${rows}) AS t(i)`

const measured = async (what: string, rows: number, query: string) => {
  const file = join(directory, `${what}.parquet`)
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(THREADS),
    memory_limit: MEMORY,
    temp_directory: join(directory, 'spill'),
  })
  const connection = await instance.connect()
  await connection.run(`COPY (${query}) TO '${file}' (FORMAT parquet)`)
  const summarize = () =>
    took(() => connection.runAndReadAll(`SUMMARIZE SELECT * FROM read_parquet('${file}')`))
  const [, first] = await summarize()
  const found = await parquetDataSet(file, { directory, now: Date.now() })
  if (!found.ok) throw new Error(JSON.stringify(found.failure))
  const profiler = duckdbProfiler({ directory, threads: THREADS, memoryLimit: MEMORY })
  const [profile, seconds] = await took(() =>
    profiler.profile(found.value.dataSet, { typed: found.value.columns }),
  )
  if (!profile.ok) throw new Error(JSON.stringify(profile.failure))
  // Before and after, since other work on the machine comes and goes.
  const [, second] = await summarize()
  await profiler.close()
  connection.closeSync()
  instance.closeSync()
  const own = (first + second) / 2
  const estimated = profile.value.columns.filter(({ distinctIsExact }) => !distinctIsExact).length
  console.log(
    `${what}: ${rows} × ${profile.value.columns.length} (${((await stat(file)).size / 1e6).toFixed(0)} MB): profile ${seconds.toFixed(2)} s, SUMMARIZE ${first.toFixed(2)} and ${second.toFixed(2)} s, ratio ${(seconds / own).toFixed(2)}; ${estimated} columns estimated`,
  )
  console.log(
    `  largest memory so far ${(process.resourceUsage().maxRSS / 1e6).toFixed(2)} GB, load ${loadavg()[0]?.toFixed(1)}`,
  )
  await rm(file)
}

try {
  await measured('million', 1_000_000, plant(1_000_000))
  await measured('wide', 10_000, wide(10_000))
  if (large) await measured('ten-million', 10_000_000, plant(10_000_000))
} finally {
  await rm(directory, { recursive: true })
}
