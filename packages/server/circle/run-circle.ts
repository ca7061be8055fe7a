import { resolve } from 'node:path'
import {
  type DuckdbPreparation,
  duckdbPreparation,
  duckdbProfiler,
  loadTraining,
  type Training,
} from '@leinwand/adapters/duckdb'
import { type Language, type Progress, type ProjectFile, RunResult } from '@leinwand/contract'
import { checkGate } from '@leinwand/flow/evaluate'
import type { Profiler } from '@leinwand/flow/profile'
import type { Failure, Outcome } from '../outcome.ts'
import { acquire } from './acquire.ts'
import { financeOf, kpisOf, verdictOf } from './business.ts'
import { deployAll } from './deploy-stage.ts'
import { circleDirectories, type Draft, openDraft } from './draft.ts'
import { featuresOf } from './features.ts'
import { inputHashes } from './input-hashes.ts'
import { evaluationOf, importanceOf, trainInput } from './model-stage.ts'
import { leaksOf, profileSource } from './profile-stage.ts'
import { type Stopwatch, stopwatch } from './stopwatch.ts'
import { trainInWorker } from './train-in-worker.ts'
import { lostValues, rejectedRows, worded } from './warnings.ts'

export type CircleInput = {
  file: ProjectFile
  /** What paths in the project file are relative to. */
  baseDirectory: string
  /** Data sets and bundles go here. A run that fails or is cancelled leaves nothing in it. */
  dataDirectory: string
  /** Milliseconds since 1970 UTC. */
  now: number
  language: Language
  /** CSV files that take the place of the project's sources, by the source's id. */
  sources?: Readonly<Record<string, string>>
  onProgress?: (progress: Progress) => void
  signal?: AbortSignal
}

/** A failure on the way round ends the run; it is thrown from stage to stage and caught once, in `runCircle`. */
class Stopped extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.code)
    this.failure = failure
  }
}

const orStop = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Stopped(outcome.failure)
  return outcome.value
}

type Way = {
  input: CircleInput
  draft: Draft
  watch: Stopwatch
  preparation: DuckdbPreparation
  profiler: Profiler
}

const goRound = async ({ input, draft, watch, preparation, profiler }: Way): Promise<RunResult> => {
  const { file: project, signal, language } = input
  const at = new Date(input.now).toISOString()
  const { dataSets, bundles } = circleDirectories(draft.directory)
  const cancellable = signal ? { signal } : {}
  const source = project.sources.find(({ id }) => id === project.recipe.source)
  if (!source) throw new Error('a project that was read has the source of its recipe')

  const acquired = await watch.stage('acquire', async () => {
    const instead = input.sources?.[source.id]
    const place = { instead, baseDirectory: input.baseDirectory, dataSets, now: input.now, signal }
    return orStop(await acquire(source, place))
  })
  const { dataSet } = acquired

  const asking = { profiler, ...cancellable }
  const sourceProfile = await watch.stage('profile', async () =>
    orStop(await profileSource(acquired, source.id, asking)),
  )
  const { prepared, leaks } = await watch.stage('prepare', async report => {
    const made = orStop(await preparation.prepare(dataSet, project.recipe, cancellable))
    if (made.folds < 2) throw new Stopped({ code: 'split-missing', params: {} })
    report(0.5)
    return { prepared: made, leaks: orStop(await leaksOf(made, project, asking)) }
  })
  const profile = { ...sourceProfile, leaks }
  const features = featuresOf(prepared, project, leaks)
  const { target } = project.recipe
  const { task } = project.learner
  const training = orStop(await loadTraining(prepared, { features: features.names, target, task }))

  const learnable = trainInput(training, prepared.folds, project)
  const trained = await watch.stage('train', async report =>
    orStop(await trainInWorker(learnable, ({ share, detail }) => report(share, detail), signal)),
  )
  const { evaluation, gate } = await watch.stage('evaluate', async () => {
    const judged = evaluationOf(training, learnable, trained, project)
    return { evaluation: judged, gate: checkGate(project.gate, judged) }
  })
  signal?.throwIfAborted()
  const deployed = await watch.stage('deploy', async () =>
    orStop(
      await deployAll({
        project,
        source: dataSet,
        prepared,
        features: features.names,
        training,
        trained,
        evaluation,
        gate,
        preparation,
        bundles,
        at,
      }),
    ),
  )
  const business = await watch.stage('appraise', async () => ({
    kpis: kpisOf(project, evaluation.test),
    verdict: verdictOf(project, deployed.deployments, gate.passed, at),
    finance: orStop(financeOf(project, at)),
  }))

  const warnings = [
    ...acquired.warnings,
    ...rejectedRows(acquired),
    ...lostValues(prepared.steps),
    ...missingTargets(training, target),
    ...features.warnings,
    ...deployed.warnings,
  ]
  return RunResult.parse({
    format: 'leinwand-run',
    version: 1,
    project: { id: project.id, name: project.name },
    startedAt: at,
    inputs: inputHashes(project, dataSet.id),
    profile,
    recipe: {
      id: project.recipe.id,
      steps: prepared.steps,
      features: features.names,
      columns: prepared.columns,
      dataSet: prepared.dataSet.id,
      trainRows: learnable.data.y.length,
      testRows: training.part.length - learnable.data.y.length,
    },
    model: {
      learner: project.learner.learner,
      task,
      parameters: trained.parameters,
      seed: project.learner.seed,
      seconds: watch.seconds.train,
      threshold: evaluation.threshold,
      test: evaluation.test,
      baseline: { learner: 'constant', test: evaluation.baselineTest },
      crossValidation: evaluation.crossValidation,
      confusion: evaluation.confusion,
      importance: importanceOf(trained.model),
    },
    gate,
    deployment: deployed.deployments,
    ...business,
    warnings: warnings.map(warning => worded(warning, language)),
    seconds: watch.seconds,
  })
}

