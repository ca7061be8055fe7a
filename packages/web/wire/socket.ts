import type { ClientMessage, ServerEvent } from '@leinwand/contract'

export type Connection = 'connecting' | 'open' | 'offline'

/** Waits between attempts, in ms; a little chance is added so that many browsers do not come back at once. */
const WAITS = [250, 500, 1_000, 2_000, 5_000]

const listeners = new Set<(event: ServerEvent) => void>()
const connectionListeners = new Set<() => void>()
const joined = new Map<string, number>()

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
    for (const project of joined.keys()) opened.send(JSON.stringify({ kind: 'join', project }))
    setConnection('open')
  }
  opened.onmessage = message => {
    const event = parse(message.data)
    if (event) for (const listener of listeners) listener(event)
  }
  opened.onclose = () => {
    if (socket !== opened) return
    socket = undefined
    if (joined.size === 0) return
    setConnection('offline')
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

/** Joins a project's live events until the returned function is called. Several parts of a page may join at once. */
export const joinLive = (project: string): (() => void) => {
  joined.set(project, (joined.get(project) ?? 0) + 1)
  if (joined.get(project) === 1) {
    if (!sendLive({ kind: 'join', project })) connect()
  }
  return () => {
    const left = (joined.get(project) ?? 1) - 1
    if (left > 0) {
      joined.set(project, left)
      return
    }
    joined.delete(project)
    sendLive({ kind: 'leave', project })
  }
}
