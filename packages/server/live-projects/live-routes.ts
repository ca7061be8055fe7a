import type { ControlData } from '@leinwand/adapters/sqlite'
import type { Handlers } from '../http/call.ts'
import { done, failed } from '../outcome.ts'
import { readProject } from '../projects/stored-project.ts'
import type { LiveProjects } from './live-projects.ts'

type Wiring = { data: ControlData; live: LiveProjects; demo: boolean }

export const liveRoutes = ({ data, live, demo }: Wiring) =>
  ({
    liveStatus: async ({ project, language }) =>
      done(await live.of(project).status(await readProject(data, project), language)),
    recentReadings: async ({ project, query: { machine, limit } }) =>
      done(await live.of(project).recent({ limit, ...(machine !== undefined && { machine }) })),
    brokenReadings: async ({ project, query }) => done(await live.of(project).broken(query)),
    acknowledgeAlarm: async ({ project, params: { machine } }) => {
      const path = live.of(project)
      if (!(await path.knows(machine))) return failed('machine-not-found', { machine })
      await path.acknowledge(machine)
      return done(null)
    },
    renewLiveAccess: async ({ project }) => {
      const access = await live.of(project).renewAccess(await readProject(data, project))
      return access === null ? failed('live-not-running') : done(access)
    },
    setDemoMachines: async ({ project, body }) => {
      if (!demo) return failed('not-allowed')
      const set = await live.of(project).setMachines(await readProject(data, project), body.running)
      return set ? done(null) : failed('live-not-running')
    },
  }) satisfies Partial<Handlers>
