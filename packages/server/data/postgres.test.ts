import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import {
  hasOpenssl,
  hasPostgresql,
  type PostgresqlServer,
  startPostgresql,
  WITHOUT_POSTGRESQL,
} from '../../adapters/testing/postgresql-server.ts'
import type { Client } from '../testing/client.ts'
import { eventually, PATIENCE_MS } from '../testing/eventually.ts'
import { ended } from '../testing/import-file.ts'
import { sampleProject } from '../testing/sample-project.ts'
import { type TestServer, testServer } from '../testing/test-server.ts'

vi.setConfig({ testTimeout: PATIENCE_MS, hookTimeout: PATIENCE_MS })

const READER = 'les3r:geh€im/@?#%'
const QUERY = 'SELECT * FROM messwerte ORDER BY n'

describe.skipIf(!hasPostgresql)(`a source that is a query to PostgreSQL (${WITHOUT_POSTGRESQL})`, () => {
  let postgres: PostgresqlServer
  let server: TestServer
  let owner: Client
  const params = { project: 'mine' }
  const ofSource = { ...params, source: 'data' }
  const connection = (more = {}) => ({
    host: '127.0.0.1',
    port: postgres.port,
    database: 'postgres',
    user: 'reader',
    password: READER,
    tls: 'off',
    ...more,
  })
  const read = async (body: object) => {
    const { job } = await owner.call('queryPostgres', { params: ofSource, body })
    return ended(owner, 'mine', job)
  }
  const refused = async (body: object) =>
    (await owner.refused('queryPostgres', { params: ofSource, body })).failure
  const currentSet = async () => (await owner.call('listDataSets', { params })).find(({ current }) => current)

  beforeAll(async () => {
    postgres = await startPostgresql({ trusted: 'offen' })
    await postgres.run(`
      CREATE TABLE messwerte (n int, maschine text, druck numeric(6,2), am timestamptz);
      INSERT INTO messwerte SELECT n, 'Fräse ' || n % 3, n / 4.0, '2024-01-01Z'::timestamptz + n * interval '1 min'
        FROM generate_series(1, 60) AS n;
      CREATE ROLE reader LOGIN PASSWORD '${READER}';
      GRANT SELECT ON messwerte TO reader;
      CREATE TABLE geheim (n int);`)
    server = await testServer()
    owner = await server.owner()
    const file = await sampleProject('mine')
    const [first] = file.sources
    const from = { kind: 'postgresql' as const, query: QUERY }
    await owner.call('createProject', { body: { ...file, sources: [{ ...first!, id: 'data', from }] } })
  })
  afterAll(async () => {
    await server?.[Symbol.asyncDispose]()
    await postgres?.[Symbol.asyncDispose]()
  })

  test('is tried before anything is stored, and shows its first rows', async () => {
    const body = { connection: connection(), query: QUERY }
    const tried = await owner.call('tryPostgres', { params: { ...params, source: 'not-there-yet' }, body })
    expect(tried.columns).toEqual([
      { name: 'n', as: 'integer' },
      { name: 'maschine', as: 'text' },
      { name: 'druck', as: 'number' },
      { name: 'am', as: 'timestamp' },
    ])
    expect(tried.rows).toHaveLength(20)
    expect(tried.rows[0]).toEqual(['1', 'Fräse 1', '0.25', '2024-01-01 00:01:00'])
    expect(await owner.call('readPostgres', { params: ofSource })).toEqual({ query: QUERY, connection: null })
  })

  test('has to be read before a run, and has no connection until it is given one', async () => {
    const { job } = await owner.call('startRun', { params })
    expect((await ended(owner, 'mine', job)).failure?.code).toBe('query-not-read')
    expect((await refused({})).code).toBe('connection-missing')
  })

  test.each([
    ['the host', { host: 'no-such-host.invalid' }, QUERY, 'postgresql-host-unknown'],
    ['the port', { port: 1 }, QUERY, 'postgresql-unreachable'],
    ['the password', { password: 'falsch' }, QUERY, 'postgresql-sign-in'],
    ['the database', { database: 'other' }, QUERY, 'postgresql-database-unknown'],
    ['the encryption', { tls: 'verified' }, QUERY, 'postgresql-certificate'],
    ['a table', {}, 'SELECT * FROM nowhere', 'postgresql-table-unknown'],
    ['a column', {}, 'SELECT nothing FROM messwerte', 'postgresql-column-unknown'],
    ['a right', {}, 'SELECT * FROM geheim', 'postgresql-not-allowed'],
    ['two queries', {}, 'SELECT 1; SELECT 2', 'postgresql-one-query'],
    ['a query that deletes', {}, 'DELETE FROM messwerte', 'postgresql-only-reading'],
    [
      'a query that deletes on its way',
      {},
      'WITH d AS (DELETE FROM messwerte RETURNING n) SELECT * FROM d',
      'postgresql-only-reading',
    ],
  ])(
    'says at once in a sentence that %s is wrong, whether it is tried or read',
    async (_, more, query, code) => {
      const body = { connection: connection(more), query }
      const failures = [
        await refused(body),
        (await owner.refused('tryPostgres', { params: ofSource, body })).failure,
      ]
      for (const failure of failures) {
        expect(failure).toMatchObject({ code, message: expect.stringMatching(/^[A-Z][^{}]+[.)]$/) })
        expect(JSON.stringify(failure)).not.toMatch(/geh€im|falsch/)
      }
      expect(await currentSet()).toBeUndefined()
    },
  )

  test('writes nothing, whatever a function of the database would', async () => {
    await postgres.run(
      `CREATE FUNCTION leert() RETURNS int LANGUAGE sql AS 'DELETE FROM messwerte; SELECT 1'`,
    )
    const owned = connection({ user: 'leinwand', password: postgres.password })
    for (const query of [
      'SELECT leert()',
      "SELECT set_config('transaction_read_only', 'off', true), leert()",
      "SELECT leert() FROM (SELECT set_config('transaction_read_only', 'off', true)) AS x",
    ]) {
      const body = { connection: owned, query }
      const { failure } = await owner.refused('tryPostgres', { params: ofSource, body })
      expect(failure.code).toMatch(/^postgresql-(only-reading|query-wrong)$/)
    }
    const count = { connection: connection(), query: 'SELECT count(*) FROM messwerte' }
    expect((await owner.call('tryPostgres', { params: ofSource, body: count })).rows).toEqual([['60']])
  })

  test('is read into a version, understood as the database says, and runs', async () => {
    expect(await read({ connection: connection(), query: QUERY })).toMatchObject({
      kind: 'import',
      state: 'done',
    })
    expect(await currentSet()).toMatchObject({
      source: 'data',
      version: 1,
      rows: 60,
      from: '127.0.0.1/postgres',
      columns: ['n', 'maschine', 'druck', 'am'],
      rejected: 0,
      parents: [],
    })
    const { detection, sample } = await owner.call('readDetection', { params: ofSource })
    expect(detection.import.format).toBe('postgresql')
    expect(detection.columns.map(({ as }) => as)).toEqual(['integer', 'text', 'number', 'timestamp'])
    expect(sample.rows[0]).toEqual(['1', 'Fräse 1', '0.25', '2024-01-01 00:01:00'])
  })

  test('is read again without the password, and new rows are a new version; the same rows are not', async () => {
    expect(await read({})).toMatchObject({ state: 'done' })
    expect((await currentSet())?.version).toBe(1)
    const about = { licence: 'intern', owner: 'Werk Süd', personalData: true }
    const dataSet = (await currentSet())!.id
    await owner.call('describeDataSet', { params: { ...params, dataSet }, body: about })
    await postgres.run(`INSERT INTO messwerte VALUES (61, 'Fräse 9', NULL, NULL)`)
    expect(await read({})).toMatchObject({ state: 'done' })
    expect(await currentSet()).toMatchObject({ version: 2, rows: 61, ...about })
  })

  test('its columns are corrected and accepted without asking the database again', async () => {
    const body = { given: {}, columns: { n: { as: 'text' } } }
    const inspected = await owner.call('inspectSource', { params: ofSource, body })
    expect(inspected.detection.columns[0]?.as).toBe('text')
    const before = (await currentSet())!
    await postgres.run('ALTER ROLE reader NOLOGIN')
    const { job } = await owner.call('acceptDetection', { params: ofSource, body })
    expect(await ended(owner, 'mine', job)).toMatchObject({ state: 'done' })
    await postgres.run('ALTER ROLE reader LOGIN')
    expect(await currentSet()).toMatchObject({ id: before.id, version: before.version })
    const { recipe, sources } = await owner.call('readProject', { params })
    expect(recipe.steps[0]).toMatchObject({ step: 'import', format: 'postgresql' })
    expect(recipe.steps[1]).toMatchObject({ step: 'parse', columns: { n: { as: 'text' } } })
    expect(sources[0]?.from).toEqual({ kind: 'postgresql', query: QUERY })
  })

  test('a password goes nowhere but where it went before', async () => {
    for (const more of [{ host: 'localhost' }, { port: 1 }, { user: 'leinwand' }, { tls: 'encrypted' }]) {
      const { password: _, ...given } = connection(more)
      expect((await refused({ connection: given })).code).toBe('connection-password-missing')
    }
    const { password: _, ...same } = connection()
    const body = { connection: same, query: QUERY }
    expect((await owner.call('tryPostgres', { params: ofSource, body })).rows).toHaveLength(20)
  })

  test('needs no password where the server wants none, and an empty one is not the one that is kept', async () => {
    await postgres.run(`CREATE ROLE offen LOGIN; GRANT SELECT ON messwerte TO offen`)
    const open = { connection: connection({ user: 'offen', password: '' }), query: QUERY }
    expect((await owner.call('tryPostgres', { params: ofSource, body: open })).rows).toHaveLength(20)
    const closed = { connection: connection({ password: '' }), query: QUERY }
    expect((await owner.refused('tryPostgres', { params: ofSource, body: closed })).failure.code).toBe(
      'postgresql-sign-in',
    )
  })

  test.skipIf(!hasOpenssl)(
    'is verified by the certificate that is given, which is kept with it',
    async () => {
      await using machine = await startPostgresql({ encrypted: 'own' })
      const query = 'SELECT 1 AS n, ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()'
      const at = { port: machine.port, user: 'leinwand', tls: 'verified' }
      const secure = { ...connection(at), password: machine.password, ca: machine.certificate }
      const { ca: _, ...unknown } = secure
      expect((await refused({ connection: unknown, query })).code).toBe('postgresql-certificate')
      expect(await refused({ connection: { ...secure, ca: '/etc/hostname' }, query })).toMatchObject({
        code: 'postgresql-ca-invalid',
      })
      await owner.call('changePart', {
        params: { ...params, part: 'sources' },
        body: [
          ...(await owner.call('readProject', { params })).sources,
          { id: 'machine', from: { kind: 'postgresql', query } },
        ],
      })
      const ofMachine = { ...params, source: 'machine' }
      const { job } = await owner.call('queryPostgres', {
        params: ofMachine,
        body: { connection: secure, query },
      })
      expect(await ended(owner, 'mine', job)).toMatchObject({ state: 'done' })
      const kept = (await owner.call('readPostgres', { params: ofMachine })).connection
      expect(kept).toMatchObject({ tls: 'verified', ca: machine.certificate.trim() })
      // Without the password typed again it goes by the same certificate only.
      const again = await owner.call('queryPostgres', { params: ofMachine, body: {} })
      expect(await ended(owner, 'mine', again.job)).toMatchObject({ state: 'done' })
      const { password: __, ...same } = secure
      const other = { connection: { ...same, ca: `${postgres.certificate}x` }, query }
      expect((await owner.refused('tryPostgres', { params: ofMachine, body: other })).failure.code).toBe(
        'connection-password-missing',
      )
    },
  )

  test('a reading that is stopped leaves the version that was, and stops the database', async () => {
    const before = await currentSet()
    const query = 'SELECT n, pg_sleep(0.2) FROM generate_series(1, 100000) AS n'
    const { job } = await owner.call('queryPostgres', { params: ofSource, body: { query } })
    await owner.call('cancelJob', { params: { ...params, job } })
    expect(await ended(owner, 'mine', job)).toMatchObject({
      state: 'cancelled',
      failure: { code: 'cancelled' },
    })
    expect(await currentSet()).toEqual(before)
    expect((await owner.call('readPostgres', { params: ofSource })).query).toBe(QUERY)
    const left = `SELECT count(*) FROM pg_stat_activity WHERE usename = 'reader' AND state = 'active'`
    const asked = { connection: connection({ user: 'leinwand', password: postgres.password }), query: left }
    await eventually(
      async () => (await owner.call('tryPostgres', { params: ofSource, body: asked })).rows[0]?.[0],
    ).toBe('0')
  })

  test('a database that goes away in the midst is said in a sentence, and the version that was stays', async () => {
    const before = await currentSet()
    const query = 'SELECT n, pg_sleep(0.05) FROM generate_series(1, 100000) AS n'
    const { job } = await owner.call('queryPostgres', { params: ofSource, body: { query } })
    const kill = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'reader' AND query LIKE 'FETCH FORWARD%'`
    const end = setInterval(() => void postgres.run(kill).catch(() => {}), 300)
    const { state, failure } = await ended(owner, 'mine', job)
    clearInterval(end)
    expect([state, failure?.code]).toEqual(['failed', 'postgresql-gone'])
    expect(await currentSet()).toEqual(before)
  })

  test('nobody else sees, tries or reads it', async () => {
    const body = { query: 'SELECT 1' }
    const tried = { params: ofSource, body: { ...body, connection: connection() } }
    const stranger = server.client()
    expect((await stranger.refused('readPostgres', { params: ofSource })).status).toBe(401)
    expect((await stranger.refused('queryPostgres', { params: ofSource, body })).status).toBe(401)
    expect((await stranger.refused('tryPostgres', tried)).status).toBe(401)
    const until = new Date(Date.now() + 86_400_000).toISOString()
    const { token } = await owner.call('makeGuestLink', {
      params,
      body: { label: 'Workshop', right: 'write', until },
    })
    const guest = server.client()
    await guest.call('enterAsGuest', { body: { token, name: 'Ada' } })
    expect((await guest.refused('readPostgres', { params: ofSource })).status).toBeGreaterThanOrEqual(401)
    expect((await guest.refused('queryPostgres', { params: ofSource, body })).status).toBeGreaterThanOrEqual(
      401,
    )
    expect((await guest.refused('tryPostgres', tried)).status).toBeGreaterThanOrEqual(401)
    const other = { params: { project: 'not-mine', source: 'data' } }
    expect((await owner.refused('readPostgres', other)).status).toBe(404)
    expect(
      (await owner.refused('queryPostgres', { params: { ...params, source: 'x' }, body })).failure.code,
    ).toBe('source-not-found')
  })

  test('the password is in no answer, no log, no export, and in no file that could be read', async () => {
    const known = await owner.call('readPostgres', { params: ofSource })
    expect(known.connection).toEqual({
      host: '127.0.0.1',
      port: postgres.port,
      database: 'postgres',
      user: 'reader',
      tls: 'off',
    })
    const answers = await Promise.all(
      (['readProject', 'exportProject', 'exportProjectYaml', 'listDataSets', 'listJobs'] as const).map(
        async name => (await owner.fetch(name, { params })).text(),
      ),
    )
    const tooLong = { connection: connection({ password: READER.repeat(100) }), query: QUERY }
    answers.push(JSON.stringify(await refused(tooLong)))
    const files = readdirSync(server.directory, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    const utf8 = Buffer.from(READER).toString('latin1')
    for (const text of [...answers, ...server.log, ...files])
      for (const form of [READER, utf8, encodeURIComponent(READER)]) expect(text.includes(form)).toBe(false)
    for (const exported of answers.slice(0, 3)) expect(exported).not.toContain(`${postgres.port}`)
  })

  test('a connection is forgotten with its source', async () => {
    const { sources } = await owner.call('readProject', { params })
    const from = { kind: 'file' as const, path: 'x.csv' }
    const changed = { params: { ...params, part: 'sources' } }
    await owner.call('changePart', { ...changed, body: sources.map(one => ({ ...one, from })) })
    await owner.call('changePart', { ...changed, body: sources })
    expect((await owner.call('readPostgres', { params: ofSource })).connection).toBeNull()
    expect((await refused({})).code).toBe('connection-missing')
  })
})
