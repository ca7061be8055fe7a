import { type ClientMessage, ServerEvent } from '@leinwand/contract'
import { WebSocket } from 'ws'

export type LiveClient = AsyncDisposable & {
  heard: readonly ServerEvent[]
  say: (event: ClientMessage | string) => void
  /** The first event, heard or still to come, that is as described. */
  hear: <E extends ServerEvent>(is: (event: ServerEvent) => event is E) => Promise<E>
  ended: Promise<number>
}

/** Whether an event is of this kind. */
export const kind =
  <K extends ServerEvent['kind']>(name: K) =>
  (event: ServerEvent): event is Extract<ServerEvent, { kind: K }> =>
    event.kind === name

/** The live socket as a browser opens it. Rejects with the status where the server does not let it in. */
export const openLiveClient = (url: string, cookie: string, origin = url): Promise<LiveClient> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/api/live`, { headers: { cookie, origin } })
    const heard: ServerEvent[] = []
    const waiting = new Set<() => void>()
    const ended = new Promise<number>(end => socket.on('close', code => end(code)))
    socket.on('message', data => {
      heard.push(ServerEvent.parse(JSON.parse(data.toString())))
      for (const look of waiting) look()
    })
    socket.on('unexpected-response', (_request, response) => reject(new Error(String(response.statusCode))))
    socket.on('error', reject)
    const hear = <E extends ServerEvent>(is: (event: ServerEvent) => event is E): Promise<E> =>
      new Promise(found => {
        const look = () => {
          const event = heard.find(is)
          if (event === undefined) return
          waiting.delete(look)
          found(event)
        }
        waiting.add(look)
        look()
      })
    socket.on('open', () =>
      resolve({
        heard,
        hear,
        ended,
        say: event => socket.send(typeof event === 'string' ? event : JSON.stringify(event)),
        [Symbol.asyncDispose]: async () => {
          socket.close()
          await ended
        },
      }),
    )
  })
