import { type ControlData, latestRun, type ProjectRow } from '@leinwand/adapters/sqlite'
import { RunResult } from '@leinwand/contract'
import { acceptedRun } from '../criteria/accepted-run.ts'
import { decisionsOf } from '../criteria/decisions.ts'

/** The last run; `result.inputs` holds the hash of each part that it rests on. */
export type LastRun = { result: RunResult; endedAt: string }

/** The last finished run of a project, with what a person decided about its gate since. One whose result an older version wrote in another form counts as none. */
export const lastRun = async ({ db }: ControlData, project: ProjectRow): Promise<LastRun | undefined> => {
  const run = await latestRun(db, project.uid)
  const parsed = RunResult.safeParse(run?.result)
  if (run === undefined || !parsed.success) return undefined
  const decisions = await decisionsOf({ db }, project)
  return { result: acceptedRun(parsed.data, decisions), endedAt: run.endedAt }
}
