import { bundleDirectory } from '@leinwand/adapters/bundle'
import type { Project, RunResult } from '@leinwand/contract'
import { parseModel } from '@leinwand/learning'
import { circleDirectories } from '../circle/draft.ts'
import type { LiveDeployment } from '../live/index.ts'
import type { Failure, Outcome } from '../outcome.ts'

const fitted = async (
  deployment: RunResult['deployment'][number],
  directory: string,
): Promise<Outcome<LiveDeployment>> => {
  const name = deployment.bundle ?? ''
  const bundle = await bundleDirectory(circleDirectories(directory).bundles).open(name)
  if (!bundle.ok) return bundle
  const model = parseModel(bundle.value.model)
  if (!model.ok)
    return { ok: false, failure: { ...model.failure, params: { ...model.failure.params, bundle: name } } }
  const { source, threshold } = bundle.value.manifest
  const { id, party } = deployment
  const { recipe, calibration } = bundle.value
  const fitted = { fitted: recipe, model: model.value, calibration }
  return { ok: true, value: { id, party, source, version: name, threshold, ...fitted } }
}

/** What the last run deployed and the project still wants to run live, read from its bundles. */
export const fittedDeployments = async (
  project: Project,
  run: RunResult,
  directory: string,
): Promise<{ deployments: LiveDeployment[]; failure: Failure | null }> => {
  const wanted = run.deployment.filter(
    ({ id, status, mode }) =>
      status === 'deployed' && mode === 'live' && project.deployments.some(one => one.id === id),
  )
  const outcomes = await Promise.all(wanted.map(one => fitted(one, directory)))
  return {
    deployments: outcomes.flatMap(outcome => (outcome.ok ? [outcome.value] : [])),
    failure: outcomes.find(outcome => !outcome.ok)?.failure ?? null,
  }
}
