import { request } from 'node:http'
import { expect, test } from 'vitest'
import { testServer } from '../testing/test-server.ts'

/** fetch does not let a caller choose `Host`. */
const post = (url: string, headers: Record<string, string>): Promise<number> =>
  new Promise((resolve, reject) => {
    const sent = request(`${url}/api/session/demo`, { method: 'POST', headers }, response => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    sent.on('error', reject)
    sent.end()
  })

test('the demo signs in on this machine, to its own project', async () => {
  await using server = await testServer({ demo: true, begin: false })
  const client = server.client()
  expect(await client.call('session')).toMatchObject({ demo: true, person: null, ownerMissing: true })
  expect(await client.call('signInDemo')).toMatchObject({ role: 'owner' })
  expect((await client.call('listProjects')).map(({ id }) => id)).toEqual(['milling'])
  await server.restart()
  const again = server.client()
  expect(await again.call('signInDemo')).toMatchObject({ name: 'Demo' })
  expect((await again.call('listProjects')).map(({ id }) => id)).toEqual(['milling'])
})

test('not for a request that a proxy handed on, or that was meant for another name', async () => {
  await using server = await testServer({ demo: true, begin: false })
  for (const headers of [
    { 'x-forwarded-for': '127.0.0.1' },
    { forwarded: 'for=127.0.0.1' },
    { 'x-real-ip': '::1' },
    { host: 'rebound.example:80', origin: 'http://rebound.example:80' },
    { host: '127.0.0.1.evil.example' },
  ]) {
    expect(await post(server.url, headers as Record<string, string>)).toBe(403)
  }
  expect(await post(server.url, {})).toBe(200)
})

test('not where the server was started without it, or can be reached from outside', async () => {
  for (const options of [{ demo: false }, { demo: true, host: '0.0.0.0' }]) {
    await using server = await testServer({ ...options, begin: false })
    const { status, failure } = await server.client().refused('signInDemo')
    expect([status, failure.code]).toEqual([403, 'demo-only-local'])
    expect(await server.client().call('session')).toMatchObject({ demo: false })
  }
})

test('nobody signs in to its account with a password', async () => {
  await using server = await testServer({ demo: true, begin: false })
  for (const password of ['demo', 'Demo', 'demo@leinwand.invalid', 'leinwand-demo']) {
    const { status } = await server
      .client()
      .refused('signIn', { body: { email: 'demo@leinwand.invalid', password } })
    expect(status).toBe(401)
  }
})
