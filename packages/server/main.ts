import { fileURLToPath } from 'node:url'
import {
  type ControlData,
  failUnfinishedJobs,
  hasOwner,
  openControlData,
  type ProjectRow,
  projectOf,
} from '@leinwand/adapters/sqlite'
import { accountRoutes } from './auth/account-routes.ts'
import { openBetterAuth } from './auth/better-auth.ts'
import { DEMO_EMAIL, demoTenant, openDemo } from './auth/demo.ts'
import { isLoopbackHost } from './auth/loopback.ts'
import { drawOwnerToken } from './auth/owner-token.ts'
import { openPeople } from './auth/people.ts'
import { signingSecret } from './auth/secret.ts'
import { openCanvas } from './canvas/canvas.ts'
import { canvasRoutes } from './canvas/canvas-routes.ts'
import { demoProject } from './demo/demo-project.ts'
import { buildApp } from './http/app.ts'
import { unexpected } from './http/errors.ts'
import { listen } from './http/listen.ts'
import { serviceRoutes } from './http/service-routes.ts'
import { jobRoutes } from './jobs/job-routes.ts'
import { openJobs } from './jobs/jobs.ts'
import { projectRun } from './jobs/project-run.ts'
import { liveRoutes } from './live-wire/live-routes.ts'
import type { ServerOptions } from './options.ts'
import type { Outcome } from './outcome.ts'
import { overviewRoutes } from './overview/overview-routes.ts'
import { projectRoutes } from './projects/project-routes.ts'
import { serveSocket } from './socket/live-socket.ts'
import { openRooms } from './socket/room.ts'
import { VERSION } from './version.ts'

export type RunningServer = {
  url: string
  /** Where the first owner makes the account; there is none once there is an owner. */
  ownerLink?: string
  close: () => Promise<void>
}

const WEB = fileURLToPath(new URL('../web/dist', import.meta.url))
const now = () => new Date()

/** Wires the server together: here and nowhere else. */
const wire = async (data: ControlData, options: ServerOptions): Promise<Outcome<RunningServer>> => {
  const { language, data: directory, log = line => console.error(line) } = options
  await failUnfinishedJobs(data.db, now().toISOString(), JSON.stringify({ code: 'interrupted', params: {} }))

  const rooms = openRooms()
  const tellChanged = (project: ProjectRow, part: string): void =>
    rooms.tell(project, { kind: 'changed', project: project.id, part })
  const access = (person: string, project: string) => projectOf(data.db, person, project)

  const people = openPeople(openBetterAuth(data, signingSecret(directory)), data)
  const demo = options.demo && isLoopbackHost(options.host) ? openDemo(people, data) : null
  const canvas = openCanvas({
    data,
    now,
    tell: (project, events) => rooms.tell(project, { kind: 'canvas', project: project.id, events }),
  })
  const jobs = openJobs({
    data,
    now,
    run: projectRun({ data, directory, now }),
    tell: (project, job) =>
      rooms.tell(project, reader => ({ kind: 'job', project: project.id, job: job(reader) })),
    finished: project => tellChanged(project, 'run'),
    unexpected: error => unexpected(error, log),
  })
  const app = await buildApp({
    handlers: {
      ...serviceRoutes(VERSION),
      ...accountRoutes({ data, people, demo, version: VERSION, now, ended: rooms.drop }),
      ...projectRoutes({ data, directory, now, tellChanged, stop: jobs.stop }),
      ...overviewRoutes({ data, now, tellChanged, live: () => new Set(), metered: async () => [] }),
      ...canvasRoutes(canvas),
      ...jobRoutes(data, jobs),
      ...liveRoutes(),
    },
    gate: {
      personOf: async request => (await people.signedIn(request.headers))?.person ?? null,
      projectOf: access,
    },
    language,
    web: options.web ?? WEB,
    log,
  })
  const socket = serveSocket(app.server, { people, rooms, canvas, projectOf: access, language, log })
  if (demo !== null) {
    const at = now().toISOString()
    await demoProject(data, await demoTenant(people, data, at), at)
  }
  const close = async () => {
    socket.close()
    await app.close()
    await jobs.close()
    await data.close()
  }
  const url = await listen(app, options)
  if (!url.ok) {
    await close()
    return url
  }
  const token = (await hasOwner(data.db, DEMO_EMAIL)) ? undefined : await drawOwnerToken(data)
  const ownerLink = token === undefined ? {} : { ownerLink: `${url.value}/#/owner?token=${token}` }
  return { ok: true, value: { url: url.value, ...ownerLink, close } }
}

/** Starts Leinwand on a data directory. What can be expected to go wrong comes back as a failure; nothing is left open. */
export const startServer = async (options: ServerOptions): Promise<Outcome<RunningServer>> => {
  const data = openControlData(options.data)
  if (!data.ok) return data
  try {
    return await wire(data.value, options)
  } catch (error) {
    await data.value.close()
    throw error
  }
}
