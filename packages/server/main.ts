import { fileURLToPath } from 'node:url'
import { duckdbPreview } from '@leinwand/adapters/duckdb'
import {
  allProjects,
  type ControlData,
  failUnfinishedJobs,
  hasOwner,
  openControlData,
  type ProjectRow,
  projectOf,
} from '@leinwand/adapters/sqlite'
import type { Language } from '@leinwand/contract'
import { acquisitionRoutes } from './acquisition/acquisition-routes.ts'
import { accountRoutes } from './auth/account-routes.ts'
import { openBetterAuth } from './auth/better-auth.ts'
import { DEMO_EMAIL, demoTenant, openDemo } from './auth/demo.ts'
import { isLoopbackHost } from './auth/loopback.ts'
import { drawOwnerToken } from './auth/owner-token.ts'
import { openPeople, type People } from './auth/people.ts'
import { signingSecret } from './auth/secret.ts'
import { openCanvas } from './canvas/canvas.ts'
import { canvasRoutes } from './canvas/canvas-routes.ts'
import { criteriaRoutes } from './criteria/criteria-routes.ts'
import { dataRoutes } from './data/data-routes.ts'
import { beginDemo } from './demo/demo-begin.ts'
import { demoProject } from './demo/demo-project.ts'
import { eventForGuest } from './guests/guest-canvas.ts'
import { guestRoutes } from './guests/guest-routes.ts'
import { openGuests } from './guests/guests.ts'
import { buildApp } from './http/app.ts'
import { unexpected } from './http/errors.ts'
import { listen } from './http/listen.ts'
import { serviceRoutes } from './http/service-routes.ts'
import { jobRoutes } from './jobs/job-routes.ts'
import { openJobs } from './jobs/jobs.ts'
import { runTask } from './jobs/run-task.ts'
import { openLiveProjects } from './live-projects/live-projects.ts'
import { liveRoutes } from './live-projects/live-routes.ts'
import { modelRoutes } from './models/model-routes.ts'
import type { ServerOptions } from './options.ts'
import type { Outcome } from './outcome.ts'
import { overviewRoutes } from './overview/overview-routes.ts'
import { projectState } from './overview/project-state.ts'
import { preparationRoutes } from './prepare/preparation-routes.ts'
import { openSourceData } from './prepare/source-data.ts'
import { projectDirectories } from './projects/directories.ts'
import { removeLeftOvers } from './projects/left-overs.ts'
import { projectRoutes } from './projects/project-routes.ts'
import { publishRoutes } from './publish/publish-routes.ts'
import { serveSocket } from './socket/live-socket.ts'
import { openRooms } from './socket/room.ts'
import { knownVariant } from './variants/known-variant.ts'
import { variantRoutes } from './variants/variant-routes.ts'
import { VERSION } from './version.ts'
import { workshopKeeper } from './workshop/workshop-keeper.ts'
import { workshopRoutes } from './workshop/workshop-routes.ts'
import { openWorkshops } from './workshop/workshops.ts'

export type RunningServer = {
  url: string
  /** Whether the demo signs in here: it was asked for, and nobody but this machine can reach the server. */
  demo: boolean
  /** Where the first owner makes the account; there is none once there is an owner. */
  ownerLink?: string
  close: () => Promise<void>
}

const WEB = fileURLToPath(new URL('../web/dist', import.meta.url))
const now = () => new Date()

/** The work behind the routes: what people do together, what runs long, what runs live. */
const wireWork = (
  data: ControlData,
  { data: directory, host, language, log, begin: begins }: Required<ServerOptions>,
) => {
  const rooms = openRooms()
  const failed = (error: unknown) => unexpected(error, log)
  const tellChanged = (project: ProjectRow, part: string): void =>
    rooms.tell(project, { kind: 'changed', project: project.id, part })
  const keeper = workshopKeeper(data)
  const canvas = openCanvas({
    data,
    now,
    lockedBy: keeper.lockedBy,
    tell: (place, events) => {
      const told = { kind: 'canvas' as const, project: place.project.id, variant: place.variant, events }
      rooms.tellAt(place, { member: told, guest: { ...told, events: events.map(eventForGuest) } })
    },
  })
  const workshops = openWorkshops({
    data,
    keeper,
    canvas,
    now,
    tell: (place, seenBy) =>
      rooms.tellEach(place, viewer => ({
        kind: 'workshop',
        project: place.project.id,
        variant: place.variant,
        ...seenBy(viewer),
      })),
  })
  const guests = openGuests({ data, now, changed: rooms.dropGuests })
  const live = openLiveProjects({
    data,
    directory,
    host,
    now,
    tellChanged,
    tell: rooms.tell,
    unexpected: failed,
    log,
  })
  const demo: { project: ProjectRow | null; begin: () => Promise<void> } = {
    project: null,
    begin: async () => {
      if (demo.project !== null) await beginDemo(demo.project, { data, startRun, live, language })
    },
  }
  const afterRun = async (project: ProjectRow): Promise<void> => {
    tellChanged(project, 'run')
    await live.load(project)
    if (demo.project?.uid === project.uid) await demo.begin()
  }
  const jobs = openJobs({
    data,
    now,
    tell: (project, job) =>
      rooms.tell(project, reader => ({ kind: 'job', project: project.id, job: job(reader) })),
    unexpected: failed,
  })
  const run = runTask({
    data,
    directory,
    now,
    finished: project => void afterRun(project).catch(failed),
  })
  const startRun = (project: ProjectRow, of: Language) => jobs.start(project, run(project, of))
  /** A changed part may end what runs live, or begin it. */
  const partChanged = (project: ProjectRow, part: string): void => {
    tellChanged(project, part)
    if (part === 'deployments') void live.load(project)
  }
  const previews = duckdbPreview()
  const stop = async (project: ProjectRow): Promise<void> => {
    await jobs.stop(project)
    await live.stop(project)
    await previews.forget(projectDirectories(directory, project.uid).dataSets)
  }
  /** What is done after the port is open, so that nobody waits for it. */
  const begin = async (): Promise<void> => {
    await live.begin(await allProjects(data.db))
    if (begins) await demo.begin()
  }
  return {
    rooms,
    tellChanged,
    partChanged,
    canvas,
    workshops,
    guests,
    live,
    jobs,
    run,
    demo,
    previews,
    stop,
    begin,
  }
}

