import { type ControlData, latestRun, type ProjectRow } from '@leinwand/adapters/sqlite'
import { RunResult } from '@leinwand/contract'

/** The last run; `result.inputs` holds the hash of each part that it rests on. */
export type LastRun = { result: RunResult; endedAt: string }

/** The last finished run of a project. One whose result an older version wrote in another form counts as none. */
export const lastRun = async ({ db }: ControlData, project: ProjectRow): Promise<LastRun | undefined> => {
  const run = await latestRun(db, project.uid)
  const parsed = RunResult.safeParse(run?.result)
  return run !== undefined && parsed.success ? { result: parsed.data, endedAt: run.endedAt } : undefined
}
