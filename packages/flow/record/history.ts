import type { Ledger } from './ledger.ts'
import type { Admitted, Recorded } from './reading.ts'
import type { Rejected } from './rejected.ts'

/** What became of one reading that was to be kept. */
export type Kept = { kept: 'stored'; reading: Recorded } | { kept: 'duplicate' } | { kept: 'rejected' }

export type MachineSeen = { source: string; machine: string; lastAt: number; readings: number }

/** Keeps every reading, in the order of their arrival, and forgets none. */
export interface History {
  /**
   * Keeps readings and rejected messages in one transaction, and resolves when they are on disk: a power cut after that
   * loses nothing. A reading whose id its source has sent before with the same time and values is a duplicate; with
   * others it is rejected as `id-reused`. The answer has one entry per reading, in their order.
   */
  append(readings: readonly Admitted[], rejected: readonly Rejected[]): Promise<readonly Kept[]>
  /** The oldest readings of a source after `seq`, oldest first. */
  since(source: string, seq: number, limit: number): Promise<readonly Recorded[]>
  /** The newest readings of a source, of one machine if named, up to and including `upTo` if given; oldest first. */
  last(
    source: string,
    rows: number,
    of?: { machine?: string | undefined; upTo?: number | undefined },
  ): Promise<readonly Recorded[]>
  /**
   * Readings of a source that came in after a moment, spread over all of them where they are more than `rows`, always the
   * same ones; oldest first. `all` is how many came in.
   */
  sample(
    source: string,
    of: { after: number; rows: number },
  ): Promise<{ readings: readonly Recorded[]; all: number }>
  /** The highest `seq` so far, 0 where nothing was kept. */
  end(): Promise<number>
  count(source: string): Promise<number>
  /** The account of every source, as it is on disk. */
  ledgers(): Promise<readonly Ledger[]>
  machines(): Promise<readonly MachineSeen[]>
  /** The newest rejected messages, newest first. */
  rejected(limit: number): Promise<readonly Rejected[]>
}
