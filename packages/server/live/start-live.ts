import { join } from 'node:path'
import { duckdbPreparation } from '@leinwand/adapters/duckdb'
import { type DuckdbHistory, duckdbHistory } from '@leinwand/adapters/history'
import { type BrokerSettings, embeddedBroker } from '@leinwand/adapters/mqtt'
import { sqliteUsageLedger } from '@leinwand/adapters/usage'
import type { SampleSource } from '@leinwand/flow/acquire'
import type { UsageLedger } from '@leinwand/flow/meter'
import type { Preparation } from '@leinwand/flow/prepare'
import { type Recorder, recorder } from '@leinwand/flow/record'
import type { Prediction } from '@leinwand/flow/score'
import { deployments } from './deployments.ts'
import type { LiveDeployment } from './live-deployment.ts'
import type { LiveEvent, LiveFailure } from './live-event.ts'
import { alarmOf, type LiveStatus, ruleStates } from './live-status.ts'
import { machinesSeen } from './machines-seen.ts'
import { pulse } from './pulse.ts'
import { storage } from './storage.ts'

export type LiveSettings = {
  /** Where `history.duckdb` and `usage.sqlite` are kept. */
  directory: string
  deployments: readonly LiveDeployment[]
  broker: BrokerSettings
  /** Further sources, such as a broker of the customer's. */
  sources?: readonly SampleSource[]
  onEvent?: (event: LiveEvent) => void
  /** Runs recipes; one of its own in `directory` when left out. */
  preparation?: Preparation
  now?: () => number
}

export type Live = {
  /** Address of the embedded broker, without password. */
  broker: string
  status(): Promise<LiveStatus>
  /** The newest predictions, oldest first. */
  recent(of: { machine?: string; deployment?: string; limit: number }): Promise<readonly Prediction[]>
  /** Puts a bundle to work; one of the same id is replaced and goes on where it stopped. */
  deploy(deployment: LiveDeployment): Promise<void>
  withdraw(id: string): Promise<void>
  /** A person has seen the warning of a machine. */
  acknowledge(machine: string): Promise<void>
  /** Another password for the embedded broker, in force at once. */
  renew(password: string): void
  usage: UsageLedger
  history: DuckdbHistory
  close(): Promise<void>
}

/** The way of a reading: broker → recorder → recipe → model → alarm → metering. Everything is wired together here. */
export async function startLive(
  settings: LiveSettings,
): Promise<{ ok: true; value: Live } | { ok: false; failure: LiveFailure }> {
  const { directory, now = Date.now } = settings
  const opened = await duckdbHistory(directory)
  if (!opened.ok) return opened
  // Closed in the reverse order, also where the start ends half way: first nothing new comes in, then what came is kept,
  // then it is scored, then the files are closed.
  await using opening = new AsyncDisposableStack()
  const history = opened.value
  opening.defer(() => history.close())
  const usage = sqliteUsageLedger(directory)
  opening.defer(() => usage.close())
  const own = settings.preparation ? null : duckdbPreparation({ directory: join(directory, 'live') })
  opening.defer(() => own?.close())
  const preparation = settings.preparation ?? own!

  const beat = pulse()
  const seen = await machinesSeen(history.readings)
  const newest = new Map<string, number>()
  const startedAt = now()
  let failure: LiveFailure | null = null

  const emit = (event: LiveEvent) => {
    if (event.kind === 'failed') failure = event.failure
    if (event.kind === 'scored') {
      failure = null
      for (const { source, machine, prediction, at, latency } of event.predictions) {
        newest.set(`${source}/${machine}`, prediction)
        // What was recorded before the start waited for the start, and says nothing about the way.
        if (at >= startedAt) beat.scored(latency)
      }
    }
    settings.onEvent?.(event)
  }

  const working = deployments({ history, usage, preparation, now, emit })
  opening.defer(() => working.close())
  const recording: Recorder = await recorder(history.readings, readings => {
    seen.hear(readings)
    beat.received(readings.length, now())
    emit({ kind: 'reading', readings })
    working.offer(readings)
  })
  opening.defer(() => recording.close())
  const broker = embeddedBroker(settings.broker)
  const sources = [broker, ...(settings.sources ?? [])]
  opening.defer(async () => {
    await Promise.all(sources.map(source => source.stop()))
  })

  for (const deployment of settings.deployments) await working.deploy(deployment)
  for (const source of sources) {
    const started = await source.start(arrival => recording.take(arrival))
    if (!started.ok) return started
  }
  const closing = opening.move()
  const address = broker.state().address ?? ''

  return {
    ok: true,
    value: {
      broker: address,
      usage,
      history,
      renew: broker.renew,
      recent: of => history.predictions.recent(of),
      deploy: working.deploy,
      withdraw: working.withdraw,
      async acknowledge(machine) {
        for (const scoring of working.all())
          for (const event of await scoring.watching.acknowledge(machine, now())) emit(event)
      },
      async status() {
        const perSecond = beat.perSecond(now())
        const commit = recording.failure()
        return {
          broker: address,
          clients: broker.state().clients,
          ledgers: recording.ledgers(),
          machines: seen.all().map(machine => ({
            ...machine,
            prediction: newest.get(`${machine.source}/${machine.id}`) ?? null,
            alarm: alarmOf(machine, working.all()),
          })),
          deployments: working.all().map(scoring => {
            const { id, party, threshold } = scoring.deployment
            const { quarantined } = scoring.broken()
            return { id, party, threshold, scored: scoring.scored(), rules: ruleStates(scoring), quarantined }
          }),
          latencyP95: beat.latencyP95(),
          perSecond,
          storage: await storage(directory, perSecond),
          failure: commit ? commitFailure(commit) : failure,
        }
      },
      close: () => closing.disposeAsync(),
    },
  }
}

const commitFailure = (detail: string): LiveFailure => ({
  code: /no space left|disk full/i.test(detail) ? 'disk-full' : 'recording-failed',
  params: { detail: detail.split('\n')[0]! },
})
