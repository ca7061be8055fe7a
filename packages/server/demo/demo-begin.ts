import type { ControlData, ProjectRow } from '@leinwand/adapters/sqlite'
import type { Language } from '@leinwand/contract'
import type { Jobs } from '../jobs/jobs.ts'
import type { LiveProjects } from '../live-projects/live-projects.ts'
import { lastRun } from '../projects/last-run.ts'
import { readProject } from '../projects/stored-project.ts'

type Wiring = { data: ControlData; jobs: Jobs; live: LiveProjects; language: Language }

/** Sets the demo going, behind the back of whoever waits for the page: one run if there was none, then the machines. */
export const beginDemo = async (
  project: ProjectRow,
  { data, jobs, live, language }: Wiring,
): Promise<void> => {
  if ((await lastRun(data, project)) === undefined) {
    await jobs.start(project, language)
    return
  }
  await live.of(project).setMachines(await readProject(data, project), true)
}
