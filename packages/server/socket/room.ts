import type { ProjectRow } from '@leinwand/adapters/sqlite'
import type { Language, Person, ServerEvent } from '@leinwand/contract'
import { MAIN_VARIANT } from '@leinwand/method'
import type { WebSocket } from 'ws'

/** A client this far behind is cut off; it joins again and reads what it missed. */
const BACKLOG_LIMIT_BYTES = 8 * 1024 * 1024

export type Client = {
  socket: WebSocket
  person: Person
  session: string
  language: Language
  /** The projects it has joined by their key, and the note it edits in each. */
  joined: Map<string, { project: ProjectRow; note: string | null }>
}

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
  tell: (project: ProjectRow, event: Told) => void
  tellPresence: (project: ProjectRow) => void
  /** Shuts the sockets of an ended session, or of everybody. */
  drop: (session?: string) => void
}

export const openRooms = (): Rooms => {
  const clients = new Set<Client>()
  const inside = (project: ProjectRow) => [...clients].filter(client => client.joined.has(project.uid))
  const tell = (project: ProjectRow, event: Told): void => {
    const texts = new Map<Language, string>()
    for (const client of inside(project)) {
      const { language } = client
      const text =
        texts.get(language) ?? JSON.stringify(typeof event === 'function' ? event(language) : event)
      texts.set(language, text)
      sendText(client, text)
    }
  }
  return {
    clients,
    tell,
    tellPresence: project => {
      const people = new Map<string, { id: string; name: string; note: string | null }>()
      for (const { person, joined } of inside(project)) {
        const note = joined.get(project.uid)?.note ?? people.get(person.id)?.note ?? null
        people.set(person.id, { id: person.id, name: person.name, note })
      }
      tell(project, {
        kind: 'presence',
        project: project.id,
        variant: MAIN_VARIANT,
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
