import mqtt, { type MqttClient } from 'mqtt'

export type Connected =
  | { ok: true; value: MqttClient }
  | { ok: false; failure: { code: 'broker-unreachable' | 'broker-refused'; params: { url: string } } }

/** CONNACK return codes 4 and 5 of MQTT 3.1.1: bad user name or password, not authorised. */
const refusals = [4, 5]
const connectTimeoutMs = 10_000

/** Connects, or says why not. Once connected, the connection is taken up again whenever it breaks. */
export function connectMachine(url: string): Promise<Connected> {
  const shown = withoutPassword(url)
  const fail = (code: 'broker-unreachable' | 'broker-refused'): Connected => ({
    ok: false,
    failure: { code, params: { url: shown } },
  })
  if (!/^(mqtts?|tcp|ssl|wss?):\/\/[^/]/.test(url)) return Promise.resolve(fail('broker-unreachable'))

  const client = mqtt.connect(url, { reconnectPeriod: 500, connectTimeout: connectTimeoutMs })
  return new Promise<Connected>(resolve => {
    client.once('connect', () => resolve({ ok: true, value: client }))
    const giveUp = (code: 'broker-unreachable' | 'broker-refused') => {
      if (client.connected) return
      resolve(fail(code))
    }
    client.on('error', error => {
      const refused = 'code' in error && refusals.includes(Number(error.code))
      giveUp(refused ? 'broker-refused' : 'broker-unreachable')
    })
    client.once('close', () => giveUp('broker-unreachable'))
  }).then(async connected => {
    if (!connected.ok) await client.endAsync(true)
    return connected
  })
}

function withoutPassword(url: string): string {
  if (!URL.canParse(url)) return url.replace(/\/\/[^@/]*@/, '//')
  const shown = new URL(url)
  shown.username = ''
  shown.password = ''
  return shown.href
}
