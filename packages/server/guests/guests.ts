import { randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import {
  addGuest,
  addGuestLink,
  type ControlData,
  changeGuestLink,
  type GuestLinkRow,
  guestBy,
  guestLinkBy,
  guestLinksOf,
  type ProjectRow,
  projectByUid,
  removeGuest,
  renameGuest,
} from '@leinwand/adapters/sqlite'
import type { GuestRight } from '@leinwand/contract'
import { done, failed, type Outcome } from '../outcome.ts'
import { type EnteredGuest, linkFailure } from './entered-guest.ts'
import { hashOf, newSecret, sessionOf } from './session.ts'

type LinkWithGuests = GuestLinkRow & { guests: number }
type NewLink = { label: string; right: GuestRight; until: string; variant: string; actor: string }
type Changes = { until?: string | undefined; revoked?: true | undefined }

export type Guests = {
  links: (project: ProjectRow) => Promise<LinkWithGuests[]>
  make: (project: ProjectRow, link: NewLink) => Promise<Outcome<{ link: LinkWithGuests; token: string }>>
  change: (project: ProjectRow, id: string, changes: Changes) => Promise<Outcome<LinkWithGuests>>
  /** Who comes again by the same link, in the same browser, is the same guest: their ideas and dots stay theirs. */
  enter: (
    token: string,
    as: { name: string; headers: IncomingHttpHeaders },
  ) => Promise<Outcome<{ guest: EnteredGuest; session: string }>>
  /** Who a request's guest is; null where there is none. Asked anew each time: a revoked link is noticed at once. */
  of: (headers: IncomingHttpHeaders) => Promise<Outcome<EnteredGuest | null>>
  still: (guest: EnteredGuest) => Promise<Outcome<EnteredGuest | null>>
  leave: (headers: IncomingHttpHeaders) => Promise<void>
}

type Wiring = {
  data: ControlData
  now: () => Date
  /** A link that was changed, or a guest who left: those concerned come in anew, or no more. */
  changed: (which: { link: string } | { guest: string }) => void
}

export const openGuests = ({ data: { db }, now, changed }: Wiring): Guests => {
  const entered = async (
    by: { session_hash: string } | { id: string },
  ): Promise<Outcome<EnteredGuest | null>> => {
    const row = await guestBy(db, by)
    if (row === undefined) return done(null)
    const { link } = row
    const project = await projectByUid(db, link.project)
    if (project === undefined) return done(null)
    const { variant, may: right, until } = link
    return (
      linkFailure(link, now()) ??
      done({ id: row.id, name: row.name, at: row.at, link: link.id, until, right, project, variant })
    )
  }
  const linkOf = async (project: ProjectRow, id: string): Promise<LinkWithGuests | undefined> =>
    (await guestLinksOf(db, project.uid)).find(link => link.id === id)
  const past = (until: string) =>
    Date.parse(until) <= now().getTime() ? failed('guest-link-past', { until }) : null

  return {
    links: project => guestLinksOf(db, project.uid),
    make: async (project, { label, right, until, variant, actor }) => {
      const wrong = past(until)
      if (wrong) return wrong
      const token = newSecret()
      const link: GuestLinkRow = {
        id: randomUUID(),
        project: project.uid,
        variant,
        label,
        may: right,
        until: new Date(until).toISOString(),
        revoked: 0,
        token_hash: hashOf(token),
        at: now().toISOString(),
        actor,
      }
      await addGuestLink(db, link)
      return done({ link: { ...link, guests: 0 }, token })
    },
    change: async (project, id, { until, revoked }) => {
      const link = await linkOf(project, id)
      if (link === undefined) return failed('guest-link-not-found', { link: id })
      const wrong = until === undefined ? null : past(until)
      if (wrong) return wrong
      if (until === undefined && revoked === undefined) return done(link)
      await changeGuestLink(db, id, {
        ...(until !== undefined && { until: new Date(until).toISOString() }),
        ...(revoked && { revoked: 1 as const }),
      })
      changed({ link: id })
      return done((await linkOf(project, id)) ?? link)
    },
    enter: async (token, { name, headers }) => {
      const link = await guestLinkBy(db, { token_hash: hashOf(token) })
      if (link === undefined) return failed('guest-link-unknown')
      const wrong = linkFailure(link, now())
      if (wrong) return wrong
      const before = sessionOf(headers)
      const known = before === undefined ? done(null) : await entered({ session_hash: hashOf(before) })
      if (before !== undefined && known.ok && known.value?.link === link.id) {
        await renameGuest(db, known.value.id, name)
        return done({ guest: { ...known.value, name }, session: before })
      }
      const session = newSecret()
      const id = randomUUID()
      await addGuest(db, {
        id,
        link: link.id,
        name,
        session_hash: hashOf(session),
        at: now().toISOString(),
      })
      const guest = await entered({ id })
      if (!guest.ok) return guest
      return guest.value === null ? failed('guest-link-unknown') : done({ guest: guest.value, session })
    },
    of: async headers => {
      const session = sessionOf(headers)
      return session === undefined ? done(null) : entered({ session_hash: hashOf(session) })
    },
    still: ({ id }) => entered({ id }),
    leave: async headers => {
      const session = sessionOf(headers)
      if (session === undefined) return
      const guest = await guestBy(db, { session_hash: hashOf(session) })
      if (guest === undefined) return
      await removeGuest(db, guest.id)
      changed({ guest: guest.id })
    },
  }
}
