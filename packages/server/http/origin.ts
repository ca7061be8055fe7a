import type { IncomingHttpHeaders } from 'node:http'

/**
 * Whether a request may change something: a browser names the page's origin, and that has to be this server. A client
 * that is no browser names none. Only the host is compared: a proxy before the server may speak TLS, the server does not.
 */
export const isOwnOrigin = (headers: IncomingHttpHeaders): boolean => {
  const { origin, host } = headers
  if (headers['sec-fetch-site'] === 'cross-site') return false
  if (origin === undefined) return true
  return URL.canParse(origin) && new URL(origin).host === host
}
