import { type Failure, failure } from '@leinwand/recipe'
import { DatabaseError } from 'pg'
import type { Whereabouts } from './connection.ts'

type Refused = { ok: false; failure: Failure }

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

const CERTIFICATE = /SELF_SIGNED|CERT_|_CERTIFICATE|LEAF_SIGNATURE|ERR_TLS/

/** Why no connection came about (SQLSTATE classes 08, 28, 3D, 53, or the operating system's code). Throws bugs on. */
export const connectionFailure = (error: unknown, { host, port, user, database }: Whereabouts): Refused => {
  const code = codeOf(error)
  const said = error instanceof Error ? error.message : ''
  if (code === '28P01' || code === '28000' || /SASL|password/i.test(said))
    return failure('postgresql-sign-in', { host, user, database })
  if (code === '3D000') return failure('postgresql-database-unknown', { host, database })
  if (code === '53300') return failure('postgresql-full', { host, port })
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return failure('postgresql-host-unknown', { host })
  if (CERTIFICATE.test(code) || /does not support SSL/.test(said))
    return failure('postgresql-certificate', { host, port })
  if (/^E[A-Z]+$/.test(code) || error instanceof AggregateError || /timeout|terminated|ended/i.test(said))
    return failure('postgresql-unreachable', { host, port })
  if (error instanceof DatabaseError) return failure('postgresql-refused', { host, port, detail: said })
  throw error
}

/** Line and column, from 1, of a character of a text. */
const placeIn = (text: string, at: number): { line: number; column: number } => {
  const lines = text.slice(0, at).split('\n')
  return { line: lines.length, column: lines.at(-1)!.length + 1 }
}

const BY_STATE: Readonly<Record<string, string>> = {
  '42P01': 'postgresql-table-unknown',
  '42703': 'postgresql-column-unknown',
  '42501': 'postgresql-not-allowed',
  '25006': 'postgresql-only-reading',
  '57014': 'postgresql-too-long',
}

const READING = /^(?:\s|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/|\()*(?:select|with|values|table)\b/i

/**
 * Why a query did not run, with its place in the query. `before` is how many characters of our own stand in front of it in
 * what the server was sent. The server's own words come along as `detail`; they name tables and columns, no password.
 */
export const queryFailure = (error: unknown, query: string, before: number, at: Whereabouts): Refused => {
  const gone = () => failure('postgresql-gone', { host: at.host, port: at.port })
  if (!(error instanceof DatabaseError)) {
    const refused = connectionFailure(error, at)
    return refused.failure.code === 'postgresql-unreachable' ? gone() : refused
  }
  const { code = '', message, position } = error
  if (code.startsWith('08') || code.startsWith('57P')) return gone()
  const place = position === undefined ? 0 : Math.max(0, Number(position) - 1 - before)
  const params = { ...placeIn(query, place), detail: message, host: at.host }
  if (code === '42601' && !READING.test(query)) return failure('postgresql-only-reading', params)
  if (code === '42601' && /multiple commands/.test(message)) return failure('postgresql-one-query', params)
  if (code === '0A000' && /DECLARE/.test(message)) return failure('postgresql-only-reading', params)
  return failure(BY_STATE[code] ?? 'postgresql-query-wrong', params)
}
