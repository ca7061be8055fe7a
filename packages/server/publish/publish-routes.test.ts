import { DOCUMENT_TYPES, DocumentFormat, openApiDocument } from '@leinwand/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '../testing/client.ts'
import { sampleProject } from '../testing/sample-project.ts'
import { type TestServer, testServer } from '../testing/test-server.ts'

let server: TestServer
let owner: Client
beforeAll(async () => {
  server = await testServer()
  owner = await server.owner()
  await owner.call('createProject', { body: await sampleProject() })
})
afterAll(() => server[Symbol.asyncDispose]())

const params = { project: 'sample' }
const BEGINNINGS = { pdf: '%PDF-1.7', svg: '<?xml', png: '\u0089PNG', pptx: 'PK', xlsx: 'PK' } as const

test.each(DocumentFormat.options)('%s comes as a file with its type and name, and nothing else', async to => {
  const answer = await owner.fetch('exportDocument', { params, query: { to, language: 'de' } })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe(DOCUMENT_TYPES[to])
  expect(answer.headers.get('content-disposition')).toMatch(
    new RegExp(`^attachment; filename="sample-\\d{4}-\\d\\d-\\d\\d\\.${to}"`),
  )
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect(bytes.subarray(0, BEGINNINGS[to].length).toString('latin1')).toBe(BEGINNINGS[to])
})

test('the reader’s language is taken where none is asked for, and a variant is named', async () => {
  const body = { id: 'hallen', name: 'In der Halle', from: { variant: 'main', seq: 0 } }
  await owner.call('branchVariant', { params, body })
  const svg = async (query: Record<string, string>, language: string) => {
    const headers = { 'accept-language': language }
    const answer = await owner.fetch('exportDocument', { params, query: { to: 'svg', ...query }, headers })
    return { text: await answer.text(), name: answer.headers.get('content-disposition') }
  }
  expect((await svg({}, 'en')).text).toContain('Key partners')
  expect((await svg({ language: 'de' }, 'en')).text).toContain('Kern-Partner')
  const variant = await svg({ variant: 'hallen' }, 'de')
  expect(variant.text).toContain('Variante: In der Halle')
  expect(variant.text).not.toContain('Ausfälle vorhersagen')
  expect(variant.name).toContain('sample-hallen-')
})

test('whoever is no member, and whatever does not exist, is refused in a sentence', async () => {
  expect((await server.client().refused('exportDocument', { params, query: { to: 'pdf' } })).status).toBe(401)
  const unknown = await owner.refused('exportDocument', { params, query: { to: 'pdf', variant: 'nix' } })
  expect(unknown).toMatchObject({ status: 404, failure: { code: 'variant-not-found' } })
  expect((await owner.refused('exportDocument', { params, query: { to: 'docx' } })).status).toBe(400)
  expect((await owner.refused('exportDocument', { params })).status).toBe(400)
  const nowhere = { params: { project: 'nix' }, query: { to: 'pdf' } }
  expect((await owner.refused('exportDocument', nowhere)).status).toBe(404)
})

test('the server answers while a document is being written', async () => {
  const order: string[] = []
  const document = owner
    .fetch('exportDocument', { params, query: { to: 'png' } })
    .then(() => order.push('document'))
  await owner.call('health')
  order.push('health')
  await document
  expect(order).toEqual(['health', 'document'])
})

test('the description of the routes says what comes', () => {
  const { paths } = openApiDocument('1') as {
    paths: Record<string, { get: { responses: Record<string, { content: object }> } }>
  }
  const content = paths['/api/projects/{project}/document']!.get.responses[200]!.content
  expect(Object.keys(content)).toEqual(Object.values(DOCUMENT_TYPES))
})
