import { basename, isAbsolute } from 'node:path'
import type { BrokenReading, Language, LiveStatus, Project, ScoredReading } from '@leinwand/contract'
import type { Recorded } from '@leinwand/flow/record'
import type { Prediction } from '@leinwand/flow/score'
import type { LiveStatus as PipelineStatus } from '../live/index.ts'
import type { Failure } from '../outcome.ts'
import { worded } from '../wording.ts'

const iso = (at: number): string => new Date(at).toISOString()

export const scoredReading = (prediction: Prediction): ScoredReading => {
  const { deployment, readingId, source, machine, at, scoredAt, values, warning } = prediction
  return {
    id: `${deployment}/${readingId}`,
    source,
    machine,
    at: iso(at),
    scoredAt: iso(scoredAt),
    latency: Math.max(0, scoredAt - at),
    deployment,
    values: { ...values },
    prediction: prediction.prediction,
    warning,
  }
}

export const brokenReading = ({ id, source, machine, at, values }: Recorded): BrokenReading => ({
  id,
  source,
  machine,
  at: iso(at),
  values: { ...values },
})

/** A failure as it may leave the machine: without the database's own words, and of a path only the file's name. */
const forPeople = ({ code, params: { detail: _detail, ...params } }: Failure): Failure => ({
  code,
  params: Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' && isAbsolute(value) ? basename(value) : value,
    ]),
  ),
})

type Seen = {
  project: Project
  status: PipelineStatus | null
  failure: Failure | null
  /** Whether the recorded readings are being opened. */
  opening: boolean
  demoRunning: boolean
  language: Language
}

const stateOf = ({ project, status, failure, opening }: Seen): LiveStatus['state'] => {
  if (!project.deployments.some(({ mode }) => mode === 'live')) return 'off'
  if ((failure ?? status?.failure ?? null) !== null) return 'failed'
  if (status === null && opening) return 'starting'
  return status === null || status.machines.length === 0 ? 'waiting' : 'running'
}

/** The live path as the contract has it; without a pipeline everything in it is empty. */
export const liveView = (seen: Seen): LiveStatus => {
  const { status, language, demoRunning } = seen
  const failure = seen.failure ?? status?.failure ?? null
  return {
    state: stateOf(seen),
    failure: failure === null ? null : worded(forPeople(failure), language),
    broker: status?.broker ?? null,
    ledgers: status?.ledgers.map(ledger => ({ ...ledger })) ?? [],
    machines: status?.machines.map(({ lastAt, ...machine }) => ({ ...machine, lastAt: iso(lastAt) })) ?? [],
    deployments:
      status?.deployments.map(deployment => ({ ...deployment, rules: [...deployment.rules] })) ?? [],
    latencyP95: status?.latencyP95 ?? null,
    perSecond: status?.perSecond ?? 0,
    demoRunning,
  }
}
