import { createHash, randomBytes } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { cookieOf } from '../http/cookie.ts'

const COOKIE = 'leinwand_guest'

/** What is kept of a token or a session: whoever reads the database can use neither. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** 192 random bits: nobody guesses one. */
export const newSecret = (): string => randomBytes(24).toString('base64url')

export const sessionOf = (headers: IncomingHttpHeaders): string | undefined =>
  cookieOf(headers.cookie, COOKIE)

/** Not for scripts, not for other sites, and gone when the link ends. */
export const sessionCookie = (session: string, seconds: number): string =>
  `${COOKIE}=${session}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${Math.max(0, Math.ceil(seconds))}`
