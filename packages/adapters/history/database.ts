import { resolve } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { makeDirectory } from '../files/make-directory.ts'
import { type StoreFailure, storeFailure } from '../sqlite/failure.ts'

export type HistoryFailure = StoreFailure

const historyFile = 'history.duckdb'
const version = 1

/**
 * `up_to` of a prediction is the place its deployment had reached with it: so a group of predictions and their place are
 * one statement. `progress` holds the place of a group of which nothing was predicted.
 */
const tables = `
  create table if not exists reading (
    seq bigint not null, source varchar not null, id varchar not null, machine varchar not null,
    taken_at bigint not null, received_at bigint not null, content varchar not null,
    primary key (source, id));
  create table if not exists quarantine (
    source varchar not null, topic varchar not null, received_at bigint not null,
    reason varchar not null, detail varchar not null, payload blob not null);
  create table if not exists duplicates (source varchar primary key, times bigint not null);
  create table if not exists prediction (
    deployment varchar not null, version varchar not null, source varchar not null, machine varchar not null,
    reading varchar not null, seq bigint not null, taken_at bigint not null, scored_at bigint not null,
    content varchar not null, prediction double not null, warning boolean not null, up_to bigint not null);
  create table if not exists progress (deployment varchar primary key, seq bigint not null);
  create table if not exists alarm (
    deployment varchar not null, source varchar not null, machine varchar not null, state varchar not null,
    since bigint not null, last_at bigint not null, primary key (deployment, source, machine));
  create table if not exists breach (
    deployment varchar not null, rule varchar not null, seq bigint not null, aside boolean not null,
    primary key (deployment, rule, seq));`

/** DuckDB's file lock keeps other processes out, but not a second opening within this one (measured). */
const open = new Set<string>()

/** Opens the history of a data directory, making it where there is none. `release` closes it. */
export async function openHistoryFile(
  directory: string,
): Promise<
  { ok: true; value: { instance: DuckDBInstance; release(): void } } | { ok: false; failure: HistoryFailure }
> {
  const path = resolve(directory, historyFile)
  const fail = (code: HistoryFailure['code'], params: HistoryFailure['params'] = {}) =>
    ({ ok: false, failure: { code, params: { path, ...params } } }) as const
  if (open.has(path)) return fail('data-in-use')

  let instance: DuckDBInstance
  try {
    makeDirectory(directory)
    instance = await DuckDBInstance.create(path, settings)
  } catch (error) {
    return failureOf(error, path)
  }
  open.add(path)
  const release = () => {
    open.delete(path)
    instance.closeSync()
  }
  const found = await prepareTables(instance).catch(error => {
    release()
    return failureOf(error, path)
  })
  if (typeof found === 'object') return found
  if (found <= version) return { ok: true, value: { instance, release } }
  release()
  return fail('data-newer', { found, known: version })
}

const settings = {
  enable_external_access: 'false',
  // The history is one of several things on the machine; DuckDB would take 80 % of the memory.
  memory_limit: '1GB',
  threads: '2',
  checkpoint_threshold: '64MB',
}

/** The version that the file has; where it is a newer one than ours, nothing was touched. */
async function prepareTables(instance: DuckDBInstance): Promise<number> {
  const connection = await instance.connect()
  try {
    await connection.run('create table if not exists format (version integer not null)')
    const found = (await connection.runAndReadAll('select version from format')).getRows()[0]?.[0]
    if (typeof found === 'number' && found > version) return found
    if (found === undefined) await connection.run(`insert into format values (${version})`)
    await connection.run(tables)
    return version
  } finally {
    connection.closeSync()
  }
}

function failureOf(error: unknown, path: string): { ok: false; failure: HistoryFailure } {
  const expected = storeFailure(error, path)
  if (expected) return { ok: false, failure: expected }
  const detail = error instanceof Error ? error.message.split('\n')[0]!.slice(0, 300) : String(error)
  if (/no space left/i.test(detail)) return { ok: false, failure: { code: 'disk-full', params: { path } } }
  if (/could not set lock|conflicting lock/i.test(detail))
    return { ok: false, failure: { code: 'data-in-use', params: { path } } }
  if (/permission denied|read-only/i.test(detail))
    return { ok: false, failure: { code: 'data-not-writable', params: { path } } }
  return { ok: false, failure: { code: 'data-damaged', params: { path, detail } } }
}
