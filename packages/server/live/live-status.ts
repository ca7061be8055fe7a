import type { Ledger } from '@leinwand/flow/record'
import type { AlarmState } from '@leinwand/flow/watch'
import type { QualityRule } from '@leinwand/recipe'
import type { LiveFailure } from './live-event.ts'
import type { LiveMachine } from './machines-seen.ts'
import type { Scoring } from './scoring.ts'
import type { Storage } from './storage.ts'

/** A rule of quality and how many readings broke it since the deployment first ran. */
export type RuleState = {
  rule: string
  column: string | null
  action: QualityRule['action']
  breaches: number
}

export type LiveStatus = {
  /** The embedded broker's address without password; null where there is none. */
  broker: string | null
  /** Connections to the broker. */
  clients: number
  ledgers: readonly Ledger[]
  machines: readonly (LiveMachine & { prediction: number | null; alarm: AlarmState })[]
  deployments: readonly {
    id: string
    party: string
    threshold: number | null
    scored: number
    rules: readonly RuleState[]
    quarantined: number
  }[]
  /** From a reading's own time to its score, in ms. */
  latencyP95: number | null
  perSecond: number
  storage: Storage
  failure: LiveFailure | null
}

export const ruleStates = ({ deployment, broken }: Scoring): RuleState[] => {
  const { breaches } = broken()
  return deployment.fitted.recipe.steps
    .flatMap(step => (step.step === 'check' ? step.rules : []))
    .map(({ id, column, action }) => ({
      rule: id,
      column: column ?? null,
      action,
      breaches: breaches[id] ?? 0,
    }))
}

const worst: readonly AlarmState[] = ['active', 'returned', 'acknowledged', 'none']

/** The alarm of a machine that several deployments watch is the one that most wants to be seen. */
export function alarmOf(machine: LiveMachine, scorings: Iterable<Scoring>): AlarmState {
  const states = [...scorings]
    .filter(scoring => scoring.deployment.source === machine.source)
    .map(scoring => scoring.watching.of(machine.id).state)
  return worst.find(state => states.includes(state)) ?? 'none'
}
