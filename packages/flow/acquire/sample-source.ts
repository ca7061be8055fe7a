/** What a source hands over: a message as it came, and when. Nothing in it is believed yet. */
export type Arrival = { topic: string; payload: Uint8Array; receivedAt: number }

/**
 * Takes an arrival into keeping. Resolves when it is on disk, and only then may a source tell the sender so. Rejects when
 * it could not be kept (disk full, too much at once): then the sender must not be told anything and will send again.
 */
export type Take = (arrival: Arrival) => Promise<void>

export type SourceFailure = {
  code: 'port-taken' | 'port-not-allowed' | 'host-unavailable' | 'broker-unreachable'
  params: Record<string, string | number>
}

/** What a source says about itself while it runs. */
export type SourceState = { connected: boolean; clients: number; address: string | null }

/** Where readings come from, whatever protocol they come by. */
export interface SampleSource {
  /** `address` is where it listens or is connected to, without any password. */
  start(take: Take): Promise<{ ok: true; value: { address: string } } | { ok: false; failure: SourceFailure }>
  state(): SourceState
  stop(): Promise<void>
}
