import type { History, Recorded } from '@leinwand/flow/record'

/** Rows of one micro-batch: as many as arrive in a second of heavy load. */
const batchRows = 500
/** What waits in memory at most; beyond it the history on disk is the queue. */
const mostWaiting = 2_000

/**
 * The readings of a source that a deployment has not scored yet, in order and each once. New ones come from memory, as
 * long as scoring keeps up; otherwise, and at the start, they are read from the history. So nothing grows without bound.
 */
export type Backlog = {
  offer(readings: readonly Recorded[]): void
  /** The next readings after `reached`; empty when there are none for now. */
  next(reached: number): Promise<readonly Recorded[]>
  /** Forgets what is in memory and goes by the history again. */
  fallBack(): void
}

export function backlog(history: History, source: string): Backlog {
  let waiting: Recorded[] = []
  // At the start the history may hold readings that no deployment has seen.
  let behind = true
  return {
    offer(readings) {
      const ours = readings.filter(reading => reading.source === source)
      if (waiting.length + ours.length > mostWaiting) behind = true
      if (!behind) waiting.push(...ours)
    },
    async next(reached) {
      if (!behind) {
        const rows = waiting.filter(reading => reading.seq > reached)
        waiting = rows.slice(batchRows)
        return rows.slice(0, batchRows)
      }
      // Before the reading, not after: what is committed meanwhile is offered, and what comes both ways is left out above.
      behind = false
      waiting = []
      const rows = await history.since(source, reached, batchRows)
      if (rows.length === batchRows) behind = true
      return rows
    },
    fallBack() {
      behind = true
      waiting = []
    },
  }
}
