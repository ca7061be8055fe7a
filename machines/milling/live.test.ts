import { createServer, type Server, type Socket } from 'node:net'
import { Aedes, type AuthenticateError } from 'aedes'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type MillingMessage, simulate } from './live.ts'
import { millingColumns } from './row.ts'

let broker: Aedes
let server: Server
let url: string
const sockets = new Set<Socket>()
const heard: { topic: string; message: MillingMessage }[] = []

beforeEach(async () => {
  heard.length = 0
  broker = await Aedes.createBroker({
    authenticate: (_client, user, _password, done) => {
      const wrong: AuthenticateError = Object.assign(new Error('wrong'), { returnCode: 4 })
      if (user === 'machine') done(null, true)
      else done(wrong, false)
    },
    authorizePublish: (_client, packet, done) => {
      heard.push({ topic: packet.topic, message: JSON.parse(packet.payload.toString()) })
      done()
    },
  })
  server = createServer(socket => {
    sockets.add(socket)
    broker.handle(socket)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  url = `mqtt://machine:secret@127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
})
afterEach(async () => {
  await new Promise<void>(done => broker.close(done))
  await new Promise(done => server.close(done))
})

/** Lets machines work until the condition holds. */
async function working(enough: () => boolean, onPublished: (message: MillingMessage) => void = () => {}) {
  const stop = new AbortController()
  const done = simulate({
    url,
    machines: 3,
    rateHz: 200,
    seed: 1,
    source: 'milling',
    run: 'test',
    signal: stop.signal,
    onPublished: message => {
      onPublished(message)
      if (enough()) stop.abort()
    },
  })
  return done
}

test('machines publish readings without their outcome, each under its own topic and id', async () => {
  const published: MillingMessage[] = []
  const result = await working(
    () => published.length >= 90,
    message => published.push(message),
  )
  expect(result).toEqual({ ok: true, value: { published: heard.length } })
  expect(new Set(heard.map(one => one.topic))).toEqual(
    new Set(['leinwand/milling/mill-01', 'leinwand/milling/mill-02', 'leinwand/milling/mill-03']),
  )
  expect(new Set(heard.map(one => one.message.id)).size).toBe(heard.length)
  const { message } = heard.find(one => one.topic.endsWith('mill-02'))!
  expect(message).toMatchObject({ id: 'mill-02-test-1', machine: 'mill-02' })
  expect(Object.keys(message.values)).toEqual(millingColumns.slice(0, 8))
  expect(new Date(message.at).toISOString()).toBe(message.at)
})

test('two machines of one seed work differently, the same machine works the same again', async () => {
  const count = () => heard.filter(one => one.message.machine === 'mill-01').length
  await working(() => count() >= 10)
  const first = heard.filter(one => one.message.machine === 'mill-01').slice(0, 10)
  const other = heard.filter(one => one.message.machine === 'mill-02').slice(0, 10)
  heard.length = 0
  await working(() => count() >= 10)
  const again = heard.filter(one => one.message.machine === 'mill-01').slice(0, 10)
  const valuesOf = (some: typeof heard) => some.map(one => one.message.values)
  expect(valuesOf(again)).toEqual(valuesOf(first))
  expect(valuesOf(other)).not.toEqual(valuesOf(first))
})

test('goes on when the connection breaks, and loses no reading', async () => {
  let broken = false
  const published = new Set<string>()
  await working(
    () => published.size >= 300,
    message => {
      published.add(message.id)
      if (broken || published.size < 100) return
      broken = true
      for (const socket of sockets) socket.destroy()
    },
  )
  expect(broken).toBe(true)
  const numbers = [...published]
    .filter(id => id.startsWith('mill-01'))
    .map(id => Number(id.split('-').at(-1)))
  expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers.map((_, n) => n + 1))
})

test.each([
  ['there is no broker', 'mqtt://machine:secret@127.0.0.1:1', 'broker-unreachable', 'mqtt://127.0.0.1:1'],
  [
    'there is no such name',
    'mqtt://machine:secret@nowhere.invalid',
    'broker-unreachable',
    'mqtt://nowhere.invalid',
  ],
  ['it is no address', 'machine', 'broker-unreachable', 'machine'],
])('says that %s, without the password', async (_what, address, code, shown) => {
  const result = await simulate({ url: address, machines: 2, rateHz: 1, seed: 1, source: 'milling' })
  expect(result).toEqual({ ok: false, failure: { code, params: { url: shown } } })
})

test('says that the broker does not let it in', async () => {
  const wrong = url.replace('machine:secret', 'somebody:secret')
  const result = await simulate({ url: wrong, machines: 2, rateHz: 1, seed: 1, source: 'milling' })
  expect(result).toMatchObject({ ok: false, failure: { code: 'broker-refused' } })
})
