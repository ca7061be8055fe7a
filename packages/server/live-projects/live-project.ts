import { join } from 'node:path'
import type {
  BrokenReading,
  Language,
  LiveAccess,
  LiveStatus,
  Project,
  RunResult,
  ScoredReading,
} from '@leinwand/contract'
import type { UsageSum } from '@leinwand/flow/meter'
import type { Recorded } from '@leinwand/flow/record'
import { type Live, type LiveDeployment, startLive } from '../live/index.ts'
import type { Failure } from '../outcome.ts'
import { type BrokerAccess, brokerAccess, drawPassword, keepBrokerAccess } from './broker-access.ts'
import { demoMachines } from './demo-machines.ts'
import { exampleReading } from './example-reading.ts'
import { fittedDeployments } from './fitted-deployments.ts'
import { brokenReading, liveView, scoredReading } from './live-view.ts'
import { scoredFeed } from './scored-feed.ts'

type Wiring = {
  /** The project's own directory. */
  directory: string
  host: string
  now: () => Date
  scored: (readings: ScoredReading[]) => void
  changed: () => void
  unexpected: (error: unknown) => void
  log: (line: string) => void
  /** Whether it waits for its turn to be loaded, or is being loaded. */
  opening: () => boolean
}

/** The live path of one project: its broker, its pipeline, and in the demo its machines. */
export type LiveProject = {
  /** Brings what works into line with the project and its last run. */
  load: (project: Project, run: RunResult) => Promise<void>
  /** Deployments at work, with when they began. */
  working: () => ReadonlyMap<string, string>
  status: (project: Project, language: Language) => Promise<LiveStatus>
  recent: (of: { machine?: string; limit: number }) => Promise<ScoredReading[]>
  /** The newest readings that broke a rule of a deployment's recipe, newest first. */
  broken: (of: { deployment: string; rule: string; limit: number }) => Promise<BrokenReading[]>
  /** Readings of a source since a moment, spread over all of them where they are many; none where there is no broker. */
  sample: (
    source: string,
    of: { after: number; rows: number },
  ) => Promise<{ readings: readonly Recorded[]; all: number }>
  knows: (machine: string) => Promise<boolean>
  acknowledge: (machine: string) => Promise<void>
  used: (month: string) => Promise<readonly UsageSum[]>
  /** False where the project has no simulated source at work. */
  setMachines: (project: Project, running: boolean) => Promise<boolean>
  /** Draws a new password for the machines; null where there is no broker they could use it at. */
  renewAccess: (project: Project) => Promise<LiveAccess | null>
  close: () => Promise<void>
}

const open = async (
  deployments: readonly LiveDeployment[],
  wiring: Wiring & { logged: (failure: Failure | null) => void },
  hear: (readings: ScoredReading[]) => void,
): Promise<{ ok: true; value: { live: Live; access: BrokerAccess } } | { ok: false; failure: Failure }> => {
  const { directory, host, now, changed, logged } = wiring
  const access = await brokerAccess(directory)
  const start = (port: number) =>
    startLive({
      directory: join(directory, 'live'),
      deployments,
      broker: { host, ...access, port },
      now: () => now().getTime(),
      onEvent: event => {
        if (event.kind === 'scored') hear(event.predictions.map(scoredReading))
        if (event.kind === 'failed') logged(event.failure)
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

/** Writes a failure to the log, with the details that are not for the wire, and again only after another. */
const loggedOnce = (log: (line: string) => void) => {
  let last = ''
  return (failure: Failure | null): void => {
    const line = failure === null ? '' : `live: ${failure.code} ${JSON.stringify(failure.params)}`
    if (line !== '' && line !== last) log(line)
    last = line
  }
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

const urlOf = ({ live, access }: { live: Live; access: BrokerAccess }): string => {
  const url = new URL(live.broker)
  url.username = access.user
  url.password = access.password
  return url.href
}

export const liveProject = (given: Wiring): LiveProject => {
  const wiring = { ...given, changed: seldom(given.changed), logged: loggedOnce(given.log) }
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
        wiring.logged(failure)
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

  const simulatedIn = (project: Project) =>
    project.sources.find(({ from, live }) => from.kind === 'simulation' && live !== undefined)

  // One after the other: of two passwords drawn at once the file must hold the one that the broker goes by.
  let renewing: Promise<unknown> = Promise.resolve()
  const renew = async (project: Project): Promise<LiveAccess | null> => {
    const source = project.sources.find(({ live }) => live !== undefined)
    if (opened === null || source === undefined) return null
    const access = { ...opened.access, password: drawPassword() }
    const simulated = machines.running() ? simulatedIn(project) : undefined
    if (simulated !== undefined) await machines.stop()
    // On disk first: a password that is forgotten with the process would lock the machines out for good.
    await keepBrokerAccess(wiring.directory, access)
    opened.access = access
    opened.live.renew(access.password)
    if (simulated !== undefined) machines.start({ url: urlOf(opened), source: simulated.id })
    const { user, password } = access
    const example = exampleReading(source, project.recipe, wiring.now())
    return {
      broker: opened.live.broker,
      user,
      password,
      topic: `leinwand/${source.id}/${example.machine}`,
      example,
    }
  }

  return {
    load: async (project, run) => {
      const found = await fittedDeployments(project, run, wiring.directory)
      failure = found.failure
      wiring.logged(failure)
      await bring(found.deployments)
      given.changed()
    },
    working: () => since,
    status: async (project, language) => {
      const status = (await opened?.live.status()) ?? null
      if (status?.failure) wiring.logged(status.failure)
      const opening = wiring.opening()
      return liveView({ project, status, failure, opening, demoRunning: machines.running(), language })
    },
    recent: async of => ((await opened?.live.recent(of)) ?? []).map(scoredReading),
    broken: async of => ((await opened?.live.history.breaches.recent(of)) ?? []).map(brokenReading),
    sample: async (source, of) =>
      (await opened?.live.history.readings.sample(source, of)) ?? { readings: [], all: 0 },
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
      const simulated = simulatedIn(project)
      if (opened === null || simulated === undefined) return false
      machines.start({ url: urlOf(opened), source: simulated.id })
      return true
    },
    renewAccess: project => {
      const renewed = renewing.then(() => renew(project))
      renewing = renewed.catch(() => {})
      return renewed
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
