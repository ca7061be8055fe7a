import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROUTES } from '@leinwand/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestServer, testServer } from '../testing/test-server.ts'

let web: string
let server: TestServer
beforeAll(async () => {
  web = mkdtempSync(join(tmpdir(), 'leinwand-web-'))
  mkdirSync(join(web, 'assets'))
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>the page</title>')
  writeFileSync(join(web, 'assets', 'a-1234.js'), 'export {}')
  writeFileSync(join(web, '..', 'leinwand-outside.txt'), 'outside')
  server = await testServer({ web })
})
afterAll(async () => {
  await server[Symbol.asyncDispose]()
  rmSync(web, { recursive: true })
  rmSync(join(tmpdir(), 'leinwand-outside.txt'))
})

const get = (path: string, headers: Record<string, string> = { accept: 'text/html' }) =>
  fetch(server.url + path, { headers })

test('every address that only the interface knows gets its page', async () => {
  for (const path of ['/', '/projects/x', '/projects/x/numbers?a=1']) {
    const response = await get(path)
    expect([response.status, await response.text()]).toEqual([200, '<!doctype html><title>the page</title>'])
    expect(response.headers.get('cache-control')).toBe('no-cache')
  }
  expect((await get('/assets/a-1234.js')).headers.get('cache-control')).toContain('immutable')
})

test('an unknown address of the API, or a missing file, is said as such', async () => {
  for (const [path, accept] of [
    ['/api/nothing', 'text/html'],
    ['/assets/gone.js', '*/*'],
  ] as const) {
    const response = await get(path, { accept })
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ code: 'route-not-found', params: { path } })
  }
})

test('nothing outside the interface is given out', async () => {
  for (const path of [
    '/..%2fleinwand-outside.txt',
    '/assets/..%2f..%2fleinwand-outside.txt',
    '/%2e%2e/leinwand-outside.txt',
  ]) {
    expect(await (await get(path)).text()).not.toContain('outside')
  }
})

test('every answer says what a page may load, and from where', async () => {
  for (const path of ['/', '/api/session', '/api/nothing']) {
    const { headers } = await get(path)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-powered-by')).toBeNull()
  }
  expect((await get('/api/session')).headers.get('cache-control')).toBe('no-store')
})

test('the OpenAPI document has every route, and each reference in it leads somewhere', async () => {
  const document = await server.client().call('openapi')
  expect(document.openapi).toMatch(/^3\.1/)
  const paths = document.paths as Record<
    string,
    Record<string, { operationId: string; parameters: { name: string }[] }>
  >
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, parameters }]) => ({
      path,
      method,
      operationId,
      parameters,
    })),
  )
  expect(operations.map(({ operationId }) => operationId).sort()).toEqual(Object.keys(ROUTES).sort())
  for (const { path, parameters } of operations) {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    expect(parameters.map(({ name }) => name)).toEqual(expect.arrayContaining(named))
  }
  const text = JSON.stringify(document)
  const references = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference]) => reference!)
  expect(references.length).toBeGreaterThan(0)
  for (const reference of new Set(references)) {
    const found = reference
      .replace('#/', '')
      .split('/')
      .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], document)
    expect(found, reference).toBeDefined()
  }
})
