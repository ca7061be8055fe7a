import type { ControlData } from '@leinwand/adapters/sqlite'
import { betterAuth } from 'better-auth'

/**
 * better-auth keeps people, passwords and sessions; its own HTTP routes are not served. It is called from behind the
 * routes of the contract only (see docs/decisions/0006-auth-behind-the-contract.md).
 */
export const openBetterAuth = ({ db }: ControlData, secret: string) =>
  betterAuth({
    appName: 'Leinwand',
    database: { db, type: 'sqlite' },
    secret,
    baseURL: 'http://localhost',
    emailAndPassword: { enabled: true, minPasswordLength: 10, maxPasswordLength: 200 },
    session: { expiresIn: 60 * 60 * 24 * 30, updateAge: 60 * 60 * 24 },
    // The address a request came from is the server's affair (attempts.ts), and headers can claim any.
    advanced: {
      cookiePrefix: 'leinwand',
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { disableIpTracking: true },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  })

export type BetterAuth = ReturnType<typeof openBetterAuth>
