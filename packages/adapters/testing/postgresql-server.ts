import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'

const DEBIAN = '/usr/lib/postgresql'

const binaries = (): string | undefined =>
  [
    process.env.LEINWAND_POSTGRESQL,
    ...(existsSync(DEBIAN) ? readdirSync(DEBIAN).map(version => `${DEBIAN}/${version}/bin`) : []),
  ].find(place => place !== undefined && place !== '' && existsSync(join(place, 'initdb')))

/** PostgreSQL refuses to run as root: then as Debian's own user, or as nobody. */
const runAs = (): { uid: number; gid: number } | null => {
  if (process.getuid?.() !== 0) return null
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map(option =>
      Number(spawnSync('id', [option, name], { encoding: 'utf8' }).stdout),
    )
    if (uid && gid) return { uid, gid }
  }
  return null
}

export const WITHOUT_POSTGRESQL =
  'needs PostgreSQL (Debian: sudo apt-get install postgresql, or LEINWAND_POSTGRESQL=folder of initdb and postgres)'

export const hasPostgresql = binaries() !== undefined

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

const answers = async (connection: string): Promise<boolean> => {
  const client = new Client({ connectionString: connection })
  client.on('error', () => {})
  return client
    .connect()
    .then(() => client.end())
    .then(
      () => true,
      () => false,
    )
}

const ended = (server: ChildProcess): Promise<void> =>
  server.exitCode !== null || server.signalCode !== null
    ? Promise.resolve()
    : new Promise(resolve => server.once('exit', () => resolve()))

export type PostgresqlServer = AsyncDisposable & {
  /** As the owner of everything. */
  readonly connection: string
  readonly port: number
  readonly password: string
  /** What its certificate is verified by, as PEM: itself or its authority's; empty where it has none. */
  readonly certificate: string
  run(statement: string): Promise<void>
}

/** Whether a server here can have a certificate of its own. */
export const hasOpenssl = spawnSync('openssl', ['version'], { stdio: 'ignore' }).status === 0

/** `own` is a certificate that nobody has vouched for, as machines in a plant have them; else an authority's for a name. */
type Encryption = 'own' | { for: string }

/** Gives the server a certificate, and says what it is verified by. */
const certify = (data: string, user: { uid: number; gid: number } | null, encryption: Encryption): string => {
  const at = (name: string) => join(data, name)
  const openssl = (...words: string[]) => {
    const { status, stderr } = spawnSync('openssl', words, { encoding: 'utf8' })
    if (status !== 0) throw new Error(`openssl: ${stderr}`)
  }
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
  const signed = (name: string) => ['req', '-new', '-x509', ...key, '-days', '2', '-subj', `/CN=${name}`]
  const own = ['-keyout', at('server.key'), '-out', at('server.crt')]
  if (encryption === 'own') openssl(...signed('machine'), ...own)
  else {
    openssl(...signed('authority'), '-keyout', at('ca.key'), '-out', at('ca.crt'))
    const by = ['-CA', at('ca.crt'), '-CAkey', at('ca.key'), '-addext', `subjectAltName=${encryption.for}`]
    openssl(...signed('server'), ...own, ...by)
  }
  if (user) for (const name of ['server.key', 'server.crt']) chownSync(at(name), user.uid, user.gid)
  chmodSync(at('server.key'), 0o600)
  return readFileSync(at(encryption === 'own' ? 'server.crt' : 'ca.crt'), 'utf8')
}

/** Lets a user in without a password. */
const trust = (data: string, user: string): void => {
  const path = join(data, 'pg_hba.conf')
  writeFileSync(path, `host all ${user} 127.0.0.1/32 trust\n${readFileSync(path, 'utf8')}`)
}

/** A real server with an empty database, on a free port and in a passing folder; disposing of it removes both. */
export const startPostgresql = async ({
  encrypted = null,
  trusted = null,
}: {
  encrypted?: Encryption | null
  /** A user who is let in without a password. */
  trusted?: string | null
} = {}): Promise<PostgresqlServer> => {
  const bin = binaries()
  if (!bin) throw new Error(WITHOUT_POSTGRESQL)
  const user = runAs()
  const folder = mkdtempSync(join(tmpdir(), 'leinwand-postgresql-'))
  const password = randomBytes(12).toString('hex')
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, password)
  if (user) for (const path of [folder, passwordFile]) chownSync(path, user.uid, user.gid)
  const as = { cwd: folder, ...(user ?? {}) }
  const data = join(folder, 'data')
  const made = spawnSync(
    join(bin, 'initdb'),
    [
      '-D',
      data,
      '-U',
      'leinwand',
      '-A',
      'scram-sha-256',
      '--pwfile',
      passwordFile,
      '-E',
      'UTF8',
      '--no-sync',
      '--locale=C',
    ],
    { ...as, encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`)
  const certificate = encrypted ? certify(data, user, encrypted) : ''
  if (trusted) trust(data, trusted)
  const port = await freePort()
  const options = {
    ssl: encrypted ? 'on' : 'off',
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'off',
  }
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...as, stdio: 'ignore' },
  )
  const connection = `postgresql://leinwand:${password}@127.0.0.1:${port}/postgres`
  const stop = async () => {
    // A fast shutdown: it does not wait for whoever is connected.
    server.kill('SIGINT')
    await ended(server)
    rmSync(folder, { recursive: true, force: true })
  }
  while (!(await answers(connection))) {
    if (server.exitCode !== null) {
      await stop()
      throw new Error('PostgreSQL did not start')
    }
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  const run = async (statement: string) => {
    const client = new Client({ connectionString: connection })
    await client.connect()
    await client.query(statement).finally(() => client.end())
  }
  return { connection, port, password, certificate, run, [Symbol.asyncDispose]: stop }
}
