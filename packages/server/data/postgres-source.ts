import { connectionUrl, tryQuery } from '@leinwand/adapters/postgresql'
import { type ControlData, type ProjectRow, sourceSecret } from '@leinwand/adapters/sqlite'
import { PostgresConnection, type PostgresPlace, type QueriedSample } from '@leinwand/contract'
import { z } from 'zod'
import { sealed, unsealed } from '../auth/sealed.ts'
import { done, failed, type Outcome } from '../outcome.ts'

type Wiring = { data: ControlData; directory: string }
type Of = { project: ProjectRow; source: string }

const Kept = z.strictObject({ ...PostgresConnection.shape, password: z.string() })
export type KeptConnection = z.infer<typeof Kept>

const SHOWN_ROWS = 20

const aboutOf = ({ project, source }: Of): string => `${project.uid}/${source}`

/** The connection of a source; none where it is not there or, with the key of another data directory, not readable. */
export const keptConnection = async (
  { data, directory }: Wiring,
  of: Of,
): Promise<KeptConnection | undefined> => {
  const stored = await sourceSecret(data.db, of.project.uid, of.source)
  const text = stored === undefined ? undefined : unsealed(directory, stored, aboutOf(of))
  return text === undefined ? undefined : Kept.parse(JSON.parse(text))
}

/** As it may be stored. */
export const sealedConnection = ({ directory }: Wiring, of: Of, connection: KeptConnection): string =>
  sealed(directory, JSON.stringify(connection), aboutOf(of))

export const placeOf = ({ password: _, ...place }: KeptConnection): PostgresPlace => place

/** A password goes only where, as whom and as safely as it went before: else who may not see it could have it sent to himself. */
const goesTheSameWay = (one: PostgresPlace, other: PostgresPlace): boolean =>
  one.host === other.host &&
  one.port === other.port &&
  one.user === other.user &&
  one.tls === other.tls &&
  one.ca === other.ca

/** The connection that is meant. Fails with `connection-missing` or `connection-password-missing`. */
export const meantConnection = async (
  wiring: Wiring,
  of: Of,
  given: PostgresConnection | undefined,
): Promise<Outcome<KeptConnection>> => {
  const { password, ...place } = given ?? {}
  if (given !== undefined && password !== undefined) return done({ ...given, password })
  const kept = await keptConnection(wiring, of)
  if (given === undefined)
    return kept === undefined ? failed('connection-missing', { source: of.source }) : done(kept)
  if (kept === undefined || !goesTheSameWay(kept, given))
    return failed('connection-password-missing', { host: given.host, user: given.user })
  return done({ ...(place as PostgresPlace), password: kept.password })
}

/** The first rows of a query, `most` of them; fails with `postgresql-…` or `cancelled`. */
export const triedQuery = async (
  connection: KeptConnection,
  query: string,
  { signal, most = SHOWN_ROWS }: { signal: AbortSignal; most?: number },
): Promise<Outcome<QueriedSample>> => {
  try {
    const tried = await tryQuery(connectionUrl(connection), query, most, { signal })
    if (!tried.ok) return tried
    const { columns, rows, estimate } = tried.value
    return done({ columns: columns.map(({ name, type }) => ({ name, as: type })), rows, estimate })
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') return failed('cancelled')
    throw error
  }
}
