import { join } from 'node:path'
import type { Language, LiveStatus, Project, RunResult, ScoredReading } from '@leinwand/contract'
import type { UsageSum } from '@leinwand/flow/meter'
import { type Live, type LiveDeployment, startLive } from '../live/index.ts'
import type { Failure } from '../outcome.ts'
import { type BrokerAccess, brokerAccess, keepBrokerAccess } from './broker-access.ts'
import { demoMachines } from './demo-machines.ts'
import { fittedDeployments } from './fitted-deployments.ts'
import { liveView, scoredReading } from './live-view.ts'
import { scoredFeed } from './scored-feed.ts'

type Wiring = {
  /** The project's own directory. */
  directory: string
  host: string
  now: () => Date
  scored: (readings: ScoredReading[]) => void
  changed: () => void
  unexpected: (error: unknown) => void
}

/** The live path of one project: its broker, its pipeline, and in the demo its machines. */
export type LiveProject = {
  /** Brings what works into line with the project and its last run. */
  load: (project: Project, run: RunResult) => Promise<void>
  /** Deployments at work, with when they began. */
  working: () => ReadonlyMap<string, string>
  status: (project: Project, language: Language) => Promise<LiveStatus>
  recent: (of: { machine?: string; limit: number }) => Promise<ScoredReading[]>
  knows: (machine: string) => Promise<boolean>
  acknowledge: (machine: string) => Promise<void>
  used: (month: string) => Promise<readonly UsageSum[]>
  /** False where the project has no simulated source at work. */
  setMachines: (project: Project, running: boolean) => Promise<boolean>
  close: () => Promise<void>
}

const open = async (
  deployments: readonly LiveDeployment[],
  wiring: Wiring,
  hear: (readings: ScoredReading[]) => void,
): Promise<{ ok: true; value: { live: Live; access: BrokerAccess } } | { ok: false; failure: Failure }> => {
  const { directory, host, now, changed } = wiring
  const access = await brokerAccess(directory)
  const start = (port: number) =>
    startLive({
      directory: join(directory, 'live'),
      deployments,
      broker: { host, ...access, port },
      now: () => now().getTime(),
      onEvent: event => {
        if (event.kind === 'scored') hear(event.predictions.map(scoredReading))
        if (event.kind === 'alarm' || event.kind === 'failed') changed()
      },
    })
  const first = await start(access.port)
  // Whoever took the port in the meantime keeps it; the page shows the new one.
  const again = !first.ok && first.failure.code === 'port-taken' && access.port !== 0
  const started = again ? await start(0) : first
  if (!started.ok) return started
  const kept = { ...access, port: Number(new URL(started.value.broker).port) }
  await keepBrokerAccess(directory, kept)
  return { ok: true, value: { live: started.value, access: kept } }
}

/** At most once a second: a page that hears of a change reads the status anew. */
const seldom = (tell: () => void): (() => void) => {
  let timer: NodeJS.Timeout | undefined
  return () => {
    if (timer !== undefined) return
    timer = setTimeout(() => {
      timer = undefined
      tell()
    }, 1000).unref()
  }
}

export const liveProject = (given: Wiring): LiveProject => {
  const wiring = { ...given, changed: seldom(given.changed) }
  let opened: { live: Live; access: BrokerAccess } | null = null
  let failure: Failure | null = null
  const since = new Map<string, string>()
  const feed = scoredFeed(wiring.scored)
  const machines = demoMachines(() => wiring.now().getTime() % 1_000_003, wiring.unexpected)

  const bring = async (deployments: readonly LiveDeployment[]): Promise<void> => {
    if (opened === null) {
      if (deployments.length === 0) return
      const outcome = await open(deployments, wiring, feed.add)
      if (!outcome.ok) {
        failure = outcome.failure
        return
      }
      opened = outcome.value
    } else {
      for (const deployment of deployments) await opened.live.deploy(deployment)
    }
    for (const { id } of deployments) if (!since.has(id)) since.set(id, wiring.now().toISOString())
    for (const id of since.keys()) {
      if (deployments.some(deployment => deployment.id === id)) continue
      await opened.live.withdraw(id)
      since.delete(id)
    }
  }

  return {
    load: async (project, run) => {
      const found = await fittedDeployments(project, run, wiring.directory)
      failure = found.failure
      await bring(found.deployments)
      given.changed()
    },
    working: () => since,
    status: async (project, language) =>
      liveView({
        project,
        status: (await opened?.live.status()) ?? null,
        failure,
        demoRunning: machines.running(),
        language,
      }),
    recent: async of => ((await opened?.live.recent(of)) ?? []).map(scoredReading),
    knows: async machine => {
      const status = await opened?.live.status()
      return status?.machines.some(({ id }) => id === machine) ?? false
    },
    acknowledge: async machine => opened?.live.acknowledge(machine),
    used: async month => (await opened?.live.usage.sums({ month })) ?? [],
    setMachines: async (project, running) => {
      if (!running) {
        await machines.stop()
        return true
      }
      const simulated = project.sources.find(
        ({ from, live }) => from.kind === 'simulation' && live !== undefined,
      )
      if (opened === null || simulated === undefined) return false
      const url = new URL(opened.live.broker)
      url.username = opened.access.user
      url.password = opened.access.password
      machines.start({ url: url.href, source: simulated.id })
      return true
    },
    close: async () => {
      await machines.stop()
      await opened?.live.close()
      // Closing scores what came in last, so the feed ends after it.
      feed.close()
      opened = null
      since.clear()
    },
  }
}
