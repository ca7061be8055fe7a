import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'

export type HistoryFailure = {
  code: 'data-in-use' | 'data-newer' | 'data-damaged'
  params: Record<string, string | number>
}

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
    since bigint not null, last_at bigint not null, primary key (deployment, source, machine));`

/** Opens the history of a data directory, making it where there is none. */
export async function openHistoryFile(
  directory: string,
): Promise<{ ok: true; value: DuckDBInstance } | { ok: false; failure: HistoryFailure }> {
  const path = join(directory, historyFile)
  const fail = (code: HistoryFailure['code'], params: HistoryFailure['params'] = {}) =>
    ({ ok: false, failure: { code, params: { path, ...params } } }) as const
  await mkdir(directory, { recursive: true })

  let instance: DuckDBInstance
  try {
    instance = await DuckDBInstance.create(path, {
      enable_external_access: 'false',
      // The history is one of several things on the machine; DuckDB would take 80 % of the memory.
      memory_limit: '1GB',
      threads: '2',
      checkpoint_threshold: '64MB',
    })
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return /lock/i.test(detail) ? fail('data-in-use') : fail('data-damaged', { detail: firstLine(detail) })
  }

  const connection = await instance.connect()
  await connection.run('create table if not exists format (version integer not null)')
  const found = (await connection.runAndReadAll('select version from format')).getRows()[0]?.[0]
  if (typeof found === 'number' && found > version) {
    connection.closeSync()
    instance.closeSync()
    return fail('data-newer', { found, known: version })
  }
  if (found === undefined) await connection.run(`insert into format values (${version})`)
  await connection.run(tables)
  connection.closeSync()
  return { ok: true, value: instance }
}

const firstLine = (text: string) => text.split('\n')[0]!.slice(0, 300)
