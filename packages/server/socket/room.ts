import type { ProjectRow } from '@leinwand/adapters/sqlite'
import type { Language, Person, ServerEvent } from '@leinwand/contract'
import type { Participant } from '@leinwand/method'
import type { WebSocket } from 'ws'
import type { Place } from '../canvas/canvas.ts'
import type { EnteredGuest } from '../guests/entered-guest.ts'

/** A client this far behind is cut off; it joins again and reads what it missed. */
const BACKLOG_LIMIT_BYTES = 8 * 1024 * 1024

export type Client = {
  socket: WebSocket
  /** Null where only a guest is connected. */
  person: Person | null
  session: string | null
  guest: EnteredGuest | null
  language: Language
  /** The canvases it has joined by their room, as whom, and the note it edits on each. */
  joined: Map<string, Place & { note: string | null; caller: Participant }>
}

export const roomOf = ({ project, variant }: Place): string => `${project.uid}/${variant}`

export const say = (client: Client, event: ServerEvent): void => sendText(client, JSON.stringify(event))

const sendText = ({ socket }: Client, text: string): void => {
  if (socket.readyState !== socket.OPEN) return
  if (socket.bufferedAmount > BACKLOG_LIMIT_BYTES) socket.terminate()
  else socket.send(text)
}

/** Something to tell, worded for its reader. */
type Told = ServerEvent | ((language: Language) => ServerEvent)

/** Who is connected and what they look at. */
export type Rooms = {
  clients: Set<Client>
  /** Tells the members who look at any variant of a project; guests hear of their canvas alone. */
  tell: (project: ProjectRow, event: Told) => void
  /** Tells whoever looks at this canvas, members and guests each in their way. */
  tellAt: (place: Place, event: Record<Participant['role'], ServerEvent>) => void
  /** Tells each who looks at this canvas something of their own. */
  tellEach: (place: Place, event: (viewer: string) => ServerEvent) => void
  tellPresence: (place: Place) => void
  /** Shuts the sockets of an ended session, or of everybody. */
  drop: (session?: string) => void
  /** Shuts the sockets of those who came by a guest link, or of one guest. */
  dropGuests: (which: { link: string } | { guest: string }) => void
}

export const openRooms = (): Rooms => {
  const clients = new Set<Client>()
  const inside = (project: ProjectRow) =>
    [...clients].filter(({ joined }) =>
      [...joined.values()].some(
        ({ project: { uid }, caller }) => uid === project.uid && caller.role === 'member',
      ),
    )
  const insideOf = (place: Place) => [...clients].filter(({ joined }) => joined.has(roomOf(place)))
  const tellThese = (readers: readonly Client[], event: Told): void => {
    const texts = new Map<Language, string>()
    for (const client of readers) {
      const { language } = client
      const text =
        texts.get(language) ?? JSON.stringify(typeof event === 'function' ? event(language) : event)
      texts.set(language, text)
      sendText(client, text)
    }
  }
  return {
    clients,
    tell: (project, event) => tellThese(inside(project), event),
    tellAt: (place, event) => {
      const there = insideOf(place)
      const roleOf = ({ joined }: Client) => joined.get(roomOf(place))?.caller.role
      for (const role of ['member', 'guest'] as const) {
        tellThese(
          there.filter(client => roleOf(client) === role),
          event[role],
        )
      }
    },
    tellEach: (place, event) => {
      for (const client of insideOf(place)) {
        const caller = client.joined.get(roomOf(place))?.caller
        if (caller !== undefined) say(client, event(caller.id))
      }
    },
    tellPresence: place => {
      const there = insideOf(place)
      const people = new Map<string, { id: string; name: string; note: string | null }>()
      for (const { joined } of there) {
        const here = joined.get(roomOf(place))
        if (here === undefined) continue
        const { id, name } = here.caller
        people.set(id, { id, name, note: here.note ?? people.get(id)?.note ?? null })
      }
      tellThese(there, {
        kind: 'presence',
        project: place.project.id,
        variant: place.variant,
        people: [...people.values()],
      })
    },
    drop: session => {
      for (const client of clients) {
        if (session === undefined || client.session === session) client.socket.close(4401)
      }
    },
    dropGuests: which => {
      for (const { guest, socket } of clients) {
        if ('link' in which ? guest?.link === which.link : guest?.id === which.guest) socket.close(4403)
      }
    },
  }
}
