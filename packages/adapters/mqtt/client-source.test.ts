import { createServer, type Server } from 'node:net'
import type { SampleSource, Take } from '@leinwand/flow/acquire'
import { Aedes } from 'aedes'
import mqtt from 'mqtt'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { mqttClientSource } from './client-source.ts'

/** A broker that is not ours, as a customer has one. */
let theirs: Aedes
let server: Server
let url: string
let source: SampleSource | null = null
const order: string[] = []

beforeEach(async () => {
  order.length = 0
  theirs = await Aedes.createBroker()
  // Aedes tells of an acknowledgement when the PUBACK has come in.
  theirs.on('ack', () => order.push('acknowledged'))
  server = createServer(socket => void theirs.handle(socket))
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  url = `mqtt://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
})
afterEach(async () => {
  await source?.stop()
  source = null
  await new Promise<void>(done => theirs.close(done))
  await new Promise(done => server.close(done))
})

async function listening(take: Take) {
  source = mqttClientSource({ url, topics: ['leinwand/#'], clientId: 'leinwand-test', reconnectMs: 50 })
  const started = await source.start(take)
  expect(started).toEqual({ ok: true, value: { address: url.replace(/\/?$/, '') } })
}
async function publish(count: number) {
  const machine = await mqtt.connectAsync(url)
  for (let n = 0; n < count; n++) await machine.publishAsync('leinwand/milling/m1', String(n), { qos: 1 })
  await machine.endAsync()
}
const until = async (met: () => boolean) => {
  while (!met()) await new Promise(resolve => setTimeout(resolve, 10))
}

test('a PUBACK goes out after the commit', async () => {
  await listening(async () => {
    await new Promise(resolve => setTimeout(resolve, 60))
    order.push('kept')
  })
  await publish(1)
  await until(() => order.length === 2)
  expect(order).toEqual(['kept', 'acknowledged'])
})

test('many wait for one commit together', async () => {
  const gathered: (() => void)[] = []
  await listening(
    () =>
      new Promise(resolve => {
        gathered.push(resolve)
        if (gathered.length === 50)
          for (const done of gathered) {
            order.push('kept')
            done()
          }
      }),
  )
  await publish(50)
  await until(() => order.length === 100)
  expect(order.slice(0, 50)).toEqual(Array(50).fill('kept'))
})

test('what could not be kept is not acknowledged and comes again', async () => {
  const payloads: string[] = []
  await listening(async ({ payload }) => {
    payloads.push(Buffer.from(payload).toString())
    order.push(payloads.length === 1 ? 'failed' : 'kept')
    if (payloads.length === 1) throw new Error('No space left on device')
  })
  await publish(1)
  await until(() => order.includes('acknowledged'))
  expect(order).toEqual(['failed', 'kept', 'acknowledged'])
  expect(payloads).toEqual(['0', '0'])
})

test('what was sent while we were away comes when we are back', async () => {
  const payloads: string[] = []
  const take: Take = async ({ payload }) => void payloads.push(Buffer.from(payload).toString())
  await listening(take)
  await source!.stop()
  await publish(3)
  await listening(take)
  await until(() => payloads.length === 3)
  expect(payloads).toEqual(['0', '1', '2'])
})

test('a broker that is not there is said, without the password', async () => {
  const away = mqttClientSource({
    url: 'mqtt://me:secret@127.0.0.1:1',
    topics: ['#'],
    clientId: 'leinwand-test',
  })
  const started = await away.start(async () => {})
  expect(started).toMatchObject({
    ok: false,
    failure: { code: 'broker-unreachable', params: { url: 'mqtt://127.0.0.1:1' } },
  })
})
