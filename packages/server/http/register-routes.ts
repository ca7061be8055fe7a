import type { Readable } from 'node:stream'
import { type Language, ROUTES, type Route, type RouteName } from '@leinwand/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { done, type Failure, failed, type Outcome } from '../outcome.ts'
import { type Admitted, admit, type Gate } from './access.ts'
import { missing, notJson, parsed } from './body-failure.ts'
import type { Download, Handlers } from './call.ts'
import { answerFailure } from './errors.ts'
import { languageOf } from './language.ts'
import { isOwnOrigin } from './origin.ts'
import { sendDownload } from './send-download.ts'

type Wiring = { handlers: Handlers; gate: Gate; language: Language }
type Parts = { params: unknown; query: unknown; body: unknown }
/** A handler with its name forgotten: what `parsedParts` made fits it, because both follow the same route. */
type AnyHandler = (call: object) => Promise<Outcome<unknown>>

const parsedParts = (route: Route, request: FastifyRequest, language: Language): Outcome<Parts> => {
  const parts: Parts = { params: undefined, query: undefined, body: undefined }
  for (const part of ['params', 'query', 'body'] as const) {
    const schema = route[part]
    if (schema === undefined) continue
    // A schema with a default would take nothing for its default, and replace what is there by it.
    if (part === 'body' && request.body === undefined) return missing(part, language)
    const result = parsed(schema, request[part], part, language)
    if (!result.ok) return result
    parts[part] = result.value
  }
  return done(parts)
}

const guard = async (
  route: Route,
  request: FastifyRequest,
  asked: { gate: Gate; language: Language },
): Promise<Outcome<Admitted>> =>
  route.method !== 'GET' && !isOwnOrigin(request.headers)
    ? failed('origin-not-allowed', { origin: request.headers.origin ?? '' })
    : admit(route, request, asked)

const isStream = (body: unknown): body is Readable =>
  typeof body === 'object' && body !== null && 'pipe' in body

/** A file where JSON is expected, or nothing where a file is. */
const wrongKind = (route: Route, body: unknown, language: Language): Failure | undefined => {
  if (route.upload) return isStream(body) ? undefined : missing('body', language).failure
  if (!isStream(body)) return undefined
  return notJson('content-type', language).failure
}

const serve = (
  app: FastifyInstance,
  name: RouteName,
  { handlers, gate, language: otherwise }: Wiring,
): void => {
  const route: Route = ROUTES[name]
  const handler = handlers[name] as unknown as AnyHandler
  const admitted = new WeakMap<FastifyRequest, Admitted>()
  app.route({
    method: route.method,
    url: `/api${route.path.replace(/\{(\w+)\}/g, ':$1')}`,
    // Before the body is read: who may not call gets no megabytes in.
    onRequest: async (request: FastifyRequest, reply: FastifyReply) => {
      const language = languageOf(request, otherwise)
      const outcome = await guard(route, request, { gate, language })
      if (!outcome.ok) return answerFailure(reply, outcome.failure, language)
      admitted.set(request, outcome.value)
    },
    handler: async (request: FastifyRequest, reply: FastifyReply) => {
      const language = languageOf(request, otherwise)
      const unfit = wrongKind(route, request.body, language)
      if (unfit !== undefined) return answerFailure(reply, unfit, language)
      const parts = parsedParts(route, request, language)
      if (!parts.ok) return answerFailure(reply, parts.failure, language)
      const upload = route.upload ? request.body : undefined
      const outcome = await handler({
        ...parts.value,
        ...admitted.get(request),
        upload,
        language,
        request,
        reply,
      })
      if (!outcome.ok) return answerFailure(reply, outcome.failure, language)
      if (route.download !== undefined) return sendDownload(reply, outcome.value as Download)
      if (route.type !== undefined) reply.type(`${route.type}; charset=utf-8`)
      return reply.code(route.status).send(route.reply === undefined ? undefined : outcome.value)
    },
  })
}

/** Serves every route of the contract. Files come in as they are; everything else is JSON. */
export const registerRoutes = async (app: FastifyInstance, wiring: Wiring): Promise<void> => {
  const names = Object.keys(ROUTES) as RouteName[]
  const isUpload = (name: RouteName) => (ROUTES[name] as Route).upload === true
  await app.register(async scope => {
    scope.addContentTypeParser('*', (_request, payload, parsedBody) => parsedBody(null, payload))
    for (const name of names) if (!isUpload(name)) serve(scope, name, wiring)
  })
  await app.register(async scope => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, payload, parsedBody) => parsedBody(null, payload))
    for (const name of names) if (isUpload(name)) serve(scope, name, wiring)
  })
}
