import {
  applyProposed,
  type CanvasEvent,
  type CanvasState,
  EMPTY_CANVAS,
  type ProposedAct,
  replay,
} from '@leinwand/method'

/**
 * One browser's copy of a canvas. The server orders all acts; what it has ordered is `confirmed`. Own acts that it has
 * not ordered yet are `pending` and are laid over the confirmed canvas anew whenever that moves on (a rebase). Events
 * that overtook others wait in `early` until the gap before them is filled.
 */
export type Replica = {
  readonly confirmed: CanvasState
  readonly pending: readonly ProposedAct[]
  readonly early: readonly CanvasEvent[]
}

export const emptyReplica = (pending: readonly ProposedAct[] = []): Replica => ({
  confirmed: EMPTY_CANVAS,
  pending,
  early: [],
})

/** What the person sees: the server's canvas with the own acts that are still on their way. */
export const view = ({ confirmed, pending }: Replica): CanvasState => applyProposed(confirmed, pending)

export const propose = (replica: Replica, acts: readonly ProposedAct[]): Replica => ({
  ...replica,
  pending: [...replica.pending, ...acts],
})

/** Takes in events of the server in whatever order and however often they arrive. */
export const receive = (replica: Replica, events: readonly CanvasEvent[]): Replica => {
  let { confirmed } = replica
  const bySeq = new Map<number, CanvasEvent>()
  for (const event of [...replica.early, ...events]) {
    if (event.seq > confirmed.seq) bySeq.set(event.seq, event)
  }
  // Folded in one go: event by event each would copy the canvas, which shows when 500 notes are opened.
  const next: CanvasEvent[] = []
  for (let event = bySeq.get(confirmed.seq + 1); event; event = bySeq.get(event.seq + 1)) {
    next.push(event)
    bySeq.delete(event.seq)
  }
  if (next.length > 0) confirmed = replay(next, confirmed)
  const ordered = new Set(next.map(({ id }) => id))
  return {
    confirmed,
    pending: replica.pending.filter(act => !ordered.has(act.id)),
    early: [...bySeq.values()].sort((a, b) => a.seq - b.seq),
  }
}

/** The canvas begins after this moment: a guest is not told what was on it before. */
export const beginAfter = (replica: Replica, seq: number): Replica =>
  seq <= replica.confirmed.seq ? replica : { ...replica, confirmed: { ...replica.confirmed, seq } }

/** Acts that the server refused vanish from the view, and with them nothing else. */
export const refuse = (replica: Replica, ids: readonly string[]): Replica => ({
  ...replica,
  pending: replica.pending.filter(act => !ids.includes(act.id)),
})

/** Whether events are missing that the server must be asked for. */
export const hasGap = (replica: Replica): boolean => replica.early.length > 0
