import { type ControlData, hasOwner } from '@leinwand/adapters/sqlite'
import type { Person } from '@leinwand/contract'
import type { FastifyReply } from 'fastify'
import type { Handlers } from '../http/call.ts'
import { failed, type Outcome } from '../outcome.ts'
import { countAttempts } from './attempts.ts'
import { DEMO_EMAIL, type Demo } from './demo.ts'
import { isLocalRequest } from './loopback.ts'
import { returnOwnerToken, takeOwnerToken } from './owner-token.ts'
import type { People, SignedIn } from './people.ts'

type Wiring = {
  data: ControlData
  people: People
  demo: Demo | null
  version: string
  now: () => Date
  /** A session that ended must not go on over its open sockets. */
  ended: (session: string) => void
}

const welcome = ({ person, setCookie }: SignedIn, reply: FastifyReply): Outcome<Person> => {
  reply.header('set-cookie', setCookie)
  return { ok: true, value: person }
}

export const accountRoutes = ({ data, people, demo, version, now, ended }: Wiring) => {
  const clock = () => now().getTime()
  // Behind a proxy everybody has one address: one person's guesses must not lock out the others.
  const attempts = { address: countAttempts(100, clock), account: countAttempts(10, clock) }
  return {
    session: async ({ person, language }) => ({
      ok: true,
      value: {
        person,
        demo: demo !== null,
        ownerMissing: !(await hasOwner(data.db, DEMO_EMAIL)),
        version,
        language,
      },
    }),
    signIn: async ({ body, request, reply }) => {
      const from = request.socket.remoteAddress ?? ''
      const account = `${from} ${body.email.toLowerCase()}`
      const wait = attempts.account.begin(account) || attempts.address.begin(from)
      if (wait > 0) return failed('too-many-attempts', { seconds: wait })
      const signedIn = await people.signIn(body)
      if (signedIn === null) return failed('sign-in-failed')
      attempts.account.succeeded(account)
      attempts.address.succeeded(from)
      return welcome(signedIn, reply)
    },
    signInDemo: async ({ request, reply }) => {
      const signedIn = demo !== null && isLocalRequest(request) ? await demo.signIn() : null
      return signedIn === null ? failed('demo-only-local') : welcome(signedIn, reply)
    },
    signOut: async ({ request, reply }) => {
      const session = await people.signedIn(request.headers)
      if (session !== null) ended(session.session)
      reply.header('set-cookie', await people.signOut(request.headers))
      return { ok: true, value: null }
    },
    createOwner: async ({ body: { token, ...person }, reply }) => {
      if (!(await takeOwnerToken(data, token))) return failed('owner-link-invalid')
      try {
        const created = await people.create(person, now().toISOString())
        if (created !== null) return welcome(created, reply)
      } catch (error) {
        await returnOwnerToken(data, token)
        throw error
      }
      await returnOwnerToken(data, token)
      return failed('email-taken', { email: person.email })
    },
  } satisfies Partial<Handlers>
}
