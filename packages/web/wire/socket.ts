import type { ClientMessage, ServerEvent } from '@leinwand/contract'
import { MAIN_VARIANT } from '@leinwand/method'

export type Connection = 'connecting' | 'open' | 'offline'

/** Waits between attempts, in ms; a little chance is added so that many browsers do not come back at once. */
const WAITS = [250, 500, 1_000, 2_000, 5_000]

/** The server ends a socket with these when a session ended or a guest's link was revoked. */
const SHOWN_OUT: ReadonlySet<number> = new Set([4401, 4403])

const listeners = new Set<(event: ServerEvent) => void>()
const connectionListeners = new Set<() => void>()
/** How many parts of the page look at a variant of a project. */
const joined = new Map<string, { project: string; variant: string; count: number }>()

let socket: WebSocket | undefined
let connection: Connection = 'connecting'
let attempt = 0
let retry: ReturnType<typeof setTimeout> | undefined

const setConnection = (next: Connection): void => {
  if (connection === next) return
  connection = next
  for (const listener of connectionListeners) listener()
}

const parse = (data: unknown): ServerEvent | undefined => {
  if (typeof data !== 'string') return undefined
  try {
    return JSON.parse(data) as ServerEvent
  } catch {
    return undefined
  }
}

const connect = (): void => {
  clearTimeout(retry)
  if (joined.size === 0 || (socket && socket.readyState <= WebSocket.OPEN)) return
  if (!navigator.onLine) {
    setConnection('offline')
    return
  }
  const opened = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/api/live`)
  socket = opened
  opened.onopen = () => {
    attempt = 0
    for (const { project, variant } of joined.values()) {
      opened.send(JSON.stringify({ kind: 'join', project, variant } satisfies ClientMessage))
    }
    setConnection('open')
  }
  opened.onmessage = message => {
    const event = parse(message.data)
    if (event) for (const listener of listeners) listener(event)
  }
  opened.onclose = ({ code }) => {
    if (socket !== opened) return
    socket = undefined
    if (joined.size === 0) return
    setConnection('offline')
    // Who was shown out would be turned away at once: by the last wait the page has noticed and asks for nothing any more.
    if (SHOWN_OUT.has(code)) attempt = WAITS.length - 1
    const wait = WAITS[Math.min(attempt, WAITS.length - 1)] ?? 5_000
    attempt += 1
    retry = setTimeout(connect, wait * (1 + Math.random() / 2))
  }
}

// A cable that is pulled closes no socket by itself; the browser knows first.
window.addEventListener('offline', () => {
  const dropped = socket
  socket = undefined
  dropped?.close()
  setConnection('offline')
})
window.addEventListener('online', () => {
  attempt = 0
  connect()
})

export const sendLive = (event: ClientMessage): boolean => {
  if (socket?.readyState !== WebSocket.OPEN) return false
  socket.send(JSON.stringify(event))
  return true
}

export const onLive = (listener: (event: ServerEvent) => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const currentConnection = (): Connection => connection
export const onConnection = (listener: () => void): (() => void) => {
  connectionListeners.add(listener)
  return () => connectionListeners.delete(listener)
}

/** Joins the live events of a project's variant until the returned function is called. Parts of a page may share one. */
export const joinLive = (project: string, variant: string = MAIN_VARIANT): (() => void) => {
  const key = `${project}/${variant}`
  const before = joined.get(key)
  joined.set(key, { project, variant, count: (before?.count ?? 0) + 1 })
  if (!before && !sendLive({ kind: 'join', project, variant })) connect()
  return () => {
    const left = (joined.get(key)?.count ?? 1) - 1
    if (left > 0) {
      joined.set(key, { project, variant, count: left })
      return
    }
    joined.delete(key)
    sendLive({ kind: 'leave', project, variant })
  }
}