const missingTargets = ({ withoutTarget }: Training, column: string): Failure[] =>
  withoutTarget > 0 ? [{ code: 'target-rows-missing', params: { rows: withoutTarget, column } }] : []

/** What may end a run without being a bug: a failure of a stage, Ctrl-C, a disk that is full or not ours to write. */
const expected = (error: unknown, { signal, dataDirectory }: CircleInput): Failure | undefined => {
  if (error instanceof Stopped) return error.failure
  if (signal?.aborted) return { code: 'cancelled', params: {} }
  const code: unknown = Reflect.get(Object(error), 'code')
  if (code === 'ENOSPC' || code === 'EDQUOT') return { code: 'disk-full', params: { path: dataDirectory } }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR' || code === 'EEXIST')
    return { code: 'data-not-writable', params: { path: dataDirectory } }
  return undefined
}

const openTools = (directory: string) => {
  const preparation = duckdbPreparation({ directory })
  const profiler = duckdbProfiler({ directory })
  const close = async () => {
    await preparation.close()
    await profiler.close()
  }
  return { preparation, profiler, close }
}

/**
 * Takes a project once round the circle: acquire, profile, prepare, train, evaluate, deploy, appraise. A run is a
 * function of the data, the project and `now`. What can be expected to go wrong comes back as a failure, and then
 * `dataDirectory` is as it was before.
 */
export const runCircle = async (input: CircleInput): Promise<Outcome<RunResult>> => {
  const watch = stopwatch(input.onProgress ?? (() => {}), () => performance.now())
  let draft: Draft | undefined
  let tools: ReturnType<typeof openTools> | undefined
  try {
    input.signal?.throwIfAborted()
    draft = await openDraft(resolve(input.dataDirectory))
    tools = openTools(circleDirectories(draft.directory).dataSets)
    const value = await goRound({ input, draft, watch, ...tools })
    await tools.close()
    input.signal?.throwIfAborted()
    await draft.keep()
    return { ok: true, value }
  } catch (error) {
    const failure = expected(error, input)
    if (!failure) throw error
    return { ok: false, failure }
  } finally {
    await tools?.close()
    await draft?.end()
  }
}
