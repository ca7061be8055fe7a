import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { handleErrors } from './errors.ts'

test('a bug is logged whole and answered with its number alone', async () => {
  const log: string[] = []
  const app = Fastify()
  handleErrors(app, { language: 'en', log: line => log.push(line) })
  app.get('/', () => {
    throw new Error('secret detail')
  })
  const response = await app.inject({ url: '/' })
  expect(response.statusCode).toBe(500)
  const { code, params } = response.json()
  expect(code).toBe('unexpected')
  expect(response.body).not.toMatch(/secret|at .*\.ts/)
  expect(log).toHaveLength(1)
  expect(log[0]).toMatch(new RegExp(`${params.id}: Error: secret detail\n.*errors\\.test\\.ts`))
})

test('a full disk has a status of its own', async () => {
  const app = Fastify()
  handleErrors(app, { language: 'de', log: () => {} })
  app.get('/', () => {
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
  })
  const response = await app.inject({ url: '/' })
  expect([response.statusCode, response.json().code]).toEqual([507, 'disk-full'])
})
