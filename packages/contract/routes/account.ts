import { z } from 'zod'
import { Language } from '../failures/language.ts'
import type { Route } from './route.ts'

export const Person = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(['owner', 'member']),
})
export type Person = z.infer<typeof Person>

/** What the sign-in page needs before anyone is signed in. */
export const Session = z.object({
  person: Person.nullable(),
  demo: z.boolean(),
  ownerMissing: z.boolean(),
  version: z.string(),
  language: Language,
})
export type Session = z.infer<typeof Session>

const Password = z.string().min(10).max(200)
const Email = z.email().max(200)

export const accountRoutes = {
  session: {
    method: 'GET',
    path: '/session',
    summary: 'Who is signed in, and how one can sign in',
    access: 'anyone',
    status: 200,
    reply: Session,
  },
  signIn: {
    method: 'POST',
    path: '/session',
    summary: 'Sign in with e-mail and password',
    access: 'anyone',
    body: z.strictObject({ email: Email, password: z.string().min(1).max(200) }),
    status: 200,
    reply: Person,
  },
  signInDemo: {
    method: 'POST',
    path: '/session/demo',
    summary: 'Sign in to the demo, on this machine only',
    access: 'anyone',
    status: 200,
    reply: Person,
  },
  signOut: { method: 'DELETE', path: '/session', summary: 'Sign out', access: 'signedIn', status: 204 },
  createOwner: {
    method: 'POST',
    path: '/owner',
    summary: 'Make the first owner with the one-time token printed at the start',
    access: 'anyone',
    body: z.strictObject({
      token: z.string().min(1).max(200),
      name: z.string().trim().min(1).max(120),
      email: Email,
      password: Password,
    }),
    status: 201,
    reply: Person,
  },
} as const satisfies Record<string, Route>
