import type { MqttClient } from 'mqtt'

/** With more than this many unacknowledged, reading from the socket waits, and TCP slows the broker down. */
const mostHeld = 10_000

export type HeldAcks = { hold(messageId: number, until: Promise<void>): void }

type Packet = { cmd: string; messageId?: number }
type Send = (packet: Packet, done?: () => void, ...rest: unknown[]) => void

/**
 * Makes an MQTT.js client hold each PUBACK until its message is on disk.
 *
 * MQTT.js hands out one message at a time and takes the next when `handleMessage` or `customHandleAcks` has called back,
 * so waiting there for a group commit would allow one message a commit. Only the PUBACK packets are held instead, which
 * takes one method of the client that is not public: `_sendPacket`. The version of MQTT.js is pinned, and
 * client-source.test.ts fails when a PUBACK goes out before its commit.
 */
export function holdAcks(client: MqttClient): HeldAcks {
  const sending = client as unknown as { _sendPacket: Send }
  const send = sending._sendPacket.bind(client)
  const held = new Map<number, Promise<void>>()
  let connection = 0
  // A packet identifier belongs to its connection: after the next one it may stand for another message.
  client.on('close', () => {
    connection++
    held.clear()
  })

  sending._sendPacket = (packet, done, ...rest) => {
    const until = packet.cmd === 'puback' && packet.messageId !== undefined && held.get(packet.messageId)
    if (!until) return send(packet, done, ...rest)
    const during = connection
    const full = held.size >= mostHeld
    const release = () => {
      if (during !== connection) return
      held.delete(packet.messageId!)
      send(packet)
    }
    until.then(
      () => {
        release()
        if (full) done?.()
      },
      () => {
        if (full) done?.()
      },
    )
    if (!full) done?.()
  }
  return { hold: (messageId, until) => void held.set(messageId, until) }
}
