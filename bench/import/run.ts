import { mkdtemp, rm, stat } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { PARQUET } from '@leinwand/adapters/duckdb'
import { importFile } from '@leinwand/adapters/tabular'
import { type CsvOf, KINDS, type KindOfCsv, writeCsv } from './files.ts'

/**
 * The import of a CSV against DuckDB's own read_csv with the dialect given to it, by turns, in one run:
 *
 * - import: finds out encoding, structure and types by itself, holds the types against every row, puts aside what cannot be
 *   read, writes every text into a Parquet, flushes it and names it by the hash of its content;
 * - texts: read_csv into a Parquet of the same texts, compressed by zstd as DuckDB does it by itself;
 * - alike: the same, written with the settings that the import writes with;
 * - typed: read_csv with the types told, too, into a Parquet of numbers and times: fewer bytes, and no text is kept;
 * - table: the same into a table in memory, which is nowhere when the process ends.
 *
 * On a machine that others use the seconds of processor say more than those of the clock, and the least of several turns
 * more than their median. `node bench/import/run.ts [megabytes] [turns] [kind …]`
 */
const megabytes = Number(process.argv[2] ?? 200)
const turns = Number(process.argv[3] ?? 3)
const kinds = process.argv.slice(4).filter((kind): kind is KindOfCsv => kind in KINDS)
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
const sorted = (costs: readonly Cost[], of: keyof Cost): number[] =>
  costs.map(cost => cost[of]).toSorted((a, b) => a - b)
const median = (costs: readonly Cost[], of: keyof Cost): number =>
  sorted(costs, of)[Math.floor(costs.length / 2)]!
const least = (costs: readonly Cost[], of: keyof Cost): number => sorted(costs, of)[0]!

const ZSTD = 'FORMAT parquet, COMPRESSION zstd'
const PEERS = {
  texts: { typed: false, written: ZSTD },
  alike: { typed: false, written: PARQUET },
  typed: { typed: true, written: ZSTD },
  table: { typed: true, written: null },
} as const
type Peer = keyof typeof PEERS

/** What somebody who knows the file would tell DuckDB. */
const byDuckdb = async (peer: Peer, file: string, csv: CsvOf) => {
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: MEMORY })
  const connection = await instance.connect()
  const { typed, written } = PEERS[peer]
  const shape = csv.columns.map((name, at) => `'${name}': '${typed ? csv.types[at] : 'VARCHAR'}'`).join(', ')
  const format = csv.timeFormat === null ? '' : `, timestampformat = '${csv.timeFormat}'`
  const query = `SELECT * FROM read_csv('${file}', columns = {${shape}}, auto_detect = false, header = true,
    delim = '${csv.delimiter}', quote = '"', escape = '"', encoding = '${csv.encoding}',
    decimal_separator = '${csv.decimal}'${typed ? format : ''})`
  const to = join(directory, 'peer.parquet')
  await connection.run(
    written === null ? `CREATE TABLE t AS ${query}` : `COPY (${query}) TO '${to}' (${written})`,
  )
  connection.closeSync()
  instance.closeSync()
  await rm(to, { force: true })
}

const byLeinwand = async (file: string, rows: number) => {
  const place = join(directory, 'taken-in')
  const made = await importFile(file, {}, { directory: place, now: 0, memoryLimit: MEMORY })
  if (!made.ok) throw new Error(JSON.stringify(made.failure))
  if (made.value.dataSet.rows !== rows) throw new Error(`${made.value.dataSet.rows} rows of ${rows}`)
  await rm(place, { recursive: true })
}

const compared = async (kind: KindOfCsv) => {
  const file = join(directory, `${kind}.csv`)
  const written = await writeCsv(file, kind, megabytes * 1e6)
  const peers = Object.keys(PEERS) as Peer[]
  const costs: Record<'import' | Peer, Cost[]> = { import: [], texts: [], alike: [], typed: [], table: [] }
  // One that does not count: afterwards the file is in the cache for all.
  await byDuckdb('typed', file, written)
  for (let turn = 0; turn < turns; turn++) {
    for (const peer of peers) costs[peer].push(await took(() => byDuckdb(peer, file, written)))
    costs.import.push(await took(() => byLeinwand(file, written.rows)))
  }
  const { size } = await stat(file)
  console.log(`${kind}: ${written.rows} rows × ${written.columns.length}, ${(size / 1e6).toFixed(0)} MB`)
  for (const [who, each] of Object.entries(costs)) {
    const ratio = (of: keyof Cost, by: typeof least) => (by(each, of) / by(costs.import, of)).toFixed(2)
    const speed = `; the import has ${ratio('seconds', median)} × its speed (of the quickest turns ${ratio('seconds', least)}), ${ratio('processor', median)} × by processor (${ratio('processor', least)})`
    console.log(
      `  ${who}: ${median(each, 'seconds').toFixed(2)} s, ${median(each, 'processor').toFixed(2)} s of processor${who === 'import' ? '' : speed}`,
    )
  }
  console.log(
    `  medians of ${turns}; most memory so far, of all that was measured, ${(process.resourceUsage().maxRSS / 1e6).toFixed(2)} GB, load ${loadavg()[0]?.toFixed(1)}`,
  )
  await rm(file)
}

try {
  for (const kind of kinds.length > 0 ? kinds : (Object.keys(KINDS) as KindOfCsv[])) await compared(kind)
} finally {
  await rm(directory, { recursive: true })
}
