import { connectionUrl } from '@leinwand/adapters/postgresql'
import { type ControlData, type ProjectRow, setSourceSecret } from '@leinwand/adapters/sqlite'
import type { Handlers } from '../http/call.ts'
import { done, failed, type Outcome } from '../outcome.ts'
import { readProject } from '../projects/stored-project.ts'
import { gone } from './gone.ts'
import type { ToImport } from './import-task.ts'
import { keptConnection, meantConnection, placeOf, sealedConnection, triedQuery } from './postgres-source.ts'

type Wiring = { data: ControlData; directory: string }
type Begin = (project: ProjectRow, what: ToImport) => Promise<Outcome<{ job: string }>>

const NOTHING_SAID = { given: {}, columns: {} }

/** Sources that are queries to PostgreSQL: told, tried, read. No answer has a password in it. */
export const postgresRoutes = (wiring: Wiring, begin: Begin) => {
  const { data } = wiring
  const sourceOf = async (project: ProjectRow, id: string) =>
    (await readProject(data, project)).sources.find(one => one.id === id)
  return {
    readPostgres: async ({ project, params: { source: id } }) => {
      const source = await sourceOf(project, id)
      if (source === undefined) return failed('source-not-found', { source: id })
      const kept = await keptConnection(wiring, { project, source: id })
      return done({
        query: source.from.kind === 'postgresql' ? source.from.query : null,
        connection: kept === undefined ? null : placeOf(kept),
      })
    },
    tryPostgres: async ({ project, params: { source }, body: { connection: given, query }, reply }) => {
      const connection = await meantConnection(wiring, { project, source }, given)
      return connection.ok ? triedQuery(connection.value, query, { signal: gone(reply) }) : connection
    },
    queryPostgres: async ({ project, params: { source: id }, body, person, reply }) => {
      const source = await sourceOf(project, id)
      if (source === undefined) return failed('source-not-found', { source: id })
      const of = { project, source: id }
      const { from } = source
      const query = body.query ?? (from.kind === 'postgresql' ? from.query : undefined)
      if (query === undefined) return failed('connection-missing', { source: id })
      const connection = await meantConnection(wiring, of, body.connection)
      if (!connection.ok) return connection
      // What is wrong with either is said at once, to whoever has the form before him.
      const planned = await triedQuery(connection.value, query, { signal: gone(reply), most: 0 })
      if (!planned.ok) return planned
      const sealed = sealedConnection(wiring, of, connection.value)
      // A connection that works is kept whatever becomes of the reading; nobody types a password twice.
      if (from.kind === 'postgresql')
        await setSourceSecret(data.db, { project: project.uid, source: id, secret: sealed })
      const { host, database } = connection.value
      return begin(project, {
        source: id,
        origin: { kind: 'query', query, connection: connectionUrl(connection.value), sealed },
        called: `${host}/${database}`,
        corrections: NOTHING_SAID,
        accepted: false,
        by: { actor: person.name },
      })
    },
  } satisfies Partial<Handlers>
}
