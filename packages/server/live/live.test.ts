import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { balanced } from '@leinwand/flow/record'
import { compileRowScorer } from '@leinwand/learning'
import { type MillingReading, millingRows, readingOf, simulate } from '@leinwand/machines'
import mqtt, { type MqttClient } from 'mqtt'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Live, type LiveDeployment, type LiveEvent, type LiveSettings, startLive } from './index.ts'
import { featuresOf, millingDeployment } from './milling.fixture.ts'

const login = { user: 'machine', password: 'only for this test' }
let bundle: LiveDeployment
let directory: string
let live: Live | null = null
let client: MqttClient | null = null
let events: LiveEvent[] = []

beforeAll(async () => {
  const made = await mkdtemp(join(tmpdir(), 'leinwand-bundle-'))
  bundle = await millingDeployment(made)
  await rm(made, { recursive: true, force: true })
})
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'leinwand-live-'))
  events = []
})
afterEach(async () => {
  await client?.endAsync(true)
  await live?.close()
  client = null
  live = null
  await rm(directory, { recursive: true, force: true })
})

async function start(over: Partial<LiveSettings> = {}): Promise<Live> {
  const started = await startLive({
    directory,
    deployments: [bundle],
    broker: { port: 0, ...login },
    onEvent: event => events.push(event),
    ...over,
  })
  if (!started.ok) throw new Error(started.failure.code)
  live = started.value
  return started.value
}
async function stop() {
  await client?.endAsync()
  await live?.close()
  client = null
  live = null
}
const until = async (met: () => boolean) => {
  while (!met()) await new Promise(resolve => setTimeout(resolve, 5))
}

const readings = [...millingRows({ rows: 400, seed: 9 })].map(readingOf)
async function send(from: number, to: number, over: { machine?: string; values?: object } = {}) {
  client ??= await mqtt.connectAsync(live!.broker, { username: login.user, password: login.password })
  const machine = over.machine ?? 'm1'
  for (let n = from; n < to; n++) {
    const message = {
      id: `r-${n}`,
      at: new Date().toISOString(),
      machine,
      values: { ...readings[n], ...over.values },
    }
    await client.publishAsync(`leinwand/milling/${machine}`, JSON.stringify(message), { qos: 1 })
  }
}
const scored = () => events.flatMap(event => (event.kind === 'scored' ? event.predictions : []))
const alarms = () => events.flatMap(event => (event.kind === 'alarm' ? [event.state] : []))

test('a reading goes from the machine to the score, the ledger, the usage and the page', async () => {
  const running = await start()
  const stopping = new AbortController()
  const published = new Set<string>()
  await Promise.all([
    simulate({
      url: running.broker.replace('//', `//${login.user}:${encodeURIComponent(login.password)}@`),
      machines: 3,
      rateHz: 50,
      seed: 4,
      source: 'milling',
      signal: stopping.signal,
      onPublished: message => published.add(message.id),
    }),
    until(() => scored().length >= 60).then(() => stopping.abort()),
  ])
  await until(() => scored().length >= published.size)

  expect(new Set(scored().map(one => one.readingId))).toEqual(published)
  const offline = compileRowScorer(bundle.model)
  const stored = await running.history.readings.since('milling', 0, 10_000)
  for (const reading of stored) {
    const one = scored().find(prediction => prediction.readingId === reading.id)!
    const expected = offline(featuresOf(reading.values as MillingReading))
    if (expected.kind !== 'classification') throw new Error('the model is a classifier')
    // The engine sums in another order than JavaScript, and a difference of one bit may cross no split.
    expect(one.prediction).toBeCloseTo(expected.probabilities[1]!, 9)
    expect(one.warning).toBe(one.prediction >= 0.5)
    expect(one.values).not.toHaveProperty('failed')
  }

  const status = await running.status()
  expect(status.ledgers).toHaveLength(1)
  expect(status.ledgers.every(balanced)).toBe(true)
  expect(status.ledgers[0]).toMatchObject({
    source: 'milling',
    stored: published.size,
    rejected: 0,
    buffered: 0,
  })
  expect(status.machines.map(machine => machine.id).toSorted()).toEqual(['mill-01', 'mill-02', 'mill-03'])
  expect(status.machines.reduce((sum, machine) => sum + machine.readings, 0)).toBe(published.size)
  expect(status.deployments).toEqual([
    { id: 'warnings', party: 'werk-nord', threshold: 0.5, scored: published.size, rules: [], quarantined: 0 },
  ])
  expect(status.latencyP95).toBeGreaterThan(0)
  expect(status.storage.freeBytes).toBeGreaterThan(0)
  const sums = await running.usage.sums()
  expect(sums.map(({ party, predictions, machines }) => [party, predictions, machines])).toEqual([
    ['werk-nord', published.size, 3],
  ])
  const recent = await running.recent({ machine: 'mill-02', limit: 5 })
  const last = scored().filter(one => one.machine === 'mill-02')
  expect(recent).toEqual(last.slice(-5).map(({ latency, ...prediction }) => prediction))
})

