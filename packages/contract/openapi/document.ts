import { z } from 'zod'
import { Message } from '../failures/message.ts'
import type { Route } from '../routes/route.ts'
import { ROUTES } from '../routes/routes.ts'

type Json = Record<string, unknown>

/** OpenAPI 3.1 takes JSON Schema 2020-12 as it is; what a reply holds is the output, what a request holds the input. */
const schema = (of: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(of, {
    target: 'draft-2020-12',
    unrepresentable: 'any',
    io,
  })
  return rest
}

const parameters = (route: Route): Json[] => {
  const of = (shape: z.ZodObject | undefined, place: 'path' | 'query') =>
    Object.entries(shape?.shape ?? {}).map(([name, one]) => ({
      name,
      in: place,
      required: place === 'path' || !(one as z.ZodType).safeParse(undefined).success,
      schema: schema(one as z.ZodType, 'input'),
    }))
  return [...of(route.params, 'path'), ...of(route.query, 'query')]
}

const requestBody = (route: Route): Json => {
  if (route.upload) {
    return {
      requestBody: {
        required: true,
        content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      },
    }
  }
  if (route.body === undefined) return {}
  return {
    requestBody: { required: true, content: { 'application/json': { schema: schema(route.body, 'input') } } },
  }
}

const replyOf = (route: Route): Json => {
  const description = route.summary
  if (route.download !== undefined) {
    const file = { schema: { type: 'string', format: 'binary' } }
    return { description, content: Object.fromEntries(route.download.map(type => [type, file])) }
  }
  if (route.reply === undefined) return { description }
  return {
    description,
    content: { [route.type ?? 'application/json']: { schema: schema(route.reply, 'output') } },
  }
}

const failureOf = (description: string): Json => ({
  description,
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Message' } } },
})

const failures = (route: Route): Json => ({
  ...((route.params ?? route.query ?? route.body) !== undefined && {
    400: failureOf('The request does not fit; the message names the place'),
  }),
  ...(route.access !== 'anyone' && { 401: failureOf('Nobody is signed in') }),
  ...(route.access === 'member' && { 404: failureOf('There is no such project for this person') }),
  default: failureOf('Any other expected failure'),
})

const operation = (name: string, route: Route): Json => ({
  operationId: name,
  summary: route.summary,
  ...(route.access !== 'anyone' && { security: [{ session: [] }] }),
  parameters: parameters(route),
  ...requestBody(route),
  responses: { [route.status]: replyOf(route), ...failures(route) },
})

const DEFINITION = '"$ref":"#/$defs/'

/**
 * A schema that contains itself brings its definitions along and points to them from its own root; in a document there is
 * one root, so they go to its components. The same definitions of several routes are there once.
 */
const withDefinitions = (paths: Record<string, Json>): { paths: Record<string, Json>; schemas: Json } => {
  const schemas: Json = {}
  const groups = new Map<string, string>()
  const moved: Record<string, Json> = JSON.parse(JSON.stringify(paths), (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('$defs' in value)) return value
    const { $defs, ...rest } = value
    const text = JSON.stringify($defs)
    const group = groups.get(text) ?? `shared${groups.size + 1}`
    groups.set(text, group)
    const pointed = (json: string): Json =>
      JSON.parse(json.replaceAll(DEFINITION, `"$ref":"#/components/schemas/${group}`))
    for (const [name, definition] of Object.entries(pointed(text))) schemas[`${group}${name}`] = definition
    return pointed(JSON.stringify(rest))
  })
  return { paths: moved, schemas }
}

/** The OpenAPI 3.1 document of all routes, made of the very values that the server serves. */
export const openApiDocument = (version: string): Json => {
  const paths: Record<string, Json> = {}
  for (const [name, route] of Object.entries(ROUTES)) {
    const path = paths[`/api${route.path}`] ?? {}
    path[route.method.toLowerCase()] = operation(name, route)
    paths[`/api${route.path}`] = path
  }
  const moved = withDefinitions(paths)
  return {
    openapi: '3.1.1',
    info: {
      title: 'Leinwand',
      version,
      description:
        'A business model canvas that runs. Live events go over the WebSocket `/api/live`. ' +
        'Requests that change something must come from the page of this server.',
    },
    paths: moved.paths,
    components: {
      schemas: { ...moved.schemas, Message: schema(Message, 'output') },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'leinwand.session_token' } },
    },
  }
}
