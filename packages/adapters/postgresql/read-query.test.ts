import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  hasOpenssl,
  hasPostgresql,
  type PostgresqlServer,
  startPostgresql,
  WITHOUT_POSTGRESQL,
} from '../testing/postgresql-server.ts'
import { connectionUrl } from './connection-url.ts'
import { readQuery } from './read-query.ts'
import { tryQuery } from './try-query.ts'

describe.skipIf(!hasPostgresql)(`reading from PostgreSQL (${WITHOUT_POSTGRESQL})`, () => {
  let server: PostgresqlServer
  beforeAll(async () => {
    server = await startPostgresql()
    await server.run(`
      CREATE TABLE "Messwerte" (maschine text, at timestamptz, tag date, n bigint, druck numeric(8,2), temp float8, ok boolean);
      INSERT INTO "Messwerte" VALUES
        ('Fräse "1"', '2024-02-29 10:11:12+01', '2024-02-29', 9007199254740993, 1.50, 0.1, true),
        (NULL, '2024-03-01 00:00:00.25Z', '0001-01-01 BC', NULL, NULL, 'NaN', false);
      CREATE ROLE guest LOGIN PASSWORD 'other';
      CREATE FUNCTION writes() RETURNS int LANGUAGE sql AS 'DELETE FROM "Messwerte"; SELECT 1';`)
  })
  afterAll(() => server?.[Symbol.asyncDispose]())

  const collect = async (query: string, options = {}) => {
    const read = await readQuery(server.connection, query, options)
    if (!read.ok) return read.failure
    await using value = read.value
    const rows: (string | null)[][] = []
    for await (const some of value.rows()) rows.push(...some)
    return { columns: value.columns.map(({ name, type }) => `${name} ${type}`), rows }
  }

  it('reads every type as canonical text, in UTC and without passing a double', async () => {
    expect(await collect('SELECT * FROM "Messwerte" ORDER BY at -- in time order\n;')).toEqual({
      columns: [
        'maschine text',
        'at timestamp',
        'tag date',
        'n integer',
        'druck number',
        'temp number',
        'ok boolean',
      ],
      rows: [
        ['Fräse "1"', '2024-02-29 09:11:12', '2024-02-29', '9007199254740993', '1.50', '0.1', 'true'],
        [null, '2024-03-01 00:00:00.25', null, null, null, null, 'false'],
      ],
    })
  })

  it('reads what is no table of one value: texts, arrays, JSON, and columns of the same name', async () => {
    expect(await collect(`SELECT ARRAY[1,2] AS a, '{"b":1}'::jsonb AS a, interval '1 hour' AS t`)).toEqual({
      columns: ['a text', 'a text', 't text'],
      rows: [['{1,2}', '{"b": 1}', 'PT1H']],
    })
  })

  it('reads more rows than come at once', async () => {
    const read = await collect('SELECT n FROM generate_series(1, 12001) AS n')
    expect('rows' in read && [read.rows.length, read.rows[12_000]]).toEqual([12_001, ['12001']])
  })

  it.each([
    ['SELECT *\nFROM nowhere', 'postgresql-table-unknown', { line: 2, column: 6 }],
    ['SELECT nothing FROM "Messwerte"', 'postgresql-column-unknown', { line: 1, column: 8 }],
    ['SELECT 1 +', 'postgresql-query-wrong', { line: 1 }],
    ['SELECT 1; SELECT 2', 'postgresql-one-query', {}],
    ['SELECT 1/0', 'postgresql-query-wrong', {}],
    ['DELETE FROM "Messwerte"', 'postgresql-only-reading', {}],
    ["COPY (SELECT 1) TO PROGRAM 'true'", 'postgresql-only-reading', {}],
    ['COMMIT', 'postgresql-only-reading', {}],
    ['WITH d AS (DELETE FROM "Messwerte" RETURNING 1) SELECT * FROM d', 'postgresql-only-reading', {}],
    ['SELECT writes()', 'postgresql-only-reading', {}],
    ['SELECT * FROM "Messwerte" FOR UPDATE', 'postgresql-only-reading', {}],
  ])('refuses %s', async (query, code, params) => {
    expect(await collect(query).catch(error => error)).toMatchObject({ code, params })
    expect(await collect('SELECT count(*) FROM "Messwerte"')).toMatchObject({ rows: [['2']] })
  })

  it('says why it cannot connect, and never the password', async () => {
    const at = (user: string, rest: string) => readQuery(`postgresql://${user}@${rest}`, 'SELECT 1')
    const here = `127.0.0.1:${server.port}`
    const failures = [
      await at('leinwand:gehe1m', `${here}/postgres`),
      await at(`leinwand:${server.password}`, `${here}/other`),
      await at('leinwand:gehe1m', 'no-such-host.invalid/postgres'),
      await at('leinwand:gehe1m', '127.0.0.1:1/postgres'),
      await at('leinwand:gehe1m', `${here}/postgres?sslmode=require`),
      await readQuery('mysql://leinwand:gehe1m@host/db', 'SELECT 1'),
      await readQuery('gehe1m', 'SELECT 1'),
      await readQuery(`postgresql://guest:other@${here}/postgres`, 'SELECT * FROM "Messwerte"'),
    ].map(result => (result.ok ? null : result.failure))
    expect(failures.map(failure => failure?.code)).toEqual([
      'postgresql-sign-in',
      'postgresql-database-unknown',
      'postgresql-host-unknown',
      'postgresql-unreachable',
      'postgresql-certificate',
      'postgresql-connection-invalid',
      'postgresql-connection-invalid',
      'postgresql-not-allowed',
    ])
    expect(JSON.stringify(failures)).not.toMatch(new RegExp(`gehe1m|${server.password}`))
  })

  it.skipIf(!hasOpenssl)('is encrypted as it was asked for, or not at all', async () => {
    await using machine = await startPostgresql({ encrypted: 'own' })
    const parts = {
      host: '127.0.0.1',
      port: machine.port,
      database: 'postgres',
      user: 'leinwand',
      password: machine.password,
    }
    const query = 'SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()'
    const by = async (tls: 'verified' | 'encrypted' | 'off', port = machine.port) => {
      const tried = await tryQuery(connectionUrl({ ...parts, tls, port }), query, 1)
      return tried.ok ? tried.value.rows[0]?.[0] : tried.failure.code
    }
    expect(await by('encrypted')).toBe('true')
    expect(await by('off')).toBe('false')
    expect(await by('verified')).toBe('postgresql-certificate')
    expect(await by('encrypted', server.port)).toBe('postgresql-certificate')
  })

  describe.skipIf(!hasOpenssl)('by a certificate that is given', () => {
    const query = 'SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()'
    const by = async ({ port, password }: PostgresqlServer, ca: string, host = '127.0.0.1') => {
      const parts = { host, port, password, database: 'postgres', user: 'leinwand', tls: 'verified' as const }
      const tried = await tryQuery(connectionUrl({ ...parts, ca }), query, 1)
      return tried.ok ? tried.value.rows[0]?.[0] : tried.failure.code
    }

    it('trusts the one server that has it, whatever it is called, and no other', async () => {
      await using machine = await startPostgresql({ encrypted: 'own' })
      await using other = await startPostgresql({ encrypted: 'own' })
      expect(await by(machine, machine.certificate)).toBe('true')
      expect(await by(machine, `${other.certificate}\n${machine.certificate}`)).toBe('true')
      expect(await by(machine, other.certificate)).toBe('postgresql-certificate')
      for (const nonsense of [
        '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----',
        '/etc/hostname',
        'x',
      ])
        expect(await by(machine, nonsense)).toBe('postgresql-ca-invalid')
    })

    it('trusts what an authority signed for this host, and not what it signed for another', async () => {
      await using right = await startPostgresql({ encrypted: { for: 'IP:127.0.0.1' } })
      await using wrong = await startPostgresql({ encrypted: { for: 'DNS:db.example' } })
      expect(await by(right, right.certificate)).toBe('true')
      expect(await by(wrong, wrong.certificate)).toBe('postgresql-certificate')
    })

    it('takes it from a file as well, and says which one is not there', async () => {
      await using machine = await startPostgresql({ encrypted: 'own' })
      const folder = await mkdtemp(join(tmpdir(), 'leinwand-certificate-'))
      const file = join(folder, 'machine.crt')
      await writeFile(file, machine.certificate)
      const from = async (path: string) => {
        const asked = `${machine.connection}?sslmode=verify-full&sslrootcert=${encodeURIComponent(path)}`
        const tried = await tryQuery(asked, query, 1)
        return tried.ok ? tried.value.rows[0]?.[0] : tried.failure
      }
      expect(await from(file)).toBe('true')
      const gone = join(folder, 'gone.crt')
      expect(await from(gone)).toEqual({ code: 'postgresql-certificate-file', params: { file: gone } })
      await rm(folder, { recursive: true })
    })
  })

  it('needs no password where the server wants none, and sends none that nobody said', async () => {
    await using open = await startPostgresql({ trusted: 'reader' })
    await open.run('CREATE ROLE reader LOGIN')
    const as = async (user: string) => {
      const parts = { host: '127.0.0.1', port: open.port, database: 'postgres', tls: 'off' as const }
      const tried = await tryQuery(connectionUrl({ ...parts, user, password: '' }), 'SELECT current_user', 1)
      return tried.ok ? tried.value.rows[0]?.[0] : tried.failure.code
    }
    expect(await as('reader')).toBe('reader')
    const before = process.env.PGPASSWORD
    process.env.PGPASSWORD = open.password
    try {
      expect(await as('leinwand')).toBe('postgresql-sign-in')
    } finally {
      if (before === undefined) delete process.env.PGPASSWORD
      else process.env.PGPASSWORD = before
    }
  })

  it('ends what takes too long, and stops the server when cancelled', async () => {
    expect(await collect('SELECT pg_sleep(60)', { seconds: 0.05 }).catch(error => error)).toMatchObject({
      code: 'postgresql-too-long',
    })
    const controller = new AbortController()
    const reading = collect('SELECT pg_sleep(60) FROM generate_series(1, 2)', { signal: controller.signal })
    setTimeout(() => controller.abort(), 200)
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' })
    await expect
      .poll(() =>
        collect(
          "SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep%' AND pid <> pg_backend_pid() AND state = 'active'",
        ),
      )
      .toMatchObject({ rows: [['0']] })
  })
})
