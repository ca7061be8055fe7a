import type { Readable } from 'node:stream'
import type { ProjectRow } from '@leinwand/adapters/sqlite'
import type { Language, Person, ROUTES, RouteName } from '@leinwand/contract'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Outcome } from '../outcome.ts'
import type { Caller } from './access.ts'

type Routes = typeof ROUTES
type Part<N extends RouteName, P extends string> = Routes[N] extends { [K in P]: infer S extends z.ZodType }
  ? z.output<S>
  : undefined

/** A request as a handler sees it: parsed, and let in. */
type Call<N extends RouteName> = {
  params: Part<N, 'params'>
  query: Part<N, 'query'>
  body: Part<N, 'body'>
  /** The body of an upload, as it comes in. */
  upload: Routes[N] extends { upload: true } ? Readable : undefined
  person: Routes[N]['access'] extends 'anyone' | 'canvas' ? Person | null : Person
  project: Routes[N]['access'] extends 'member' | 'canvas' ? ProjectRow : undefined
  /** Who acts on a canvas: a member or a guest. */
  caller: Routes[N]['access'] extends 'canvas' ? Caller : undefined
  language: Language
  request: FastifyRequest
  reply: FastifyReply
}

/** A file as a route sends it: its bytes, or a stream where they may be many, what they are, and the name to save it under. */
export type Download = {
  readonly bytes: Uint8Array | Readable
  readonly type: string
  readonly name: string
}

/** What a handler hands back. The type checker holds it against the route's reply. */
type Answer<N extends RouteName> = Routes[N] extends { reply: infer S extends z.ZodType }
  ? z.input<S>
  : Routes[N] extends { download: readonly string[] }
    ? Download
    : null

type Handler<N extends RouteName> = (call: Call<N>) => Promise<Outcome<Answer<N>>>
export type Handlers = { [N in RouteName]: Handler<N> }
