import { failure, type Result, success } from '@leinwand/recipe'
import { Client, type ClientConfig } from 'pg'
import { connectionFailure } from './failures.ts'
import { type Protected, protectionOf } from './protection.ts'

/** Where a database is, without what nobody may read: `user`, `host`, `port` and `database` may be said, the rest may not. */
export type Whereabouts = { host: string; port: number; user: string; database: string }

const PATIENCE = 15_000

/** A connection string's parts. Its password stays in the string: nothing that is said or kept has it. */
const whereaboutsOf = (connection: string): Result<Whereabouts> => {
  const url = URL.canParse(connection) ? new URL(connection) : null
  if (!url || !/^postgres(ql)?:$/.test(url.protocol) || url.hostname === '')
    return failure('postgresql-connection-invalid')
  const user = decodeURIComponent(url.username)
  const database = decodeURIComponent(url.pathname.slice(1)) || user
  if (user === '') return failure('postgresql-connection-invalid')
  return success({ host: url.hostname, port: Number(url.port || 5432), user, database })
}

/** Everything comes as the text that the server writes: no number passes through a double. */
const AS_TEXT: NonNullable<ClientConfig['types']> = {
  getTypeParser: () => (value: string) => value,
}

/** Said to be empty: then none is sent, where one that is left out may be in the environment of whoever started this. */
const EMPTY_PASSWORD = /^[^/]*\/\/[^/@]*:@/

const clientFor = ({ connection, ssl }: Protected, isWithoutPassword: boolean): Client => {
  const client = new Client({
    connectionString: connection,
    ...(ssl === undefined ? {} : { ssl }),
    application_name: 'leinwand',
    connectionTimeoutMillis: PATIENCE,
    keepAlive: true,
    types: AS_TEXT,
  })
  // A server that goes away says so to whoever waits for an answer; unheard, this event would end the process.
  client.on('error', () => {})
  // The driver takes an empty password for none that was said.
  if (isWithoutPassword) client.password = ''
  return client
}

/** Connects, or says in words of ours why not. */
export const connect = async (connection: string): Promise<Result<{ client: Client; at: Whereabouts }>> => {
  const at = whereaboutsOf(connection)
  if (!at.ok) return at
  const way = await protectionOf(connection)
  if (!way.ok) return way
  let client: Client | undefined
  try {
    client = clientFor(way.value, EMPTY_PASSWORD.test(connection))
    await client.connect()
    return success({ client, at: at.value })
  } catch (error) {
    await client?.end().catch(() => {})
    return connectionFailure(error, at.value)
  }
}
