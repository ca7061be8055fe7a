import { existsSync } from 'node:fs'
import { join } from 'node:path'
import staticFiles from '@fastify/static'
import type { Language } from '@leinwand/contract'
import type { FastifyInstance } from 'fastify'
import { answerFailure } from './errors.ts'
import { languageOf } from './language.ts'

const NOT_BUILT =
  '<!doctype html><meta charset="utf-8"><title>Leinwand</title>' +
  '<p>Die Oberfläche ist noch nicht gebaut: <code>npm start</code> baut sie. / ' +
  'The interface has not been built yet: <code>npm start</code> builds it.</p>'

/** The interface: its files, and its index page for every address that only the interface knows. */
export const serveWeb = async (
  app: FastifyInstance,
  { directory, language }: { directory: string; language: Language },
): Promise<void> => {
  const index = join(directory, 'index.html')
  await app.register(staticFiles, {
    root: directory,
    wildcard: true,
    index: ['index.html'],
    decorateReply: true,
    setHeaders: (reply, path) => {
      const immutable = path.includes(`${directory}/assets/`)
      reply.header('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0]!
    const page = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')
    if (!page || path.startsWith('/api/')) {
      return answerFailure(
        reply,
        { code: 'route-not-found', params: { path } },
        languageOf(request, language),
      )
    }
    return existsSync(index) ? reply.sendFile('index.html') : reply.type('text/html').send(NOT_BUILT)
  })
}
