import type { ProjectRow } from '@leinwand/adapters/sqlite'
import { GUEST_RIGHTS, type GuestRight, type Language, type Person, type Route } from '@leinwand/contract'
import { MAIN_VARIANT, type Participant } from '@leinwand/method'
import type { FastifyRequest } from 'fastify'
import { type EnteredGuest, guestName } from '../guests/entered-guest.ts'
import { done, failed, type Outcome } from '../outcome.ts'

/** Who acts on a canvas; of a guest also when they came in, null for a member. */
export type Caller = Participant & { readonly since: string | null }

export type Admitted = {
  person: Person | null
  project: ProjectRow | undefined
  caller: Caller | undefined
}
type ProjectOf = (person: string, project: string) => Promise<ProjectRow | undefined>
export type Gate = {
  personOf: (request: FastifyRequest) => Promise<Person | null>
  projectOf: ProjectOf
  guestOf: (request: FastifyRequest) => Promise<Outcome<EnteredGuest | null>>
}

type Who = { person: Person | null; guest: Outcome<EnteredGuest | null>; language: Language }
type Wanted = { project: string; variant: unknown; right: GuestRight }

const mayNot = (has: GuestRight, wanted: GuestRight) => {
  if (GUEST_RIGHTS.indexOf(has) >= GUEST_RIGHTS.indexOf(wanted)) return null
  return failed(has === 'look' ? 'guest-only-looks' : 'guest-not-writing')
}

/**
 * Who may be on a canvas: members of the project, and guests of exactly this project and variant, who get one answer for
 * everything else, whether it is there or not.
 */
export const enterCanvas = async (
  { person, guest, language }: Who,
  { project: id, variant, right }: Wanted,
  projectOf: ProjectOf,
): Promise<Outcome<{ project: ProjectRow; caller: Caller }>> => {
  const own = person === null ? undefined : await projectOf(person.id, id)
  if (person !== null && own !== undefined) {
    const { id: key, name } = person
    return done({ project: own, caller: { id: key, name, role: 'member', since: null } })
  }
  if (!guest.ok || guest.value === null) {
    if (person !== null) return failed('project-not-found', { project: id })
    return guest.ok ? failed('not-signed-in') : guest
  }
  const { id: key, name, project, at: since } = guest.value
  if (project.id !== id || variant !== guest.value.variant) return failed('guest-not-here')
  const caller: Caller = { id: `guest:${key}`, name: guestName(name, language), role: 'guest', since }
  return mayNot(guest.value.right, right) ?? done({ project, caller })
}

/**
 * The only place that decides who may call a route. Another tenant's project and one that does not exist get the same
 * answer, so that nobody learns what others have.
 */
export const admit = async (
  route: Route,
  request: FastifyRequest,
  { gate, language }: { gate: Gate; language: Language },
): Promise<Outcome<Admitted>> => {
  const person = await gate.personOf(request)
  const nobody = { project: undefined, caller: undefined }
  if (route.access === 'anyone') return done({ person, ...nobody })
  const { project: id = '' } = request.params as { project?: string }
  if (route.access === 'canvas') {
    const { variant = MAIN_VARIANT } = request.query as { variant?: unknown }
    const wanted = { project: id, variant, right: route.guest ?? 'write' }
    const entered = await enterCanvas(
      { person, guest: await gate.guestOf(request), language },
      wanted,
      gate.projectOf,
    )
    return entered.ok ? done({ person, ...entered.value }) : entered
  }
  if (person === null) {
    const guest = await gate.guestOf(request)
    return guest.ok && guest.value !== null ? failed('guest-not-here') : failed('not-signed-in')
  }
  if (route.access === 'signedIn') return done({ person, ...nobody })
  const project = await gate.projectOf(person.id, id)
  return project === undefined
    ? failed('project-not-found', { project: id })
    : done({ person, project, caller: undefined })
}
