import { timingSafeEqual } from 'node:crypto'
import { createServer, isIPv6, type Server } from 'node:net'
import type { SampleSource, SourceFailure, Take } from '@leinwand/flow/acquire'
import { Aedes, type AuthenticateError, type Client, type PublishPacket } from 'aedes'
import { reachableHost } from './reachable-host.ts'

export type BrokerSettings = {
  host?: string
  /** 0 takes any free port. */
  port: number
  user: string
  /** Made by whoever starts the broker; there is no default, since a default is a hole. */
  password: string
}

export type EmbeddedBroker = SampleSource & {
  /** Another password from now on; whoever is in by the old one is sent out. */
  renew(password: string): void
}

/** Machines write below this; nothing else is theirs. */
const ours = /^leinwand\//
const badUserNameOrPassword = 4
const mostConnections = 5_000
/** What somebody unknown may send. A CONNECT with name and password is not 1 kB; of a packet the parser keeps up to 256 MB. */
const mostBeforeConnected = 64 * 1024

/**
 * A broker within Leinwand that machines publish to. It is a door, not a bus: nobody reads from it.
 *
 * [MQTT-4.3.2-2] a PUBACK says that the receiver has taken ownership of the message. Aedes sends it after
 * `authorizePublish` has called back, so that call waits until the message is on disk. All messages of one read from the
 * socket wait together, in the order they came [MQTT-4.6.0-2], and the next read comes after them: a machine that sends
 * faster than the disk writes is slowed down by TCP, and nothing piles up here.
 */
export function embeddedBroker(settings: BrokerSettings): EmbeddedBroker {
  const host = settings.host ?? '127.0.0.1'
  let { password: expected } = settings
  const clients = new Set<Client>()
  let broker: Aedes | null = null
  let server: Server | null = null

  return {
    async start(take) {
      broker = await Aedes.createBroker({
        connectTimeout: 10_000,
        authenticate: (_client, user, password, done) => {
          const known = same(user ?? '', settings.user) && same(password ?? '', expected)
          // [MQTT-3.2.2-5] after a CONNACK with a return code other than 0 the server closes the connection: Aedes does.
          if (known) done(null, true)
          else done(refused(), false)
        },
        authorizePublish: (_client, packet, done) => authorize(packet, take, done),
        // [MQTT-3.8.4-5] a subscription is answered, here with 0x80, the failure.
        authorizeSubscribe: (_client, _subscription, done) => done(null, null),
      })
      const listening = await listen(broker, clients, { host, port: settings.port })
      if (!listening.ok) {
        broker.close()
        return listening
      }
      server = listening.value
      return { ok: true, value: { address: addressOf(server) } }
    },
    state: () => ({
      connected: server?.listening ?? false,
      clients: broker?.connectedClients ?? 0,
      address: server ? addressOf(server) : null,
    }),
    renew(password) {
      expected = password
      // Whoever came in by the old one has to come in anew; what is not acknowledged is sent again [MQTT-4.4.0-1].
      for (const client of clients) client.close()
    },
    async stop() {
      const [closing, listening] = [broker, server]
      broker = null
      server = null
      if (closing) await new Promise<void>(done => closing.close(done))
      if (listening) await new Promise<void>(done => listening.close(() => done()))
    },
  }
}

function authorize(packet: PublishPacket, take: Take, done: (error?: Error | null) => void): void {
  // [MQTT-3.3.5-2] there is no negative acknowledgement: what is not authorised closes the connection.
  if (!ours.test(packet.topic)) {
    done(new Error(`not a topic of a machine: ${packet.topic}`))
    return
  }
  // A retained message would stay in memory for every topic that was ever used, and nobody subscribes.
  packet.retain = false
  take({ topic: packet.topic, payload: bytes(packet.payload), receivedAt: Date.now() }).then(
    () => done(),
    // Not kept, so not acknowledged: the connection closes and the client sends again [MQTT-4.4.0-1].
    error => done(error instanceof Error ? error : new Error(String(error))),
  )
}

const bytes = (payload: string | Buffer): Uint8Array =>
  typeof payload === 'string' ? Buffer.from(payload) : payload

/** Compares in a time that does not tell how much was right. */
function same(given: string | Readonly<Buffer>, expected: string): boolean {
  const left = Buffer.from(given as string)
  const right = Buffer.from(expected)
  return left.length === right.length && timingSafeEqual(left, right)
}

const refused = (): AuthenticateError =>
  Object.assign(new Error('user name or password is wrong'), { returnCode: badUserNameOrPassword })

const listenFailures: Readonly<Record<string, SourceFailure['code']>> = {
  EADDRINUSE: 'port-taken',
  EACCES: 'port-not-allowed',
  EADDRNOTAVAIL: 'host-unavailable',
  ENOTFOUND: 'host-unavailable',
}

function listen(
  broker: Aedes,
  clients: Set<Client>,
  { host, port }: { host: string; port: number },
): Promise<{ ok: true; value: Server } | { ok: false; failure: SourceFailure }> {
  const server = createServer(socket => {
    // Acknowledgements are four bytes; Nagle's algorithm would hold them back for the next.
    socket.setNoDelay(true)
    const client: Client = broker.handle(socket)
    clients.add(client)
    socket.on('close', () => clients.delete(client))
    socket.on('readable', () => {
      if (!client.connected && socket.bytesRead > mostBeforeConnected) socket.destroy()
    })
    // Without a listener a broken connection would end the process.
    client.on('error', () => {})
  })
  server.maxConnections = mostConnections
  return new Promise((resolve, reject) => {
    // Not `once`: a connection that cannot be taken later (too many open files) must not end the process.
    server.on('error', (error: NodeJS.ErrnoException) => {
      const code = listenFailures[error.code ?? '']
      if (code) resolve({ ok: false, failure: { code, params: { host, port } } })
      else reject(error)
    })
    server.listen(port, host, () => resolve({ ok: true, value: server }))
  })
}

function addressOf(server: Server): string {
  const address = server.address()
  if (typeof address !== 'object' || !address) return ''
  const reached = reachableHost(address.address)
  return `mqtt://${isIPv6(reached) ? `[${reached}]` : reached}:${address.port}`
}
