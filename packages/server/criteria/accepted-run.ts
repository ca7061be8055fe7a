import type { Decision, RunResult } from '@leinwand/contract'

type Deployed = RunResult['deployment'][number]

const released = (deployment: Deployed): Deployed =>
  deployment.withheld === null
    ? deployment
    : { ...deployment, status: 'deployed', reason: null, bundle: deployment.withheld, withheld: null }

/**
 * A run as it stands: where a person answered for its model, the gate is passed on conditions and what was withheld is
 * deployed. The run itself is kept as it ended.
 */
export const acceptedRun = (result: RunResult, decisions: readonly Decision[]): RunResult => {
  const decision = decisions.find(
    ({ about }) => about.kind === 'gate-conditions' && about.run === result.startedAt,
  )
  if (decision === undefined) return result
  const { by, at, text } = decision
  return {
    ...result,
    gate: { ...result.gate, passed: true, conditions: { by, at, text } },
    deployment: result.deployment.map(released),
    warnings: result.warnings.filter(({ code }) => code !== 'gate-not-passed'),
  }
}
