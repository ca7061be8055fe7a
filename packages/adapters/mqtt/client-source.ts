import type { SampleSource, Take } from '@leinwand/flow/acquire'
import mqtt, { type MqttClient } from 'mqtt'
import { type HeldAcks, holdAcks } from './hold-acks.ts'
import { withoutPassword } from './url.ts'

export type MqttClientSettings = {
  /** mqtt:// or mqtts://, with user and password where the broker wants them. */
  url: string
  topics: readonly string[]
  /** The same at every start: the broker keeps what was sent while we were away under this name. */
  clientId: string
  connectTimeoutMs?: number
  reconnectMs?: number
}

/**
 * A source that subscribes to a broker of the customer's. The session is kept [MQTT-3.1.2-4], so the broker holds what
 * comes while Leinwand is away, and sends again what was not acknowledged [MQTT-4.4.0-1].
 */
export function mqttClientSource(settings: MqttClientSettings): SampleSource {
  const url = withoutPassword(settings.url)
  let client: MqttClient | null = null

  return {
    async start(take) {
      const started = mqtt.connect(settings.url, {
        clientId: settings.clientId,
        clean: false,
        connectTimeout: settings.connectTimeoutMs ?? 10_000,
        reconnectPeriod: settings.reconnectMs ?? 2_000,
        // A subscription is part of the session that the broker keeps; again on a new one.
        resubscribe: true,
      })
      client = started
      const acks = holdAcks(started)
      started.on('message', (topic, payload, packet) => {
        hear(
          take,
          acks,
          { topic, payload, messageId: packet.qos === 1 ? packet.messageId : undefined },
          started,
        )
      })
      const connected = await firstConnection(started)
      if (!connected.ok) {
        client = null
        await started.endAsync(true)
        return {
          ok: false,
          failure: { code: 'broker-unreachable', params: { url, detail: connected.detail } },
        }
      }
      await started.subscribeAsync([...settings.topics], { qos: 1 })
      return { ok: true, value: { address: url } }
    },
    state: () => ({
      connected: client?.connected ?? false,
      clients: client?.connected ? 1 : 0,
      address: client ? url : null,
    }),
    async stop() {
      const ending = client
      client = null
      // Not by force: acknowledgements that are on their way go out first.
      await ending?.endAsync(false)
    },
  }
}

function hear(
  take: Take,
  acks: HeldAcks,
  message: { topic: string; payload: Buffer; messageId: number | undefined },
  client: MqttClient,
): void {
  const kept = take({ topic: message.topic, payload: message.payload, receivedAt: Date.now() })
  if (message.messageId !== undefined) acks.hold(message.messageId, kept)
  // Not kept: no acknowledgement, and a new connection makes the broker send again.
  kept.catch(() => {
    client.stream.destroy()
  })
}

/** Later losses of the connection are mended by reconnecting; only the first decides whether the source starts. */
function firstConnection(client: MqttClient): Promise<{ ok: true } | { ok: false; detail: string }> {
  return new Promise(resolve => {
    let detail = 'no answer'
    client.once('connect', () => resolve({ ok: true }))
    client.on('error', error => {
      detail = error.message || ('code' in error ? String(error.code) : detail)
      resolve({ ok: false, detail })
    })
    client.once('close', () => resolve({ ok: false, detail }))
  })
}
