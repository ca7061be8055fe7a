import type { ControlData, ProjectRow } from '@leinwand/adapters/sqlite'
import type { Language } from '@leinwand/contract'
import type { LiveProjects } from '../live-projects/live-projects.ts'
import { lastRun } from '../projects/last-run.ts'
import { readProject } from '../projects/stored-project.ts'

type Wiring = {
  data: ControlData
  startRun: (project: ProjectRow, language: Language) => Promise<unknown>
  live: LiveProjects
  language: Language
}

/** Sets the demo going, behind the back of whoever waits for the page: one run if there was none, then the machines. */
export const beginDemo = async (
  project: ProjectRow,
  { data, startRun, live, language }: Wiring,
): Promise<void> => {
  if ((await lastRun(data, project)) === undefined) {
    await startRun(project, language)
    return
  }
  await live.of(project).setMachines(await readProject(data, project), true)
}
