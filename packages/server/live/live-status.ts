import type { Ledger } from '@leinwand/flow/record'
import type { AlarmState } from '@leinwand/flow/watch'
import type { LiveFailure } from './live-event.ts'
import type { LiveMachine } from './machines-seen.ts'
import type { Scoring } from './scoring.ts'
import type { Storage } from './storage.ts'

export type LiveStatus = {
  /** The embedded broker's address without password; null where there is none. */
  broker: string | null
  /** Connections to the broker. */
  clients: number
  ledgers: readonly Ledger[]
  machines: readonly (LiveMachine & { prediction: number | null; alarm: AlarmState })[]
  deployments: readonly { id: string; party: string; threshold: number | null; scored: number }[]
  /** From a reading's own time to its score, in ms. */
  latencyP95: number | null
  perSecond: number
  storage: Storage
  failure: LiveFailure | null
}

const worst: readonly AlarmState[] = ['active', 'returned', 'acknowledged', 'none']

/** The alarm of a machine that several deployments watch is the one that most wants to be seen. */
export function alarmOf(machine: LiveMachine, scorings: Iterable<Scoring>): AlarmState {
  const states = [...scorings]
    .filter(scoring => scoring.deployment.source === machine.source)
    .map(scoring => scoring.watching.of(machine.id).state)
  return worst.find(state => states.includes(state)) ?? 'none'
}
