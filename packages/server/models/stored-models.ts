import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type ControlData, type ProjectRow, runsOf } from '@leinwand/adapters/sqlite'
import { type ModelSummary, RunResult } from '@leinwand/contract'
import { circleDirectories } from '../circle/draft.ts'
import { acceptedRun } from '../criteria/accepted-run.ts'
import { decisionsOf } from '../criteria/decisions.ts'
import { done, failed, type Outcome } from '../outcome.ts'
import { projectDirectories } from '../projects/directories.ts'

/** A run that made a model, as it stands. */
export type ModelRun = { run: string; endedAt: string; isCurrent: boolean; result: RunResult }

/** The runs of a project whose result is still understood, the latest first. */
const modelRuns = async (data: ControlData, project: ProjectRow): Promise<ModelRun[]> => {
  const [runs, decisions] = await Promise.all([runsOf(data.db, project.uid), decisionsOf(data, project)])
  return runs.flatMap(({ id, endedAt, result }, at) => {
    const parsed = RunResult.safeParse(result)
    return parsed.success
      ? [{ run: id, endedAt, isCurrent: at === 0, result: acceptedRun(parsed.data, decisions) }]
      : []
  })
}

export const summaries = async (data: ControlData, project: ProjectRow): Promise<ModelSummary[]> =>
  (await modelRuns(data, project)).map(({ run, endedAt, isCurrent, result: { model, gate } }) => ({
    run,
    endedAt,
    isCurrent,
    learner: model.learner,
    task: model.task,
    test: model.test,
    baseline: model.baseline.test,
    passed: gate.passed,
    isJudged: model.file !== null,
  }))

export type ModelFile = ModelRun & { file: string; bytes: number }

/** The file of the model that a run made. `last` is the latest run. */
export const modelFile = async (
  data: ControlData,
  { project, directory, run }: { project: ProjectRow; directory: string; run: string },
): Promise<Outcome<ModelFile>> => {
  const runs = await modelRuns(data, project)
  const found = run === 'last' ? runs[0] : runs.find(each => each.run === run)
  if (found === undefined)
    return run === 'last' ? failed('run-not-found') : failed('model-not-found', { run })
  const { model } = found.result
  if (model.file === null) return failed('model-not-judged')
  const file = join(circleDirectories(projectDirectories(directory, project.uid).root).models, model.file)
  const kept = await stat(file).catch(() => null)
  return kept === null ? failed('model-not-judged') : done({ ...found, file, bytes: kept.size })
}
