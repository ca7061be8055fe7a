import { INLINE } from './protection.ts'

type Parts = {
  host: string
  port: number
  database: string
  user: string
  password: string
  tls: 'verified' | 'encrypted' | 'off'
  /** The certificate to verify by, or that of the authority that signed it, as PEM. */
  ca?: string | undefined
}

/** `require` would verify as well in this driver, whatever libpq means by it. */
const MODE = { verified: 'verify-full', encrypted: 'no-verify', off: 'disable' } as const

/** A connection string of what a person filled in; no part of it can become another. */
export const connectionUrl = ({ host, port, database, user, password, tls, ca }: Parts): string => {
  const at = host.includes(':') ? `[${host}]` : host
  const who = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`
  return `postgresql://${who}@${at}:${port}/${encodeURIComponent(database)}?sslmode=${MODE[tls]}${
    tls === 'verified' && ca !== undefined ? `&sslrootcert=${encodeURIComponent(INLINE + ca)}` : ''
  }`
}
