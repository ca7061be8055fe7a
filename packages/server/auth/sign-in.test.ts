import { statSync } from 'node:fs'
import { join } from 'node:path'
import { openControlData } from '@leinwand/adapters/sqlite'
import { getMigrations } from 'better-auth/db/migration'
import { expect, test } from 'vitest'
import { OWNER, testServer } from '../testing/test-server.ts'
import { openBetterAuth } from './better-auth.ts'

const { name, email, password } = OWNER

test('the owner link makes one owner, once', async () => {
  await using server = await testServer()
  const body = { token: server.ownerToken, name, email, password }
  const tries = await Promise.all(
    [1, 2, 3].map(n => server.client().fetch('createOwner', { body: { ...body, email: `${n}${email}` } })),
  )
  expect(tries.map(({ status }) => status).sort()).toEqual([201, 403, 403])
  expect(await server.client().call('session')).toMatchObject({ ownerMissing: false })
  const { failure } = await server.client().refused('createOwner', { body })
  expect(failure.code).toBe('owner-link-invalid')
})

test('a guessed token makes no owner, and the link of the last start is no longer valid', async () => {
  await using server = await testServer()
  const old = server.ownerToken
  await server.restart()
  for (const token of [old, 'guess']) {
    const { status } = await server
      .client()
      .refused('createOwner', { body: { token, name, email, password } })
    expect(status).toBe(403)
  }
  await server.client().call('createOwner', { body: { token: server.ownerToken, name, email, password } })
  await server.restart()
  expect(server.ownerToken).toBe('')
})

test('an e-mail that is taken leaves the link valid', async () => {
  await using server = await testServer({ demo: true, begin: false })
  const body = { token: server.ownerToken, name, email: 'demo@leinwand.invalid', password }
  const { failure } = await server.client().refused('createOwner', { body })
  expect(failure.code).toBe('email-taken')
  await server.client().call('createOwner', { body: { ...body, email } })
})

test('one signs in with the password and out again; the session ends at the server too', async () => {
  await using server = await testServer()
  await server.owner()
  const client = server.client()
  expect(await client.call('signIn', { body: { email: email.toUpperCase(), password } })).toMatchObject({
    email,
    role: 'owner',
  })
  expect(await client.call('session')).toMatchObject({ person: { name } })
  const kept = client.cookie()
  await server.restart()
  const back = await fetch(`${server.url}/api/session`, { headers: { cookie: kept } })
  expect(await back.json()).toMatchObject({ person: { name } })
  const out = await fetch(`${server.url}/api/session`, { method: 'DELETE', headers: { cookie: kept } })
  expect(out.status).toBe(204)
  const after = await fetch(`${server.url}/api/session`, { headers: { cookie: kept } })
  expect(await after.json()).toMatchObject({ person: null })
})

test('the cookie is out of reach of scripts and of other sites', async () => {
  await using server = await testServer()
  await server.owner()
  const response = await server.client().fetch('signIn', { body: { email, password } })
  const session = response.headers.getSetCookie().find(line => line.startsWith('leinwand.session_token='))
  expect(session).toMatch(/; HttpOnly/i)
  expect(session).toMatch(/; SameSite=Lax/i)
})

test('who is unknown and who has the wrong password get the same answer; guessing is slowed down', async () => {
  await using server = await testServer()
  await server.owner()
  const guess = (of: string) =>
    server.client().refused('signIn', { body: { email: of, password: 'a wrong guess' } })
  const [unknown, wrong] = [await guess('nobody@example.org'), await guess(email)]
  expect(unknown).toEqual(wrong)
  expect(wrong).toMatchObject({ status: 401, failure: { code: 'sign-in-failed' } })
  const more = await Promise.all(Array.from({ length: 12 }, () => guess(email)))
  expect(more.filter(({ status }) => status === 429)).toHaveLength(3)
  expect((await server.client().refused('signIn', { body: { email, password } })).failure.code).toBe(
    'too-many-attempts',
  )
})

test('passwords and the signing key are kept as they should be', async () => {
  await using server = await testServer()
  await server.owner()
  expect(statSync(join(server.directory, 'secret')).mode & 0o777).toBe(0o600)
  const { DatabaseSync } = await import('node:sqlite')
  const db = new DatabaseSync(join(server.directory, 'leinwand.sqlite'), { readOnly: true })
  const stored = JSON.stringify([
    db.prepare('select * from account').all(),
    db.prepare('select * from setting').all(),
  ])
  db.close()
  expect(stored).not.toContain(password)
})

test('the migrations make what better-auth asks for', async () => {
  await using server = await testServer({ begin: false })
  await server.restart()
  const data = openControlData(join(server.directory, 'other'))
  if (!data.ok) throw new Error(data.failure.code)
  const auth = openBetterAuth(data.value, 'a secret that is only for this test, and long')
  const { toBeCreated, toBeAdded } = await getMigrations(auth.options)
  expect([toBeCreated, toBeAdded]).toEqual([[], []])
  await data.value.close()
})
