import { mkdtemp, rm, stat } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { importFile } from '@leinwand/adapters/tabular'
import { type CsvOf, writeCsv } from './files.ts'

/**
 * The import of a CSV, with everything found out by itself, against DuckDB's own read_csv with the dialect given to it,
 * which writes the same Parquet of texts; by turns, in one run. `node bench/import/run.ts [megabytes] [turns]`
 */
const megabytes = Number(process.argv[2] ?? 200)
const turns = Number(process.argv[3] ?? 3)
const MEMORY = '1GB'

const directory = await mkdtemp(join(tmpdir(), 'leinwand-bench-'))

type Cost = { seconds: number; processor: number }
const took = async (work: () => Promise<unknown>): Promise<Cost> => {
  const began = performance.now()
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return { seconds: (performance.now() - began) / 1000, processor: (user + system) / 1e6 }
}
const median = (costs: readonly Cost[], of: keyof Cost): number =>
  costs.map(cost => cost[of]).toSorted((a, b) => a - b)[Math.floor(costs.length / 2)]!

/** What somebody who knows the file would tell DuckDB. */
const byDuckdb = async (file: string, { columns, delimiter, encoding }: CsvOf) => {
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: MEMORY })
  const connection = await instance.connect()
  const shape = columns.map(name => `'${name}': 'VARCHAR'`).join(', ')
  const to = join(directory, 'peer.parquet')
  await connection.run(
    `COPY (SELECT * FROM read_csv('${file}', columns = {${shape}}, auto_detect = false, header = true,
      delim = '${delimiter}', quote = '"', escape = '"', encoding = '${encoding}'))
    TO '${to}' (FORMAT parquet, COMPRESSION zstd)`,
  )
  connection.closeSync()
  instance.closeSync()
  await rm(to)
}

const byLeinwand = async (file: string, rows: number) => {
  const place = join(directory, 'taken-in')
  const made = await importFile(file, {}, { directory: place, now: 0, memoryLimit: MEMORY })
  if (!made.ok) throw new Error(JSON.stringify(made.failure))
  if (made.value.dataSet.rows !== rows) throw new Error(`${made.value.dataSet.rows} rows of ${rows}`)
  await rm(place, { recursive: true })
}

const compared = async (kind: 'international' | 'german') => {
  const file = join(directory, `${kind}.csv`)
  const written = await writeCsv(file, kind, megabytes * 1e6)
  const [own, peer]: [Cost[], Cost[]] = [[], []]
  // One of each that does not count: afterwards the file is in the cache for both.
  await byDuckdb(file, written)
  await byLeinwand(file, written.rows)
  for (let turn = 0; turn < turns; turn++) {
    peer.push(await took(() => byDuckdb(file, written)))
    own.push(await took(() => byLeinwand(file, written.rows)))
  }
  const { size } = await stat(file)
  const figures = (costs: readonly Cost[]) =>
    `${median(costs, 'seconds').toFixed(2)} s (${(size / 1e6 / median(costs, 'seconds')).toFixed(0)} MB/s, ${median(costs, 'processor').toFixed(2)} s of processor)`
  console.log(`${kind}: ${written.rows} rows × ${written.columns.length}, ${(size / 1e6).toFixed(0)} MB`)
  console.log(`  import ${figures(own)}, read_csv ${figures(peer)}`)
  console.log(
    `  speed ${(median(peer, 'seconds') / median(own, 'seconds')).toFixed(2)} × of read_csv, medians of ${turns}; largest memory so far ${(process.resourceUsage().maxRSS / 1e6).toFixed(2)} GB, load ${loadavg()[0]?.toFixed(1)}`,
  )
  await rm(file)
}

try {
  await compared('international')
  await compared('german')
} finally {
  await rm(directory, { recursive: true })
}
