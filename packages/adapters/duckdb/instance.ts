import { mkdir } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { text } from './literal.ts'

/**
 * `spill` is where what does not fit into memory goes: by itself DuckDB takes the folder that the server was started in.
 * `sidesAsWritten`: a join looks its left rows up in the right ones. Where DuckDB guesses that the left are fewer, as it does
 * behind every filter, it would build its table of them, with all their columns: six times as slow (measured).
 */
export type Limits = { threads?: number; memoryLimit?: string; spill?: string; sidesAsWritten?: boolean }

/** No extension is fetched or loaded by itself: all that is needed is built in. */
const OFFLINE = { autoinstall_known_extensions: 'false', autoload_known_extensions: 'false' }

const settings = ({
  threads,
  memoryLimit,
  spill,
  sidesAsWritten = false,
}: Limits): Record<string, string> => ({
  ...OFFLINE,
  ...(threads === undefined ? {} : { threads: String(threads) }),
  ...(memoryLimit === undefined ? {} : { memory_limit: memoryLimit }),
  ...(spill === undefined ? {} : { temp_directory: spill }),
  ...(sidesAsWritten ? { disabled_optimizers: 'build_side_probe_side' } : {}),
})

/** For our own statements over paths that our own code gives: reading a CSV that lies anywhere. */
export const openInstance = (limits: Limits = {}): Promise<DuckDBInstance> =>
  DuckDBInstance.create(':memory:', settings(limits))

/** On more cores than these several threads write sooner than one. */
const CORES_FOR_ONE = 2

/**
 * Where several threads write, DuckDB puts their rows in order by copying each once more. On two cores that takes what
 * the second brings, and leaves none for anybody else (measured): there, one thread reads and writes. For an instance of
 * its own that was opened with all threads.
 */
export const inOneThread = async <T>(connection: DuckDBConnection, write: () => Promise<T>): Promise<T> => {
  if (availableParallelism() > CORES_FOR_ONE) return write()
  await connection.run('SET threads = 1')
  try {
    return await write()
  } finally {
    await connection.run('RESET threads')
  }
}

/**
 * For every statement that contains anything a user wrote: it sees the files of one directory, nothing else, and
 * cannot change that. Times are read as UTC where they name no zone.
 */
export const lockedInstance = async (directory: string, limits: Limits = {}): Promise<DuckDBInstance> => {
  const root = resolve(directory)
  await mkdir(root, { recursive: true })
  const instance = await DuckDBInstance.create(
    ':memory:',
    settings({ spill: join(root, '.duckdb'), ...limits }),
  )
  const connection = await instance.connect()
  try {
    await connection.run("SET GLOBAL TimeZone = 'UTC'")
    await connection.run(`SET allowed_directories = [${text(root)}]`)
    await connection.run('SET enable_external_access = false')
    await connection.run('SET lock_configuration = true')
  } finally {
    connection.closeSync()
  }
  return instance
}
