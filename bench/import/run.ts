import { mkdtemp, rm, stat } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { PARQUET } from '@leinwand/adapters/duckdb'
import { importFile } from '@leinwand/adapters/tabular'
import { type CsvOf, writeCsv } from './files.ts'

/**
 * The import of a CSV against DuckDB's own read_csv with the dialect given to it, by turns, in one run. Both end with a
 * Parquet file, compressed by zstd, on the disk:
 *
 * - import: finds out encoding, structure and types by itself, holds the types against every row, puts aside what cannot be
 *   read, flushes the file and names it by the hash of its content;
 * - texts: read_csv into a Parquet of the same texts, as DuckDB writes one by itself;
 * - alike: the same, written with the settings that the import writes with, which is the work that both must do;
 * - typed: read_csv with the types sniffed by it, from a sample of the rows, which leaves other values in the file.
 *
 * On a machine that others use the seconds of processor say more than those of the clock.
 * `node bench/import/run.ts [megabytes] [turns]`
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

const PEERS = {
  texts: { typed: false, written: 'FORMAT parquet, COMPRESSION zstd' },
  alike: { typed: false, written: PARQUET },
  typed: { typed: true, written: 'FORMAT parquet, COMPRESSION zstd' },
} as const
type Peer = keyof typeof PEERS

/** What somebody who knows the file would tell DuckDB. */
const byDuckdb = async (peer: Peer, file: string, { columns, delimiter, encoding }: CsvOf) => {
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: MEMORY })
  const connection = await instance.connect()
  const { typed, written } = PEERS[peer]
  const shape = columns.map(name => `'${name}': 'VARCHAR'`).join(', ')
  const types = typed ? '' : `columns = {${shape}}, auto_detect = false,`
  const to = join(directory, 'peer.parquet')
  await connection.run(
    `COPY (SELECT * FROM read_csv('${file}', ${types} header = true,
      delim = '${delimiter}', quote = '"', escape = '"', encoding = '${encoding}'))
    TO '${to}' (${written})`,
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
  const peers = Object.keys(PEERS) as Peer[]
  const costs: Record<'import' | Peer, Cost[]> = { import: [], texts: [], alike: [], typed: [] }
  // One that does not count: afterwards the file is in the cache for all.
  await byDuckdb('typed', file, written)
  for (let turn = 0; turn < turns; turn++) {
    for (const peer of peers) costs[peer].push(await took(() => byDuckdb(peer, file, written)))
    costs.import.push(await took(() => byLeinwand(file, written.rows)))
  }
  const { size } = await stat(file)
  console.log(`${kind}: ${written.rows} rows × ${written.columns.length}, ${(size / 1e6).toFixed(0)} MB`)
  for (const [who, each] of Object.entries(costs)) {
    const [seconds, processor] = [median(each, 'seconds'), median(each, 'processor')]
    const ratio = (of: keyof Cost) => (median(each, of) / median(costs.import, of)).toFixed(2)
    console.log(
      `  ${who}: ${seconds.toFixed(2)} s, ${processor.toFixed(2)} s of processor${who === 'import' ? '' : `; the import has ${ratio('seconds')} × its speed, ${ratio('processor')} × by processor`}`,
    )
  }
  console.log(
    `  medians of ${turns}; largest memory so far ${(process.resourceUsage().maxRSS / 1e6).toFixed(2)} GB, load ${loadavg()[0]?.toFixed(1)}`,
  )
  await rm(file)
}

try {
  await compared('international')
  await compared('german')
} finally {
  await rm(directory, { recursive: true })
}
