/** The account of one source. At every moment received = stored + duplicate + rejected + buffered. */
export type Ledger = {
  source: string
  received: number
  stored: number
  duplicate: number
  rejected: number
  /** Received and not yet on disk, so not yet acknowledged. */
  buffered: number
}

export const emptyLedger = (source: string): Ledger => ({
  source,
  received: 0,
  stored: 0,
  duplicate: 0,
  rejected: 0,
  buffered: 0,
})

export const balanced = (ledger: Ledger): boolean =>
  ledger.received === ledger.stored + ledger.duplicate + ledger.rejected + ledger.buffered
