import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DuckdbHistory, duckdbHistory } from '@leinwand/adapters/history'
import { balanced, type Recorded, type Recorder, recorder, recorderDefaults } from '@leinwand/flow/record'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'

let directory: string
let history: DuckdbHistory
let recording: Recorder
let heard: Recorded[]
const open = async (settings = recorderDefaults) => {
  const opened = await duckdbHistory(directory)
  if (!opened.ok) throw new Error(opened.failure.code)
  history = opened.value
  recording = await recorder(history.readings, readings => heard.push(...readings), settings)
}
const close = async () => {
  await recording.close()
  await history.close()
}
beforeEach(async () => {
  heard = []
  directory = await mkdtemp(join(tmpdir(), 'leinwand-recorder-'))
})
afterEach(async () => {
  await close()
  await rm(directory, { recursive: true, force: true })
})

const at = '2026-11-05T12:00:00.000Z'
const arrival = (id: string, source = 'milling', message: object = {}) => ({
  topic: `leinwand/${source}/m1`,
  payload: Buffer.from(JSON.stringify({ id, at, machine: 'm1', values: { a: 1 }, ...message })),
  receivedAt: Date.parse(at),
})

test('the ledger adds up at every moment, whatever comes, and over a restart', async () => {
  await open()
  const one = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    source: fc.constantFrom('milling', 'lathe'),
    broken: fc.integer({ min: 0, max: 9 }).map(n => n === 0),
  })
  let sent = 0
  await fc.assert(
    fc.asyncProperty(fc.array(one, { maxLength: 20 }), fc.boolean(), async (arrivals, restart) => {
      const taken = arrivals.map(({ id, source, broken }) =>
        recording.take(arrival(id, source, broken ? { values: 'none' } : {})),
      )
      sent += arrivals.length
      const whileWaiting = recording.ledgers()
      expect(whileWaiting.every(balanced)).toBe(true)
      expect(whileWaiting.reduce((sum, ledger) => sum + ledger.received, 0)).toBe(sent)
      expect(whileWaiting.reduce((sum, ledger) => sum + ledger.buffered, 0)).toBe(arrivals.length)
      await Promise.all(taken)
      const before = recording.ledgers()
      expect(before.every(balanced)).toBe(true)
      expect(before.every(ledger => ledger.buffered === 0)).toBe(true)
      if (!restart) return
      await close()
      await open()
      const bySource = (ledgers: typeof before) =>
        ledgers.filter(ledger => ledger.received > 0).toSorted((a, b) => a.source.localeCompare(b.source))
      expect(bySource(recording.ledgers())).toEqual(bySource(before))
    }),
    { numRuns: 12 },
  )
  expect(heard.map(reading => `${reading.source}/${reading.id}`).toSorted()).toEqual(
    [...new Set(heard.map(reading => `${reading.source}/${reading.id}`))].toSorted(),
  )
})

test('a group goes to the disk together, when it is full or has waited', async () => {
  await open({ ...recorderDefaults, waitMs: 60_000, groupSize: 3 })
  const first = [recording.take(arrival('a')), recording.take(arrival('b'))]
  expect(await history.readings.count('milling')).toBe(0)
  await Promise.all([...first, recording.take(arrival('c'))])
  expect(await history.readings.count('milling')).toBe(3)
  expect(heard.map(reading => reading.id)).toEqual(['a', 'b', 'c'])
})

test('what waits is kept when the recorder closes, and nothing is taken afterwards', async () => {
  await open({ ...recorderDefaults, waitMs: 60_000 })
  const waiting = recording.take(arrival('a'))
  await recording.close()
  await waiting
  expect(await history.readings.count('milling')).toBe(1)
  await expect(recording.take(arrival('b'))).rejects.toThrow()
})

test('more than can wait is refused, and not counted as received', async () => {
  await open({ waitMs: 60_000, groupSize: 100, bufferLimit: 2 })
  const waiting = [recording.take(arrival('a')), recording.take(arrival('b'))]
  await expect(recording.take(arrival('c'))).rejects.toThrow('too many at once')
  expect(recording.ledgers()).toMatchObject([{ received: 2, buffered: 2 }])
  await recording.close()
  await Promise.all(waiting)
})

test('a commit that fails tells every sender of its group, and counts nothing', async () => {
  await open()
  await recording.take(arrival('a'))
  const broken = history
  await broken.close()
  const refused = await Promise.allSettled([recording.take(arrival('b')), recording.take(arrival('c'))])
  expect(refused.map(one => one.status)).toEqual(['rejected', 'rejected'])
  expect(recording.failure()).not.toBeNull()
  expect(recording.ledgers()).toMatchObject([{ received: 1, stored: 1, buffered: 0 }])
  expect(recording.ledgers().every(balanced)).toBe(true)
  await recording.close()
  await open()
  expect((await history.readings.since('milling', 0, 10)).map(reading => reading.id)).toEqual(['a'])
})
