import { Message, ROUTES, type Route, type RouteName } from '@leinwand/contract'
import type { z } from 'zod'
import { type LiveClient, openLiveClient } from './live-client.ts'

type Reply<N extends RouteName> = (typeof ROUTES)[N] extends { reply: infer S extends z.ZodType }
  ? z.output<S>
  : undefined
export type Sent = {
  params?: Record<string, string>
  query?: Record<string, string>
  body?: unknown
  /** A body sent as it is, under this content type. */
  raw?: { type: string; content: string | Uint8Array | ReadableStream }
  headers?: Record<string, string>
}
type Refusal = { status: number; failure: Message }

export type Client = {
  url: string
  cookie: () => string
  /** Any answer. */
  fetch: (name: RouteName, sent?: Sent) => Promise<Response>
  /** The expected answer: its status is the route's, its body fits the route's schema. */
  call: <N extends RouteName>(name: N, sent?: Sent) => Promise<Reply<N>>
  /** The answer is a refusal: a message as the contract has it. */
  refused: (name: RouteName, sent?: Sent) => Promise<Refusal>
  live: () => Promise<LiveClient>
}

const addressOf = (url: string, { path }: Route, { params = {}, query = {} }: Sent): string => {
  const filled = path.replace(/\{(\w+)\}/g, (_whole, name: string) =>
    encodeURIComponent(params[name] ?? name),
  )
  const search = new URLSearchParams(query).toString()
  return `${url}/api${filled}${search === '' ? '' : `?${search}`}`
}

const bodyOf = ({
  body,
  raw,
}: Sent): { headers: Record<string, string>; body?: string | Uint8Array | ReadableStream } => {
  if (raw !== undefined) return { headers: { 'content-type': raw.type }, body: raw.content }
  if (body === undefined) return { headers: {} }
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

/** A browser as far as the server can tell: it keeps its cookies and names its origin. */
export const openClient = (url: string): Client => {
  const jar = new Map<string, string>()
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const send = async (name: RouteName, sent: Sent = {}): Promise<Response> => {
    const route: Route = ROUTES[name]
    const { headers, body } = bodyOf(sent)
    const response = await fetch(addressOf(url, route, sent), {
      method: route.method,
      headers: { origin: url, cookie: cookie(), ...headers, ...sent.headers },
      ...(body !== undefined && { body }),
      ...(body instanceof ReadableStream && { duplex: 'half' }),
    } as RequestInit)
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';')[0]!.split(/=(.*)/s)
      if (/max-age=0/i.test(line)) jar.delete(name)
      else jar.set(name, value)
    }
    return response
  }
  return {
    url,
    cookie,
    fetch: send,
    call: async <N extends RouteName>(name: N, sent?: Sent) => {
      const route: Route = ROUTES[name]
      const response = await send(name, sent)
      if (response.status !== route.status) {
        throw new Error(`${name} answered ${response.status}: ${await response.text()}`)
      }
      return (route.reply === undefined ? undefined : route.reply.parse(await response.json())) as Reply<N>
    },
    refused: async (name, sent) => {
      const response = await send(name, sent)
      if (response.ok) throw new Error(`${name} answered ${response.status} where a refusal was expected`)
      return { status: response.status, failure: Message.parse(await response.json()) }
    },
    live: () => openLiveClient(url, cookie()),
  }
}
