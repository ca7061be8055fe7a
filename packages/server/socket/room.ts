import type { ProjectRow } from '@leinwand/adapters/sqlite'
import type { Language, Person, ServerEvent } from '@leinwand/contract'
import type { WebSocket } from 'ws'
import type { Place } from '../canvas/canvas.ts'

/** A client this far behind is cut off; it joins again and reads what it missed. */
const BACKLOG_LIMIT_BYTES = 8 * 1024 * 1024

export type Client = {
  socket: WebSocket
  person: Person
  session: string
  language: Language
  /** The canvases it has joined by their room, and the note it edits on each. */
  joined: Map<string, Place & { note: string | null }>
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
  /** Tells whoever looks at any variant of a project. */
  tell: (project: ProjectRow, event: Told) => void
  /** Tells whoever looks at this canvas. */
  tellAt: (place: Place, event: Told) => void
  tellPresence: (place: Place) => void
  /** Shuts the sockets of an ended session, or of everybody. */
  drop: (session?: string) => void
}

export const openRooms = (): Rooms => {
  const clients = new Set<Client>()
  const inside = (project: ProjectRow) =>
    [...clients].filter(({ joined }) => [...joined.values()].some(one => one.project.uid === project.uid))
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
    tellAt: (place, event) => tellThese(insideOf(place), event),
    tellPresence: place => {
      const there = insideOf(place)
      const people = new Map<string, { id: string; name: string; note: string | null }>()
      for (const { person, joined } of there) {
        const note = joined.get(roomOf(place))?.note ?? people.get(person.id)?.note ?? null
        people.set(person.id, { id: person.id, name: person.name, note })
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
  }
}
