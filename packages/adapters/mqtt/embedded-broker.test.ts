import { connect } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Arrival, SampleSource, Take } from '@leinwand/flow/acquire'
import mqtt, { type MqttClient } from 'mqtt'
import { afterEach, describe, expect, test } from 'vitest'
import { embeddedBroker } from './embedded-broker.ts'

const user = 'machine'
const password = 'opens nothing else'
const running: { brokers: SampleSource[]; clients: MqttClient[] } = { brokers: [], clients: [] }
afterEach(async () => {
  await Promise.all(running.clients.splice(0).map(client => client.endAsync(true)))
  await Promise.all(running.brokers.splice(0).map(broker => broker.stop()))
})

async function brokerThat(take: Take): Promise<string> {
  const broker = embeddedBroker({ port: 0, user, password })
  running.brokers.push(broker)
  const started = await broker.start(take)
  if (!started.ok) throw new Error(started.failure.code)
  return started.value.address
}
async function machine(url: string, options: mqtt.IClientOptions = {}): Promise<MqttClient> {
  const client = await mqtt.connectAsync(url, { username: user, password, reconnectPeriod: 50, ...options })
  client.on('error', () => {})
  running.clients.push(client)
  return client
}
const keepsAll: Take = async () => {}

describe('who may come in', () => {
  test.each([
    ['nobody', {}],
    ['a user without password', { username: user }],
    ['a wrong password', { username: user, password: 'guess' }],
    ['a password that begins right', { username: user, password: `${password}!` }],
    ['another user', { username: 'other', password }],
  ])('%s does not', async (_who, credentials) => {
    const url = await brokerThat(keepsAll)
    const refused = mqtt.connectAsync(url, { ...credentials, reconnectPeriod: 0 }, false)
    await expect(refused).rejects.toMatchObject({ code: 4 })
  })

  test('whoever does not say who they are fills no memory', async () => {
    const socket = connect(Number(new URL(await brokerThat(keepsAll)).port), '127.0.0.1')
    socket.on('error', () => {})
    // A CONNECT that says it has 256 MB. What is under way in the sockets' buffers is a few MB.
    const header = Buffer.from([0x10, 0xff, 0xff, 0xff, 0x7f])
    const flood = Readable.from(
      (function* () {
        yield header
        for (let n = 0; n < 256; n++) yield Buffer.alloc(1024 * 1024)
      })(),
    )
    await expect(pipeline(flood, socket)).rejects.toThrow()
    expect(socket.bytesWritten).toBeLessThan(32 * 1024 * 1024)
  })

  test('a machine does, and publishes', async () => {
    const arrivals: Arrival[] = []
    const url = await brokerThat(async arrival => void arrivals.push(arrival))
    const client = await machine(url)
    await client.publishAsync('leinwand/milling/m1', '{"a":1}', { qos: 1 })
    expect(arrivals.map(one => [one.topic, Buffer.from(one.payload).toString()])).toEqual([
      ['leinwand/milling/m1', '{"a":1}'],
    ])
  })

  test('below leinwand/ only, and nobody reads along', async () => {
    const arrivals: Arrival[] = []
    const url = await brokerThat(async arrival => void arrivals.push(arrival))
    const client = await machine(url, { reconnectPeriod: 0 })
    await expect(client.subscribeAsync('leinwand/#', { qos: 1 })).rejects.toThrow()
    const closed = new Promise<void>(resolve => client.once('close', () => resolve()))
    client.publish('elsewhere/m1', 'x', { qos: 1 })
    await closed
    expect(arrivals).toEqual([])
  })
})

test('a new password is in force at once: the old one is refused, and whoever is in by it is sent out', async () => {
  const broker = embeddedBroker({ port: 0, user, password })
  running.brokers.push(broker)
  const started = await broker.start(keepsAll)
  if (!started.ok) throw new Error(started.failure.code)
  const url = started.value.address
  const old = await machine(url, { reconnectPeriod: 0 })
  const sentOut = new Promise<void>(resolve => old.once('close', () => resolve()))
  broker.renew('another one')
  await sentOut
  const refused = mqtt.connectAsync(url, { username: user, password, reconnectPeriod: 0 }, false)
  await expect(refused).rejects.toMatchObject({ code: 4 })
  await (await machine(url, { password: 'another one' })).publishAsync('leinwand/milling/m1', '{}', {
    qos: 1,
  })
})

test('listening everywhere it says an address that one can connect to', async () => {
  const broker = embeddedBroker({ host: '0.0.0.0', port: 0, user, password })
  running.brokers.push(broker)
  const started = await broker.start(keepsAll)
  if (!started.ok) throw new Error(started.failure.code)
  expect(started.value.address).not.toContain('0.0.0.0')
  await (await machine(started.value.address)).publishAsync('leinwand/milling/m1', '{}', { qos: 1 })
})

describe('a PUBACK goes out after the commit', () => {
  test('and not before it', async () => {
    const order: string[] = []
    const url = await brokerThat(async () => {
      await new Promise(resolve => setTimeout(resolve, 60))
      order.push('kept')
    })
    const client = await machine(url)
    await client.publishAsync('leinwand/milling/m1', '{}', { qos: 1 })
    order.push('acknowledged')
    expect(order).toEqual(['kept', 'acknowledged'])
  })

  test('for many messages at once: none waits for the acknowledgement of another', async () => {
    const gathered: (() => void)[] = []
    const url = await brokerThat(
      () =>
        new Promise(resolve => {
          gathered.push(resolve)
          // Resolves nothing until all 100 are here: would each wait for the one before, the test would never end.
          if (gathered.length === 100) for (const done of gathered) done()
        }),
    )
    const client = await machine(url)
    const sent = Array.from({ length: 100 }, (_, n) =>
      client.publishAsync('leinwand/milling/m1', String(n), { qos: 1 }),
    )
    await Promise.all(sent)
    expect(gathered).toHaveLength(100)
  })

  test('never, when it could not be kept: the client sends again', async () => {
    const order: string[] = []
    const url = await brokerThat(async () => {
      order.push(order.length < 2 ? 'failed' : 'kept')
      if (order.at(-1) === 'failed') throw new Error('No space left on device')
    })
    const client = await machine(url)
    await client.publishAsync('leinwand/milling/m1', '{}', { qos: 1 })
    order.push('acknowledged')
    expect(order).toEqual(['failed', 'failed', 'kept', 'acknowledged'])
  })
})

test('a port that is taken is said, with its number', async () => {
  const port = Number(new URL(await brokerThat(keepsAll)).port)
  const second = await embeddedBroker({ port, user, password }).start(keepsAll)
  expect(second).toEqual({ ok: false, failure: { code: 'port-taken', params: { host: '127.0.0.1', port } } })
})

test('a host that is not of this machine is said', async () => {
  const started = await embeddedBroker({ host: '192.0.2.1', port: 0, user, password }).start(keepsAll)
  expect(started).toMatchObject({ ok: false, failure: { code: 'host-unavailable' } })
})
