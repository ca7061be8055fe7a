import type { GuestLinkRow, ProjectRow, VariantRow } from '@leinwand/adapters/sqlite'
import type { Guest, GuestLink } from '@leinwand/contract'
import { countAttempts } from '../auth/attempts.ts'
import type { Handlers } from '../http/call.ts'
import { done, failed, type Outcome } from '../outcome.ts'
import type { EnteredGuest } from './entered-guest.ts'
import type { Guests } from './guests.ts'
import { sessionCookie } from './session.ts'

type Wiring = {
  guests: Guests
  now: () => Date
  variantOf: (project: ProjectRow, variant: string) => Promise<Outcome<VariantRow | null>>
}

const linkView = ({
  id,
  label,
  variant,
  may,
  until,
  revoked,
  at,
  actor,
  guests,
}: GuestLinkRow & { guests: number }): GuestLink => ({
  id,
  label,
  variant,
  right: may,
  until,
  revoked: revoked === 1,
  at,
  actor,
  guests,
})

const answered = (outcome: Outcome<GuestLinkRow & { guests: number }>): Outcome<GuestLink> =>
  outcome.ok ? done(linkView(outcome.value)) : outcome

export const guestRoutes = ({ guests, now, variantOf }: Wiring) => {
  const clock = () => now().getTime()
  // In a workshop many come in from one address; who guesses tokens fails every time.
  const attempts = countAttempts(30, clock)
  const view = async ({ name, right, until, project, variant }: EnteredGuest): Promise<Guest> => {
    const known = await variantOf(project, variant)
    const variantName = known.ok && known.value !== null ? known.value.name : null
    return { name, right, until, project: project.id, projectName: project.name, variant, variantName }
  }
  return {
    listGuestLinks: async ({ project }) => done((await guests.links(project)).map(linkView)),
    makeGuestLink: async ({ project, body, person }) => {
      const known = await variantOf(project, body.variant)
      if (!known.ok) return known
      const made = await guests.make(project, { ...body, actor: person.name })
      return made.ok ? done({ link: linkView(made.value.link), token: made.value.token }) : made
    },
    changeGuestLink: async ({ project, params: { link }, body }) =>
      answered(await guests.change(project, link, body)),
    guest: async ({ request }) => {
      const guest = await guests.of(request.headers)
      if (!guest.ok) return guest
      return done({ guest: guest.value === null ? null : await view(guest.value) })
    },
    enterAsGuest: async ({ body: { token, name }, request, reply }) => {
      const from = request.socket.remoteAddress ?? ''
      const wait = attempts.begin(from)
      if (wait > 0) return failed('too-many-attempts', { seconds: wait })
      const entered = await guests.enter(token, { name, headers: request.headers })
      if (!entered.ok) return entered
      attempts.succeeded(from)
      const { guest, session } = entered.value
      const seconds = (Date.parse(guest.until) - clock()) / 1000
      reply.header('set-cookie', sessionCookie(session, seconds))
      return done(await view(guest))
    },
    leaveAsGuest: async ({ request, reply }) => {
      await guests.leave(request.headers)
      reply.header('set-cookie', sessionCookie('', 0))
      return done(null)
    },
  } satisfies Partial<Handlers>
}