describe('over a restart', () => {
  test('no prediction is told twice, and what was recorded meanwhile is scored', async () => {
    await start()
    await send(0, 20)
    await until(() => scored().length === 20)
    await stop()

    await start({ deployments: [] })
    await send(20, 30)
    await stop()
    expect(scored()).toHaveLength(20)

    const again = await start()
    await send(30, 40)
    await until(() => scored().length >= 40)
    await stop()
    expect(scored().map(one => one.readingId)).toEqual(Array.from({ length: 40 }, (_, n) => `r-${n}`))
    expect(again.broker).toMatch(/^mqtt:\/\/127\.0\.0\.1:\d+$/)

    const last = await start()
    expect((await last.usage.sums())[0]!.predictions).toBe(40)
    expect(await last.recent({ limit: 100 })).toHaveLength(40)
    expect((await last.status()).deployments[0]!.scored).toBe(40)
    expect(scored()).toHaveLength(40)
  })

  test('a recipe carries what it carried before, for each machine by itself', async () => {
    const made = await mkdtemp(join(tmpdir(), 'leinwand-bundle-'))
    const once = await millingDeployment(made, [{ step: 'dedupe', by: ['UDI'] }])
    await rm(made, { recursive: true, force: true })
    const settings = { deployments: [once] }

    await start(settings)
    await send(0, 10)
    await until(() => scored().length === 10)
    await stop()
    await start(settings)
    // Row 10 has the number of row 3, which came before the restart; row 11 has it too, at another machine.
    await send(10, 11, { values: { UDI: readings[3]!.UDI } })
    await send(11, 12, { values: { UDI: readings[3]!.UDI }, machine: 'm2' })
    await send(12, 13)
    await until(() => scored().some(one => one.readingId === 'r-12'))
    expect(scored().map(one => one.readingId)).toEqual([
      ...Array.from({ length: 10 }, (_, n) => `r-${n}`),
      'r-11',
      'r-12',
    ])
  })

  test('a warning waits until somebody has seen it', async () => {
    // 90 Nm at 2,800 rpm are 26 kW, far beyond the 9 kW of a power failure.
    const overload = { 'Torque [Nm]': 76, 'Rotational speed [rpm]': 1_500, 'Tool wear [min]': 220 }
    const calm = { 'Torque [Nm]': 40, 'Rotational speed [rpm]': 1_500, 'Tool wear [min]': 20 }
    await start()
    await send(0, 1, { values: calm })
    await send(1, 3, { values: overload })
    await until(() => scored().length === 3)
    expect(alarms()).toEqual(['active'])
    await send(3, 4, { values: calm })
    await until(() => scored().length === 4)
    expect(alarms()).toEqual(['active', 'returned'])
    await stop()

    const again = await start()
    const alarm = async () => (await again.status()).machines.map(machine => machine.alarm)
    expect(await alarm()).toEqual(['returned'])
    await again.acknowledge('m1')
    expect(await alarm()).toEqual(['none'])
    expect(alarms()).toEqual(['active', 'returned', 'none'])
  })
})

test('rules of quality hold for readings as they do for stored rows, and each breach is counted', async () => {
  const made = await mkdtemp(join(tmpdir(), 'leinwand-bundle-'))
  const rules = [
    { id: 'hot', kind: 'range', column: 'torque', high: 100, action: 'quarantine' },
    { id: 'slow', kind: 'range', column: 'speed', low: 1, action: 'flag' },
    { id: 'again', kind: 'unique', column: 'UDI', action: 'flag' },
  ]
  const checking = await millingDeployment(made, [{ step: 'check', rules }])
  await rm(made, { recursive: true, force: true })
  const running = await start({ deployments: [checking] })
  await send(0, 3)
  await send(3, 4, { values: { 'Torque [Nm]': 500 } })
  await send(4, 6, { values: { 'Rotational speed [rpm]': 0, UDI: readings[1]!.UDI } })
  await until(() => scored().length === 5)
  expect(scored().map(one => one.readingId)).toEqual(['r-0', 'r-1', 'r-2', 'r-4', 'r-5'])
  expect((await running.status()).deployments[0]).toMatchObject({
    quarantined: 1,
    rules: [
      { rule: 'hot', column: 'torque', action: 'quarantine', breaches: 1 },
      { rule: 'slow', column: 'speed', action: 'flag', breaches: 2 },
      { rule: 'again', column: 'UDI', action: 'flag', breaches: 2 },
    ],
  })
  const slow = await running.history.breaches.recent({ deployment: 'warnings', rule: 'slow', limit: 9 })
  expect(slow.map(({ id, values }) => [id, values['Rotational speed [rpm]']])).toEqual([
    ['r-5', 0],
    ['r-4', 0],
  ])

  // Neither the counts nor the rows are gone with the process.
  await stop()
  const again = await start({ deployments: [checking] })
  await send(6, 7, { values: { 'Torque [Nm]': 600, 'Rotational speed [rpm]': 0 } })
  await send(7, 8)
  await until(() => scored().at(-1)?.readingId === 'r-7')
  expect((await again.status()).deployments[0]?.rules.map(({ breaches }) => breaches)).toEqual([2, 3, 2])
  const hot = await again.history.breaches.recent({ deployment: 'warnings', rule: 'hot', limit: 1 })
  expect(hot.map(({ id }) => id)).toEqual(['r-6'])
})

