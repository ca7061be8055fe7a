import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { duckdbHistory } from '@leinwand/adapters/history'
import { type Admitted, balanced, type History, type Rejected } from '@leinwand/flow/record'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

/** Every implementation: opens the history of a directory, and closes it. */
const implementations: Record<
  string,
  (directory: string) => Promise<{ history: History; close(): Promise<void> }>
> = {
  DuckDB: async directory => {
    const opened = await duckdbHistory(directory)
    if (!opened.ok) throw new Error(opened.failure.code)
    return { history: opened.value.readings, close: () => opened.value.close() }
  },
}

const reading = (id: string, over: Partial<Admitted> = {}): Admitted => ({
  source: 'milling',
  machine: 'm1',
  id,
  at: 1_700_000_000_000,
  receivedAt: 1_700_000_000_100,
  values: { 'Torque [Nm]': 41.4, Type: 'L', läuft: true, 'Tool wear [min]': null },
  ...over,
})
const many = (count: number, over: Partial<Admitted> = {}) =>
  Array.from({ length: count }, (_, n) => reading(`r-${n}`, over))
const refused: Rejected = {
  source: 'milling',
  topic: 'leinwand/milling/m1',
  receivedAt: 1_700_000_000_000,
  reason: 'not-json',
  detail: 'Unexpected token',
  payload: new Uint8Array([0, 255, 123]),
}

describe.each(Object.entries(implementations))('History on %s', (_name, open) => {
  let directory: string
  let history: History
  let close: () => Promise<void>
  const reopen = async () => {
    await close()
    ;({ history, close } = await open(directory))
  }

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'leinwand-history-'))
    ;({ history, close } = await open(directory))
  })
  afterEach(async () => {
    await close()
    await rm(directory, { recursive: true, force: true })
  })

  test('gives back what it kept, in order, also after it was opened again', async () => {
    const kept = await history.append(many(3), [])
    expect(kept.map(one => one.kept)).toEqual(['stored', 'stored', 'stored'])
    await reopen()
    expect(await history.append([reading('later')], [])).toMatchObject([
      { kept: 'stored', reading: { seq: 4 } },
    ])
    const read = await history.since('milling', 0, 10)
    expect(read.map(one => [one.seq, one.id])).toEqual([
      [1, 'r-0'],
      [2, 'r-1'],
      [3, 'r-2'],
      [4, 'later'],
    ])
    expect(read[0]).toEqual({ ...reading('r-0'), seq: 1 })
    expect(await history.end()).toBe(4)
  })

  test('keeps groups larger than any chunk', async () => {
    await history.append(many(5_000), [])
    expect(await history.count('milling')).toBe(5_000)
    expect((await history.since('milling', 4_998, 10)).map(one => one.id)).toEqual(['r-4998', 'r-4999'])
  })

  test('an id counts once, within a group, between groups and after a restart', async () => {
    const first = await history.append([reading('a'), reading('a'), reading('b')], [])
    expect(first.map(one => one.kept)).toEqual(['stored', 'duplicate', 'stored'])
    expect((await history.append([reading('b'), reading('c')], [])).map(one => one.kept)).toEqual([
      'duplicate',
      'stored',
    ])
    await reopen()
    expect((await history.append([reading('a')], [])).map(one => one.kept)).toEqual(['duplicate'])
    expect(await history.ledgers()).toEqual([
      { source: 'milling', received: 6, stored: 3, duplicate: 3, rejected: 0, buffered: 0 },
    ])
  })

  test('the same id at another source is another reading', async () => {
    await history.append([reading('a'), reading('a', { source: 'lathe' })], [])
    expect(await history.count('milling')).toBe(1)
    expect(await history.count('lathe')).toBe(1)
  })

  test('an id that comes again with other content is kept aside, not taken for a duplicate', async () => {
    await history.append([reading('a')], [])
    const again = await history.append(
      [reading('a', { values: { 'Torque [Nm]': 9 } }), reading('a', { at: 1_700_000_000_001 }), reading('a')],
      [],
    )
    expect(again.map(one => one.kept)).toEqual(['rejected', 'rejected', 'duplicate'])
    const aside = await history.rejected(10)
    expect(aside.map(one => one.reason)).toEqual(['id-reused', 'id-reused'])
    expect(JSON.parse(new TextDecoder().decode(aside[1]!.payload)).values).toEqual({ 'Torque [Nm]': 9 })
    expect(await history.since('milling', 0, 10)).toEqual([{ ...reading('a'), seq: 1 }])
  })

  test('keeps what was rejected, byte by byte, with the reason', async () => {
    await history.append([], [refused, { ...refused, source: 'unknown', reason: 'topic' }])
    await reopen()
    expect(await history.rejected(1)).toEqual([{ ...refused, source: 'unknown', reason: 'topic' }])
    expect(await history.rejected(10)).toContainEqual(refused)
    for (const ledger of await history.ledgers()) {
      expect(ledger.rejected).toBe(1)
      expect(balanced(ledger)).toBe(true)
    }
  })

  test('finds the last rows, of one machine and up to a place', async () => {
    const two = many(10).map((one, n) => ({ ...one, machine: n % 2 ? 'odd' : 'even' }))
    await history.append(two, [])
    const ids = async (rows: number, of?: { machine?: string; upTo?: number }) =>
      (await history.last('milling', rows, of)).map(one => one.id)
    expect(await ids(3)).toEqual(['r-7', 'r-8', 'r-9'])
    expect(await ids(2, { machine: 'odd' })).toEqual(['r-7', 'r-9'])
    expect(await ids(2, { machine: 'odd', upTo: 5 })).toEqual(['r-1', 'r-3'])
    expect(await ids(3, { upTo: 0 })).toEqual([])
  })

  test('samples what came in after a moment, over all of it, and the same again', async () => {
    const each = many(400).map((one, n) => ({ ...one, receivedAt: one.receivedAt + n }))
    await history.append([...each, reading('other', { source: 'lathe', receivedAt: 1_800_000_000_000 })], [])
    const after = each[199]!.receivedAt
    const { readings, all } = await history.sample('milling', { after, rows: 50 })
    expect([readings.length, all]).toEqual([50, 200])
    expect(readings.every(one => one.source === 'milling' && one.receivedAt > after)).toBe(true)
    expect(readings).toEqual(readings.toSorted((a, b) => a.seq - b.seq))
    expect(readings.filter(({ seq }) => seq <= 300).length).toBeGreaterThan(10)
    expect(readings.filter(({ seq }) => seq > 300).length).toBeGreaterThan(10)
    expect(await history.sample('milling', { after, rows: 50 })).toEqual({ readings, all })
    expect((await history.sample('milling', { after, rows: 1000 })).readings).toHaveLength(200)
    expect(await history.sample('milling', { after: 2_000_000_000_000, rows: 50 })).toEqual({
      readings: [],
      all: 0,
    })
  })

  test('knows the machines by their newest reading, whatever order they came in', async () => {
    await history.append([reading('a', { at: 3_000 }), reading('b', { at: 2_000 })], [])
    expect(await history.machines()).toEqual([
      { source: 'milling', machine: 'm1', lastAt: 3_000, readings: 2 },
    ])
  })

  test('appends at once come out whole and in one order', async () => {
    const groups = Array.from({ length: 20 }, (_, g) =>
      Array.from({ length: 10 }, (_, n) => reading(`${g}-${n}`)),
    )
    await Promise.all(groups.map(group => history.append(group, [])))
    const ids = (await history.since('milling', 0, 1_000)).map(one => one.id)
    expect(ids).toEqual(groups.flat().map(one => one.id))
  })
})
