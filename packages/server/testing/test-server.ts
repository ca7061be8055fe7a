import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ControlData, openControlData } from '@leinwand/adapters/sqlite'
import { type RunningServer, serve } from '../main.ts'
import type { ServerOptions } from '../options.ts'
import { type Client, openClient } from './client.ts'

export type TestServer = AsyncDisposable & {
  url: string
  directory: string
  ownerToken: string
  log: readonly string[]
  client: () => Client
  /** A client signed in as the first owner, whom it makes. */
  owner: () => Promise<Client>
  restart: () => Promise<void>
  /** From now on the disk is full, as far as the control data can tell. */
  fillDisk: () => void
}

const start = async (options: ServerOptions): Promise<RunningServer & { data: ControlData }> => {
  const data = openControlData(options.data)
  if (!data.ok) throw new Error(`the data did not open: ${JSON.stringify(data.failure)}`)
  const started = await serve(data.value, options)
  if (!started.ok) throw new Error(`the server did not start: ${JSON.stringify(started.failure)}`)
  return { ...started.value, data: data.value }
}

export const OWNER = { name: 'Petra Muster', email: 'petra@example.org', password: 'ein langes Passwort' }

/** A real server on a free port with a data directory of its own; disposing of it leaves nothing. */
export const testServer = async (given: Partial<ServerOptions> = {}): Promise<TestServer> => {
  const directory = given.data ?? (await mkdtemp(join(tmpdir(), 'leinwand-server-')))
  const log: string[] = []
  const options: ServerOptions = {
    port: 0,
    host: '127.0.0.1',
    demo: false,
    language: 'en',
    log: line => log.push(line),
    ...given,
    data: directory,
  }
  let server = await start(options)
  const client = () => openClient(server.url)
  const token = () =>
    new URL(server.ownerLink?.replace('/#', '') ?? server.url).searchParams.get('token') ?? ''
  return {
    get url() {
      return server.url
    },
    get ownerToken() {
      return token()
    },
    directory,
    log,
    client,
    owner: async () => {
      const owner = client()
      await owner.call('createOwner', { body: { token: token(), ...OWNER } })
      return owner
    },
    restart: async () => {
      await server.close()
      server = await start(options)
    },
    fillDisk: () => {
      const pages = server.data.raw.prepare('pragma page_count').get()?.page_count
      server.data.raw.exec(`pragma max_page_count = ${Number(pages)}`)
    },
    [Symbol.asyncDispose]: async () => {
      await server.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}
