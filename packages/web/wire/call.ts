import { ROUTES, type Route, type RouteName } from '@leinwand/contract'
import { currentLanguage } from '../language/language.ts'
import { Refusal, refusalOf, unreachable } from './refusal.ts'

type Routes = typeof ROUTES
type Input<S> = S extends { _zod: { input: infer I } } ? I : never
type Output<S> = S extends { _zod: { output: infer O } } ? O : never

type SentParams<R> = R extends { params: infer P } ? { params: Input<P> } : unknown
type SentQuery<R> = R extends { query: infer Q } ? { query?: Partial<Output<Q>> } : unknown
type SentBody<R> = R extends { body: infer B } ? { body: Input<B> } : unknown
type SentFile<R> = R extends { upload: true } ? { file: Blob } : unknown

/** What a call of a route has to carry, and what it replies, both read from the contract. */
export type Sent<N extends RouteName> = SentParams<Routes[N]> &
  SentQuery<Routes[N]> &
  SentBody<Routes[N]> &
  SentFile<Routes[N]>
export type Reply<N extends RouteName> = Routes[N] extends { reply: infer R } ? Output<R> : undefined

type Loose = {
  params?: Record<string, unknown>
  query?: Record<string, unknown>
  body?: unknown
  file?: Blob
}

const address = (route: Route, { params = {}, query = {} }: Loose): string => {
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) search.set(name, String(value))
  }
  return `/api${path}${search.size > 0 ? `?${search}` : ''}`
}

const request = (route: Route, sent: Loose): RequestInit => {
  const headers = new Headers({ 'accept-language': currentLanguage() })
  if (sent.file) {
    headers.set('content-type', 'application/octet-stream')
    return { method: route.method, headers, body: sent.file }
  }
  if (route.body) {
    headers.set('content-type', 'application/json')
    return { method: route.method, headers, body: JSON.stringify(sent.body) }
  }
  return { method: route.method, headers }
}

/** Calls a route of the contract. Rejects with a `Refusal` that carries the server's own sentence. */
export const call = async <N extends RouteName>(
  name: N,
  sent: Sent<N>,
  signal?: AbortSignal,
): Promise<Reply<N>> => {
  const route: Route = ROUTES[name]
  const loose = sent as Loose
  const reply = await fetch(address(route, loose), {
    ...request(route, loose),
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => {
    // An aborted query is no failure of the server's.
    if (signal?.aborted) throw error
    throw unreachable()
  })
  if (!reply.ok) throw await refusalOf(reply)
  if (reply.status === 204) return undefined as Reply<N>
  const body: unknown = await reply.json().catch(() => {
    throw new Refusal({ code: 'unreadable', params: {}, message: 'unreadable' }, reply.status)
  })
  return body as Reply<N>
}
