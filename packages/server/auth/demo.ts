import { randomBytes } from 'node:crypto'
import { type ControlData, personByEmail, tenantOf } from '@leinwand/adapters/sqlite'
import type { People, SignedIn } from './people.ts'

export const DEMO_EMAIL = 'demo@leinwand.invalid'

export type Demo = { signIn: () => Promise<SignedIn | null> }

/**
 * The account of the demo. Its password is drawn anew when somebody first signs in after a start, and is known to this
 * process only: there is no way into the account but the demo's own route.
 */
export const openDemo = (people: People, { db }: ControlData): Demo => {
  let password: Promise<string> | undefined
  const draw = async (): Promise<string> => {
    const drawn = randomBytes(32).toString('base64url')
    const person = await personByEmail(db, DEMO_EMAIL)
    if (person !== undefined) await people.setPassword(person.id, drawn)
    return drawn
  }
  return {
    signIn: async () => {
      password ??= draw()
      return people.signIn({ email: DEMO_EMAIL, password: await password })
    },
  }
}

/** The tenant of the demo, with its account where there is none yet. */
export const demoTenant = async (people: People, { db }: ControlData, at: string): Promise<string> => {
  const known = await personByEmail(db, DEMO_EMAIL)
  if (known === undefined) {
    const password = randomBytes(32).toString('base64url')
    await people.create({ email: DEMO_EMAIL, name: 'Demo', password }, at)
  }
  const person = known ?? (await personByEmail(db, DEMO_EMAIL))
  const tenant = person && (await tenantOf(db, person.id))
  if (tenant === undefined) throw new Error('the demo account has no tenant')
  return tenant
}
