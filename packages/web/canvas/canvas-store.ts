import type { CanvasAct } from '@leinwand/method'
import { call } from '../wire/call.ts'
import { currentConnection, joinLive, onConnection, onLive, sendLive } from '../wire/socket.ts'
import { inMessages, inPieces } from './in-messages.ts'
import { keepQueue, keptQueue } from './kept-queue.ts'
import { takeAhead } from './read-ahead.ts'
import { beginAfter, emptyReplica, hasGap, propose, type Replica, receive, refuse } from './replica.ts'

/** After this long without an answer the acts are sent again; their ids make them count once. */
const ANSWER_MS = 4_000

export type StoreState = {
  readonly replica: Replica
  readonly loaded: boolean
  readonly error: unknown
  /** The server's sentence about the last refused act; each refusal is a new object. */
  readonly refused: { readonly sentence: string } | null
}

/** The canvas of one variant of a project: acts at once, sends over the socket, rebases on the server's order, survives a break. */
export const canvasStore = (project: string, variant: string) => {
  let state: StoreState = {
    replica: emptyReplica(keptQueue(project, variant)),
    loaded: false,
    error: null,
    refused: null,
  }
  const listeners = new Set<() => void>()
  let timer: ReturnType<typeof setTimeout> | undefined
  // Acts kept from before a break go first; until they are on their way, newer ones wait behind them.
  let inStep = false
  let loading: Promise<void> | undefined

  const set = (change: Partial<StoreState>): void => {
    state = { ...state, ...change }
    if (change.replica) keepQueue(project, variant, change.replica.pending)
    for (const listener of listeners) listener()
  }

  const sendPending = (): void => {
    clearTimeout(timer)
    const [first] = inMessages(state.replica.pending)
    if (first === undefined) return
    // One message at a time; the answer brings the rest on its way.
    sendLive({ kind: 'act', project, variant, acts: first })
    timer = setTimeout(() => void catchUp(), ANSWER_MS)
  }

  const load = async (): Promise<void> => {
    try {
      const since = state.replica.confirmed.seq
      const { events, from = 0 } =
        (since === 0 ? await takeAhead(project, variant) : undefined) ??
        (await call('readCanvas', { params: { project }, query: { since, variant } }))
      set({ replica: receive(beginAfter(state.replica, from), events), loaded: true, error: null })
      inStep = currentConnection() === 'open'
      if (inStep) sendPending()
    } catch (error) {
      set({ error })
    }
  }

  // Who asks while an answer is on its way gets that one; what it came too early for is asked for once more.
  const catchUp = (): Promise<void> => {
    const before = state.replica.confirmed.seq
    loading ??= load().finally(() => {
      loading = undefined
      if (hasGap(state.replica) && state.replica.confirmed.seq > before) void catchUp()
    })
    return loading
  }

  /** From here on events come by themselves; only what lies before must still be asked for. */
  const joined = async (seq: number): Promise<void> => {
    await loading
    if (!state.loaded || state.replica.confirmed.seq < seq) return catchUp()
    inStep = currentConnection() === 'open'
    if (inStep) sendPending()
  }

  const isOurs = (event: { project: string; variant: string }): boolean =>
    event.project === project && event.variant === variant

  const start = (): (() => void) => {
    const stopListening = onLive(event => {
      if (event.kind === 'joined' && isOurs(event)) void joined(event.seq)
      if (event.kind === 'canvas' && isOurs(event)) {
        set({ replica: receive(state.replica, event.events) })
        if (hasGap(state.replica)) void catchUp()
        if (state.replica.pending.length === 0) clearTimeout(timer)
      }
      if (
        event.kind === 'refused' &&
        event.acts.some(id => state.replica.pending.some(act => act.id === id))
      ) {
        set({
          replica: refuse(state.replica, event.acts),
          refused: { sentence: event.failure.message },
        })
      }
    })
    const stopConnection = onConnection(() => {
      inStep = false
      clearTimeout(timer)
    })
    const leave = joinLive(project, variant)
    void catchUp()
    return () => {
      clearTimeout(timer)
      leave()
      stopConnection()
      stopListening()
    }
  }

  return {
    start,
    current: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    retry: () => void catchUp(),
    act: (acts: readonly CanvasAct[]): void => {
      const proposed = acts.flatMap(inPieces).map(act => ({ id: crypto.randomUUID(), act }))
      set({ replica: propose(state.replica, proposed) })
      if (!inStep) return
      for (const message of inMessages(proposed)) sendLive({ kind: 'act', project, variant, acts: message })
      clearTimeout(timer)
      timer = setTimeout(() => void catchUp(), ANSWER_MS)
    },
  }
}
