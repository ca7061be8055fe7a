import { randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { addTenant, type ControlData, personById } from '@leinwand/adapters/sqlite'
import type { Person } from '@leinwand/contract'
import { APIError } from 'better-auth/api'
import type { BetterAuth } from './better-auth.ts'

export type SignedIn = { person: Person; session: string; setCookie: string[] }
type Credentials = { email: string; password: string }

/** What the server asks about people. Every answer that changes a session brings the cookies to set. */
export type People = {
  signedIn: (headers: IncomingHttpHeaders) => Promise<SignedIn | null>
  signIn: (credentials: Credentials) => Promise<SignedIn | null>
  /** Makes a person with a tenant of its own. Null where the e-mail is taken. */
  create: (person: Credentials & { name: string }, at: string) => Promise<SignedIn | null>
  signOut: (headers: IncomingHttpHeaders) => Promise<string[]>
  setPassword: (person: string, password: string) => Promise<void>
}

const cookieOnly = (headers: IncomingHttpHeaders): Headers => new Headers({ cookie: headers.cookie ?? '' })

const nullIf = <T>(statuses: readonly number[], work: Promise<T>): Promise<T | null> =>
  work.catch((error: unknown) => {
    if (error instanceof APIError && statuses.includes(error.statusCode)) return null
    throw error
  })

export const openPeople = (auth: BetterAuth, { db }: ControlData): People => {
  const signedInAs = async (id: string, session: string, headers: Headers): Promise<SignedIn | null> => {
    const person = await personById(db, id)
    return person === undefined ? null : { person, session, setCookie: headers.getSetCookie() }
  }
  return {
    signedIn: async headers => {
      if (!headers.cookie?.includes('leinwand.')) return null
      const { headers: set, response } = await auth.api.getSession({
        headers: cookieOnly(headers),
        returnHeaders: true,
      })
      return response === null ? null : signedInAs(response.user.id, response.session.token, set)
    },
    signIn: async body => {
      const answer = await nullIf([400, 401, 403], auth.api.signInEmail({ body, returnHeaders: true }))
      return answer === null
        ? null
        : signedInAs(answer.response.user.id, answer.response.token, answer.headers)
    },
    create: async (body, at) => {
      const answer = await nullIf([422], auth.api.signUpEmail({ body, returnHeaders: true }))
      if (answer === null) return null
      const { user, token } = answer.response
      await addTenant(db, user.id, { id: randomUUID(), name: body.name, at })
      return signedInAs(user.id, token ?? '', answer.headers)
    },
    signOut: async headers => {
      const answer = await auth.api.signOut({ headers: cookieOnly(headers), returnHeaders: true })
      return answer.headers.getSetCookie()
    },
    setPassword: async (person, password) => {
      const context = await auth.$context
      await context.internalAdapter.updatePassword(person, await context.password.hash(password))
    },
  }
}
