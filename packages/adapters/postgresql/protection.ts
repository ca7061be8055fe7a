import { X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { type ConnectionOptions, checkServerIdentity, type PeerCertificate } from 'node:tls'
import { failure, type Result, success } from '@leinwand/recipe'

/** Parameters of a connection string that name a file, and what it is for the driver. */
const FILES = { sslrootcert: 'ca', sslcert: 'cert', sslkey: 'key' } as const

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g

/** The certificates that a PEM text holds; none where one of them is not readable. */
const certificatesIn = (pem: string): X509Certificate[] => {
  try {
    return (pem.match(CERTIFICATE) ?? []).map(text => new X509Certificate(text))
  } catch {
    return []
  }
}

/**
 * A certificate that was given itself is that of one server, whatever name stands in it: machines in a plant are called by
 * their address. One that an authority signed has to be made out to the host, else any of its servers could answer.
 */
const identityBy =
  (given: readonly X509Certificate[]) =>
  (host: string, peer: PeerCertificate): Error | undefined =>
    given.some(({ raw }) => raw.equals(peer.raw)) ? undefined : checkServerIdentity(host, peer)

/** In front of a certificate itself: what a person filled in at the server must never be taken for one of its files. */
export const INLINE = 'pem:'

const contentOf = async (value: string): Promise<Result<string>> => {
  if (value.startsWith(INLINE)) return success(value.slice(INLINE.length))
  const content = await readFile(value, 'utf8').catch(() => null)
  return content === null ? failure('postgresql-certificate-file', { file: value }) : success(content)
}

/** A connection string without what says how its way is protected, and that as the driver takes it. */
export type Protected = { connection: string; ssl?: ConnectionOptions | false }

/**
 * How the way is protected: `sslmode` disable, no-verify, or anything else, which verifies; `sslrootcert` is the certificate
 * to verify by, a file, or after `pem:` the text itself. Fails with `postgresql-certificate-file` and `postgresql-ca-invalid`.
 */
export const protectionOf = async (connection: string): Promise<Result<Protected>> => {
  const url = new URL(connection)
  const mode = url.searchParams.get('sslmode')
  const ssl: ConnectionOptions = {}
  for (const [name, option] of Object.entries(FILES)) {
    const value = url.searchParams.get(name)
    url.searchParams.delete(name)
    if (value === null || value === '') continue
    const content = await contentOf(value)
    if (!content.ok) return content
    ssl[option] = content.value
  }
  // Nothing is said: the driver goes by the environment, as PostgreSQL's own tools do.
  if (mode === null && Object.keys(ssl).length === 0) return success({ connection })
  url.searchParams.delete('sslmode')
  const rest = url.href
  if (mode === 'disable') return success({ connection: rest, ssl: false })
  if (mode === 'no-verify') return success({ connection: rest, ssl: { ...ssl, rejectUnauthorized: false } })
  if (ssl.ca === undefined) return success({ connection: rest, ssl })
  const given = certificatesIn(String(ssl.ca))
  if (given.length === 0) return failure('postgresql-ca-invalid')
  return success({ connection: rest, ssl: { ...ssl, checkServerIdentity: identityBy(given) } })
}