type Work = ReturnType<typeof wireWork>

/** The ways in: routes and socket, and who may use them. */
const wireDoors = async (data: ControlData, people: People, work: Work, options: Required<ServerOptions>) => {
  const { language, data: directory, log, web } = options
  const { rooms, canvas, workshops, guests, live, jobs, run } = work
  const demo = options.demo ? openDemo(people, data) : null
  const access = (person: string, project: string) => projectOf(data.db, person, project)
  const stateOf = (project: ProjectRow, variant: string) =>
    projectState(data, project, { variant, live: live.of(project).working(), now: now() })
  const app = await buildApp({
    handlers: {
      ...serviceRoutes(VERSION),
      ...accountRoutes({ data, people, demo, version: VERSION, now, ended: rooms.drop }),
      ...projectRoutes({ data, directory, now, tellChanged: work.partChanged, stop: work.stop }),
      ...preparationRoutes({
        data,
        directory,
        now,
        tellChanged: work.partChanged,
        previews: work.previews,
        sources: openSourceData({ data, directory, now }),
      }),
      ...overviewRoutes({
        data,
        stateOf,
        tellChanged: work.tellChanged,
        used: (project, month) => live.of(project).used(month),
      }),
      ...canvasRoutes(canvas),
      ...acquisitionRoutes({ stateOf }),
      ...criteriaRoutes({ data, directory, now, tellChanged: work.tellChanged, deployed: live.load }),
      ...publishRoutes({ data, stateOf }),
      ...variantRoutes({ data, now, stateOf, tellChanged: work.tellChanged }),
      ...workshopRoutes(data, workshops),
      ...guestRoutes({
        guests,
        now,
        variantOf: (project, variant) => knownVariant(data, project, variant),
      }),
      ...jobRoutes({ data, jobs, run }),
      ...dataRoutes({ data, directory, now, jobs, live, tellChanged: work.tellChanged }),
      ...liveRoutes({ data, live, demo: options.demo }),
      ...modelRoutes({ data, directory }),
    },
    gate: {
      personOf: async request => (await people.signedIn(request.headers))?.person ?? null,
      projectOf: access,
      guestOf: request => guests.of(request.headers),
    },
    language,
    web,
    log,
  })
  const socket = serveSocket(app.server, { people, guests, rooms, canvas, projectOf: access, language, log })
  return { app, socket }
}

/** Serves control data that are open already; closing the server closes them. */
export const serve = async (data: ControlData, given: ServerOptions): Promise<Outcome<RunningServer>> => {
  // The demo signs in without a password; that is for this machine alone.
  const demo = given.demo && isLoopbackHost(given.host)
  const options = { web: WEB, log: (line: string) => console.error(line), begin: true, ...given, demo }
  const at = now().toISOString()
  for (const { uid } of await allProjects(data.db)) await removeLeftOvers(options.data, uid)
  await failUnfinishedJobs(data.db, at, JSON.stringify({ code: 'interrupted', params: {} }))
  const people = openPeople(openBetterAuth(data, signingSecret(options.data)), data)
  const work = wireWork(data, options)
  if (options.demo) work.demo.project = await demoProject(data, await demoTenant(people, data, at), at)
  const { app, socket } = await wireDoors(data, people, work, options)
  let begun: Promise<unknown> = Promise.resolve()
  const close = async () => {
    socket.close()
    await app.close()
    await begun
    await work.jobs.close()
    await work.live.close()
    await work.previews.close()
    await data.close()
  }
  const url = await listen(app, options)
  if (!url.ok) {
    await close()
    return url
  }
  const token = (await hasOwner(data.db, DEMO_EMAIL)) ? undefined : await drawOwnerToken(data)
  const ownerLink = token === undefined ? {} : { ownerLink: `${url.value}/#/owner?token=${token}` }
  begun = work.begin().catch(error => unexpected(error, options.log))
  return { ok: true, value: { url: url.value, demo: options.demo, ...ownerLink, close } }
}

/** Starts Leinwand on a data directory. What can be expected to go wrong comes back as a failure; nothing is left open. */
export const startServer = async (options: ServerOptions): Promise<Outcome<RunningServer>> => {
  const data = openControlData(options.data)
  if (!data.ok) return data
  try {
    return await serve(data.value, options)
  } catch (error) {
    await data.value.close()
    throw error
  }
}
