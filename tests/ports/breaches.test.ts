import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { duckdbHistory } from '@leinwand/adapters/history'
import type { Breaches, History } from '@leinwand/flow/record'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

type Opened = { history: History; breaches: Breaches; close(): Promise<void> }

/** Every implementation: opens readings and breaches of a directory, and closes them. */
const implementations: Record<string, (directory: string) => Promise<Opened>> = {
  DuckDB: async directory => {
    const opened = await duckdbHistory(directory)
    if (!opened.ok) throw new Error(opened.failure.code)
    const { readings, breaches, close } = opened.value
    return { history: readings, breaches, close }
  },
}

describe.each(Object.entries(implementations))('Breaches on %s', (_name, open) => {
  let directory: string
  let opened: Opened

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'leinwand-breaches-'))
    opened = await open(directory)
    const readings = Array.from({ length: 4 }, (_, n) => ({
      source: 'milling',
      machine: 'm1',
      id: `r-${n + 1}`,
      at: 1_700_000_000_000 + n,
      receivedAt: 1_700_000_000_100 + n,
      values: { torque: 500 + n },
    }))
    await opened.history.append(readings, [])
  })
  afterEach(async () => {
    await opened.close()
    await rm(directory, { recursive: true, force: true })
  })

  const breach = (rule: string, seq: number, aside = false) => ({ rule, seq, aside })

  test('counts each once, however often it is told, also after it was opened again', async () => {
    const told = [breach('hot', 1, true), breach('fast', 1, true), breach('slow', 2)]
    expect(await opened.breaches.keep('warner', told)).toEqual(told)
    expect(await opened.breaches.keep('warner', [...told, breach('slow', 3)])).toEqual([breach('slow', 3)])
    await opened.close()
    opened = await open(directory)
    expect(await opened.breaches.keep('warner', told)).toEqual([])
    // The first reading broke two rules and was put aside once.
    expect(await opened.breaches.counts('warner')).toEqual({
      breaches: { fast: 1, hot: 1, slow: 2 },
      quarantined: 1,
    })
    expect(await opened.breaches.counts('another')).toEqual({ breaches: {}, quarantined: 0 })
  })

  test('shows the readings of a rule of one deployment, newest first and no more than asked for', async () => {
    await opened.breaches.keep('warner', [
      breach('hot', 1),
      breach('hot', 3),
      breach('hot', 4),
      breach('slow', 2),
    ])
    await opened.breaches.keep('another', [breach('hot', 2)])
    const ids = async (limit: number) =>
      (await opened.breaches.recent({ deployment: 'warner', rule: 'hot', limit })).map(({ id }) => id)
    expect(await ids(9)).toEqual(['r-4', 'r-3', 'r-1'])
    expect(await ids(2)).toEqual(['r-4', 'r-3'])
    const [newest] = await opened.breaches.recent({ deployment: 'warner', rule: 'hot', limit: 1 })
    expect(newest).toMatchObject({ machine: 'm1', at: 1_700_000_000_003, values: { torque: 503 } })
  })
})