test('what cannot be used is acknowledged, counted and kept with its reason; the rest goes on', async () => {
  const running = await start()
  await send(0, 2)
  const good = { at: new Date().toISOString(), machine: 'm1', values: { 'Torque [Nm]': 1 } }
  const soon = new Date(Date.now() + 600_000).toISOString()
  const bad: [string, string][] = [
    ['leinwand/milling/m1', 'not json'],
    ['leinwand/milling/m1', JSON.stringify({ ...good, id: 'x', values: { a: [1] } })],
    ['leinwand/milling/m1', JSON.stringify({ ...good, id: 'x', machine: 'm9' })],
    ['leinwand/milling/m1', JSON.stringify({ ...good, id: 'x', at: soon })],
    ['leinwand/milling/m1', JSON.stringify({ ...good, id: 'r-0' })],
    ['leinwand/milling/too/deep', JSON.stringify({ ...good, id: 'x' })],
  ]
  for (const [topic, payload] of bad) await client!.publishAsync(topic, payload, { qos: 1 })
  await send(2, 4)
  await until(() => scored().length === 4)

  const kept = await running.history.readings.rejected(10)
  expect(kept.map(one => one.reason)).toEqual([
    'topic',
    'id-reused',
    'future',
    'machine',
    'shape',
    'not-json',
  ])
  const ledgers = (await running.status()).ledgers
  expect(ledgers).toContainEqual({
    source: 'milling',
    received: 9,
    stored: 4,
    duplicate: 0,
    rejected: 5,
    buffered: 0,
  })
  expect(ledgers).toContainEqual({
    source: 'unknown',
    received: 1,
    stored: 0,
    duplicate: 0,
    rejected: 1,
    buffered: 0,
  })
})

test('readings faster than they are scored wait in the history, and none is left out', async () => {
  await start()
  await stop()
  const rows = Array.from({ length: 6_000 }, (_, n) => ({
    source: 'milling',
    machine: 'm1',
    id: `bulk-${n}`,
    at: Date.now(),
    receivedAt: Date.now(),
    values: { ...readings[n % readings.length] },
  }))
  const idle = await start({ deployments: [] })
  await idle.history.readings.append(rows, [])
  await stop()
  await start()
  await send(0, 1)
  await until(() => scored().some(one => one.readingId === 'r-0'))
  expect(scored().map(one => one.seq)).toEqual(scored().map((_, n) => n + 1))
  expect(scored()).toHaveLength(6_001)
})

test('a deployment is put to work, replaced and withdrawn while machines send', async () => {
  const running = await start({ deployments: [] })
  await send(0, 5)
  await running.deploy(bundle)
  await send(5, 10)
  await until(() => scored().length === 5)
  await running.deploy({ ...bundle, version: 'bundle-2' })
  await send(10, 15)
  await until(() => scored().length === 10)
  await running.withdraw('warnings')
  await send(15, 20)
  expect(scored().map(one => [one.readingId, one.version])).toEqual(
    Array.from({ length: 10 }, (_, n) => [`r-${n + 5}`, n < 5 ? 'bundle-1' : 'bundle-2']),
  )
  expect((await running.status()).deployments).toEqual([])
})

test('a port that is taken is said, and the data directory is free again', async () => {
  const first = await start()
  const port = Number(new URL(first.broker).port)
  const other = await mkdtemp(join(tmpdir(), 'leinwand-live-'))
  const settings = { directory: other, deployments: [bundle], broker: { port, ...login } }
  const second = await startLive(settings)
  expect(second).toEqual({ ok: false, failure: { code: 'port-taken', params: { host: '127.0.0.1', port } } })
  const third = await startLive({ ...settings, broker: { port: 0, ...login } })
  expect(third.ok).toBe(true)
  if (third.ok) await third.value.close()
  await rm(other, { recursive: true, force: true })
})
