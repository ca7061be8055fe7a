import type { ProjectRow } from '@leinwand/adapters/sqlite'
import { ClientEvent, type GuestRight } from '@leinwand/contract'
import type { Participant, ProposedAct } from '@leinwand/method'
import type { Canvas, Place } from '../canvas/canvas.ts'
import type { EnteredGuest } from '../guests/entered-guest.ts'
import { enterCanvas } from '../http/access.ts'
import { parsed } from '../http/body-failure.ts'
import { done, type Failure, type Outcome } from '../outcome.ts'
import { worded } from '../wording.ts'
import { type Client, type Rooms, roomOf, say } from './room.ts'

type Wiring = {
  rooms: Rooms
  canvas: Canvas
  projectOf: (person: string, project: string) => Promise<ProjectRow | undefined>
  stillGuest: (guest: EnteredGuest) => Promise<Outcome<EnteredGuest | null>>
}

/** What a guest has to be allowed for each thing that can be said. */
const RIGHTS: Record<ClientEvent['kind'], GuestRight> = {
  join: 'look',
  leave: 'look',
  editing: 'write',
  act: 'write',
}

/** The ids of proposed acts, as far as they can be told, so that the client knows what was refused. */
const actIds = (value: unknown): string[] => {
  const acts = (value as { acts?: unknown } | null)?.acts
  if (!Array.isArray(acts)) return []
  // Only texts: an object of a client's may have a `toString` that is no function, and throws when it is made a text.
  return acts
    .slice(0, 500)
    .map(act => (act as { id?: unknown } | null)?.id)
    .filter(id => typeof id === 'string')
}

const json = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Does what can be done: a client that was away sends many acts at once, and one that no longer fits must not cost the others. */
const act = async (
  place: Place,
  acts: readonly ProposedAct[],
  client: Client,
  by: { canvas: Canvas; caller: Participant },
): Promise<Outcome<null>> => {
  const appended = await by.canvas.append(place, acts, by.caller)
  if (appended.ok) return done(null)
  const refused = ('acts' in appended && appended.acts) || []
  const others = acts.filter(({ id }) => !refused.includes(id))
  if (refused.length === 0 || others.length === 0) return appended
  const failure = worded(appended.failure, client.language)
  say(client, { kind: 'refused', failure, acts: [...refused] })
  return act(place, others, client, by)
}

const obey = async (
  event: ClientEvent,
  client: Client,
  { rooms, canvas, projectOf, stillGuest }: Wiring,
): Promise<Outcome<null>> => {
  const { person, language } = client
  const { variant } = event
  // Asked anew each time: who is no longer a member, and whose link is no longer valid, is heard no more.
  const entered = await enterCanvas(
    { person, language, guest: client.guest === null ? done(null) : await stillGuest(client.guest) },
    { project: event.project, variant, right: RIGHTS[event.kind] },
    projectOf,
  )
  if (!entered.ok) return entered
  const { project, caller } = entered.value
  const place = { project, variant }
  switch (event.kind) {
    case 'join': {
      const read = await canvas.read(place, Number.MAX_SAFE_INTEGER)
      if (!read.ok) return read
      client.joined.set(roomOf(place), { ...place, note: null, caller })
      say(client, { kind: 'joined', project: project.id, variant, seq: read.value.seq })
      rooms.tellPresence(place)
      break
    }
    case 'leave':
      client.joined.delete(roomOf(place))
      rooms.tellPresence(place)
      break
    case 'act':
      return act(place, event.acts, client, { canvas, caller })
    case 'editing':
      if (!client.joined.has(roomOf(place))) break
      client.joined.set(roomOf(place), { ...place, note: event.note, caller })
      rooms.tellPresence(place)
      break
  }
  return done(null)
}

/** Hears one message of a client. What cannot be done is answered with `refused`, with the acts it held. */
export const hear = async (
  text: string,
  client: Client,
  wiring: Wiring,
  unexpected: (error: unknown) => Failure,
): Promise<void> => {
  const { language } = client
  const value = json(text)
  const event = parsed(ClientEvent, value, 'message', language)
  const refuse = (failure: Failure) =>
    say(client, { kind: 'refused', failure: worded(failure, language), acts: actIds(value) })
  if (!event.ok) return refuse(event.failure)
  try {
    const outcome = await obey(event.value, client, wiring)
    if (!outcome.ok) refuse(outcome.failure)
  } catch (error) {
    refuse(unexpected(error))
  }
}
