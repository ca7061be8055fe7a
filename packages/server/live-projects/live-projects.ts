import type { ControlData, ProjectRow } from '@leinwand/adapters/sqlite'
import type { ServerEvent } from '@leinwand/contract'
import { projectDirectories } from '../projects/directories.ts'
import { lastRun } from '../projects/last-run.ts'
import { readProject } from '../projects/stored-project.ts'
import { type LiveProject, liveProject } from './live-project.ts'

type Wiring = {
  data: ControlData
  directory: string
  host: string
  now: () => Date
  tell: (project: ProjectRow, event: ServerEvent) => void
  tellChanged: (project: ProjectRow, part: string) => void
  unexpected: (error: unknown) => void
  log: (line: string) => void
}

/** The live paths of all projects, each with a broker and a directory of its own. */
export type LiveProjects = {
  of: (project: ProjectRow) => LiveProject
  /** Reads project and last run again; resolves when what runs is in line with them. */
  load: (project: ProjectRow) => Promise<void>
  /** Loads one project after the other; until its turn each says that it is being opened. */
  begin: (projects: readonly ProjectRow[]) => Promise<void>
  stop: (project: ProjectRow) => Promise<void>
  close: () => Promise<void>
}

export const openLiveProjects = (wiring: Wiring): LiveProjects => {
  const { data, directory, host, now, tell, tellChanged, unexpected, log } = wiring
  const projects = new Map<string, LiveProject>()
  const turns = new Map<string, Promise<void>>()
  const opening = new Set<string>()
  let closed = false

  const of = (row: ProjectRow): LiveProject => {
    const known = projects.get(row.uid)
    if (known !== undefined) return known
    const live = liveProject({
      directory: projectDirectories(directory, row.uid).root,
      host,
      now,
      scored: readings => tell(row, { kind: 'scored', project: row.id, readings }),
      changed: () => tellChanged(row, 'live'),
      unexpected,
      log,
      opening: () => opening.has(row.uid),
    })
    projects.set(row.uid, live)
    return live
  }
  const inTurn = (row: ProjectRow, work: () => Promise<void>): Promise<void> => {
    const next = (turns.get(row.uid) ?? Promise.resolve()).then(work).catch(unexpected)
    turns.set(row.uid, next)
    return next
  }

  const load = (row: ProjectRow): Promise<void> => {
    opening.add(row.uid)
    return inTurn(row, async () => {
      if (closed) return
      const run = await lastRun(data, row)
      if (run !== undefined) await of(row).load(await readProject(data, row), run.result)
    }).finally(() => {
      opening.delete(row.uid)
      tellChanged(row, 'live')
    })
  }

  return {
    of,
    load,
    begin: async rows => {
      for (const { uid } of rows) opening.add(uid)
      for (const row of rows) await load(row)
    },
    stop: row =>
      inTurn(row, async () => {
        await projects.get(row.uid)?.close()
        projects.delete(row.uid)
      }),
    close: async () => {
      closed = true
      await Promise.all(turns.values())
      await Promise.all([...projects.values()].map(live => live.close()))
    },
  }
}
