import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { ProjectRow } from '@leinwand/adapters/sqlite'
import type { Language } from '@leinwand/contract'
import { type WebSocket, WebSocketServer } from 'ws'
import type { People, SignedIn } from '../auth/people.ts'
import type { Canvas } from '../canvas/canvas.ts'
import type { EnteredGuest } from '../guests/entered-guest.ts'
import type { Guests } from '../guests/guests.ts'
import { unexpected } from '../http/errors.ts'
import { languageOf } from '../http/language.ts'
import { isOwnOrigin } from '../http/origin.ts'
import { hear } from './client-event.ts'
import type { Client, Rooms } from './room.ts'

const MESSAGE_LIMIT_BYTES = 4 * 1024 * 1024
const PING_EVERY_MS = 30_000
/** More unanswered messages than this, and the client's socket is not read until half of them are answered. */
const MOST_UNHEARD = 200

type Wiring = {
  people: People
  guests: Guests
  rooms: Rooms
  canvas: Canvas
  projectOf: (person: string, project: string) => Promise<ProjectRow | undefined>
  language: Language
  log: (line: string) => void
}

const refuse = (socket: Duplex, status: string): void => {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

/** Longer than this no timer of Node waits (2^31 ms). */
const LONGEST_WAIT_MS = 2_000_000_000

/** Does something at an instant, however far away; the returned function calls it off. */
const at = (instant: number, work: () => void): (() => void) => {
  let timer: ReturnType<typeof setTimeout>
  const wait = (): void => {
    const left = instant - Date.now()
    timer = left <= 0 ? setTimeout(work, 0) : setTimeout(wait, Math.min(left, LONGEST_WAIT_MS))
  }
  wait()
  return () => clearTimeout(timer)
}

type Known = { signedIn: SignedIn | null; guest: EnteredGuest | null }

const welcome = (
  socket: WebSocket,
  request: IncomingMessage,
  { signedIn, guest }: Known,
  wiring: Wiring,
): void => {
  const { rooms, log, guests } = wiring
  const language = languageOf(request, wiring.language)
  const client: Client = {
    socket,
    person: signedIn?.person ?? null,
    session: signedIn?.session ?? null,
    guest,
    language,
    joined: new Map(),
  }
  rooms.clients.add(client)
  const stopWaiting = guest === null ? () => undefined : at(Date.parse(guest.until), () => socket.close(4403))
  // One message after the other, so that a client's acts keep their order.
  let last: Promise<void> = Promise.resolve()
  let unheard = 0
  const heard = (): void => {
    unheard -= 1
    if (socket.isPaused && unheard < MOST_UNHEARD / 2) socket.resume()
  }
  socket.on('message', data => {
    const text = data.toString()
    unheard += 1
    if (unheard > MOST_UNHEARD) socket.pause()
    last = last
      .then(() =>
        hear(text, client, { ...wiring, stillGuest: guests.still }, error => unexpected(error, log)),
      )
      // A bug in hearing one message must not end the process, nor keep the next from being heard.
      .catch(error => void unexpected(error, log))
      .finally(heard)
  })
  let answered = true
  socket.on('pong', () => {
    answered = true
  })
  const ping = setInterval(() => {
    if (!answered) socket.terminate()
    answered = false
    socket.ping()
  }, PING_EVERY_MS)
  socket.on('error', () => socket.terminate())
  socket.on('close', () => {
    clearInterval(ping)
    stopWaiting()
    rooms.clients.delete(client)
    for (const place of client.joined.values()) rooms.tellPresence(place)
  })
}

/** The live socket at `/api/live`, for signed-in people and guests on this server's own pages. */
export const serveSocket = (server: Server, wiring: Wiring): { close: () => void } => {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MESSAGE_LIMIT_BYTES })
  const upgrade = async (request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> => {
    if (request.url?.split('?')[0] !== '/api/live') return refuse(socket, '404 Not Found')
    if (!isOwnOrigin(request.headers)) return refuse(socket, '403 Forbidden')
    const signedIn = await wiring.people.signedIn(request.headers)
    const found = await wiring.guests.of(request.headers)
    const guest = found.ok ? found.value : null
    if (signedIn === null && guest === null) return refuse(socket, '401 Unauthorized')
    sockets.handleUpgrade(request, socket, head, ws => welcome(ws, request, { signedIn, guest }, wiring))
  }
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    upgrade(request, socket, head).catch(error => {
      unexpected(error, wiring.log)
      refuse(socket, '500 Internal Server Error')
    })
  })
  return {
    close: () => {
      for (const { socket } of wiring.rooms.clients) socket.terminate()
      sockets.close()
    },
  }
}
