import { resolve } from 'node:path'
import { type DuckdbPreparation, loadTraining, type Training } from '@leinwand/adapters/duckdb'
import { MODEL_ID, type Profile, type ProjectFile, type Source } from '@leinwand/contract'
import { type Appraisal, appraise } from '@leinwand/flow/appraise'
import type { DataSet } from '@leinwand/flow/data-set'
import { checkGate, type Gate, type Judgement, type Stakes } from '@leinwand/flow/evaluate'
import type { Prepared } from '@leinwand/flow/prepare'
import type { Profiler } from '@leinwand/flow/profile'
import { servedBy } from '@leinwand/method'
import { recipeSources } from '@leinwand/recipe'
import { importStepFor } from '../data/given-settings.ts'
import { done, failed } from '../outcome.ts'
import { type Acquired, acquire } from './acquire.ts'
import type { CircleInput } from './circle-input.ts'
import { type Deployments, deployAll } from './deploy-stage.ts'
import { circleDirectories } from './draft.ts'
import { type Features, featuresOf } from './features.ts'
import { keepModel } from './keep-model.ts'
import { type Learned, learn } from './learn.ts'
import { judgementOf, type Learnable, learnableOf } from './model-stage.ts'
import { leaksOf, profileSource } from './profile-stage.ts'
import { targetOf } from './ready-to-run.ts'
import { orStop, Stopped } from './stopped.ts'
import type { Stopwatch } from './stopwatch.ts'

export type Way = {
  input: CircleInput
  /** Where data sets and bundles are made. */
  place: ReturnType<typeof circleDirectories>
  /** When the run began, ISO instant. */
  at: string
  watch: Stopwatch
  preparation: DuckdbPreparation
  profiler: Profiler
}

type Understood = {
  /** What the recipe reads, by source. */
  sources: Readonly<Record<string, DataSet>>
  acquired: Acquired
  joined: readonly Acquired[]
  profile: Profile
  prepared: Prepared
  features: Features
}
type Modelled = Learned &
  Judgement & {
    training: Training
    learnable: Learnable
    gate: Gate
  }
export type Round = Understood &
  Modelled & {
    /** The name of the file that holds the model. */
    file: string
    deployed: Deployments
    appraisal: Appraisal
  }

const sourceOf = ({ sources }: ProjectFile, source: string): Source => {
  const found = sources.find(({ id }) => id === source)
  // A project file was read whole; of a stored project the sources may have been changed alone.
  return orStop(found ? done(found) : failed('source-not-found', { source }))
}

const storedOf = ({ stored, dataDirectory }: CircleInput, source: string) => {
  const id = stored?.[source]
  return id === undefined ? undefined : { id, directory: circleDirectories(resolve(dataDirectory)).dataSets }
}

const cancellable = ({ input }: Way) => (input.signal ? { signal: input.signal } : {})

const acquireOne = async ({ input, place }: Way, source: Source): Promise<Acquired> => {
  const acquired = await acquire(source, {
    instead: input.sources?.[source.id],
    stored: storedOf(input, source.id),
    step: importStepFor(input.file.recipe, source.id),
    baseDirectory: input.baseDirectory,
    dataSets: place.dataSets,
    now: input.now,
    signal: input.signal,
    connections: input.connections,
  })
  if (acquired.ok || source.id === input.file.recipe.source) return orStop(acquired)
  const { code, params } = acquired.failure
  throw new Stopped({ code, params: { ...params, source: source.id } })
}

/** The recipe's own source, and those that its branches read. */
const acquireAll = async (way: Way, report: (share: number) => void): Promise<Map<string, Acquired>> => {
  const { file } = way.input
  const sources = [...recipeSources(file.recipe).keys()].map(id => sourceOf(file, id))
  const acquired = new Map<string, Acquired>()
  for (const source of sources) {
    report(acquired.size / sources.length)
    acquired.set(source.id, await acquireOne(way, source))
  }
  return acquired
}

/** Acquire, profile, prepare: from where the data are to a table that a model can learn from. */
const understand = async (way: Way): Promise<Understood> => {
  const { input, watch, preparation, profiler } = way
  const project = input.file
  const { source } = project.recipe
  const asking = { profiler, ...cancellable(way) }
  const all = await watch.stage('acquire', report => acquireAll(way, report))
  const acquired = all.get(source)!
  const profile = await watch.stage('profile', async () =>
    orStop(await profileSource(acquired, source, asking)),
  )
  const sources = Object.fromEntries([...all].map(([id, { dataSet }]) => [id, dataSet]))
  const { prepared, leaks } = await watch.stage('prepare', async report => {
    const made = orStop(await preparation.prepare(sources, project.recipe, cancellable(way)))
    if (made.folds < 2) throw new Stopped({ code: 'split-missing', params: {} })
    report(0.5)
    return { prepared: made, leaks: orStop(await leaksOf(made, project, asking)) }
  })
  return {
    sources,
    acquired,
    joined: [...all.values()].filter(each => each !== acquired),
    profile: { ...profile, leaks },
    prepared,
    features: featuresOf(prepared, project, leaks),
  }
}

const stakesOf = ({ kpis, costs, parties, deployments }: ProjectFile): Stakes => ({
  kpis,
  costs,
  served: servedBy(parties, deployments),
})

/** Train, evaluate: a model, and whether it meets what was asked of it. */
const model = async (
  { input, watch, preparation }: Way,
  { sources, prepared, features, profile }: Understood,
): Promise<Modelled> => {
  const { file: project } = input
  const wanted = { features: features.names, target: targetOf(project), task: project.learner.task }
  const refitting = { preparation, sources, ...(input.signal ? { signal: input.signal } : {}) }
  const { training, learnable, learned } = await watch.stage('train', async report => {
    const loaded = orStop(await loadTraining(prepared, wanted))
    const learnable = orStop(await learnableOf(prepared, loaded, project, refitting))
    const learned = orStop(await learn(learnable, project.learner, { ...input, report }))
    return { training: loaded, learnable, learned }
  })
  const { judgement, gate } = await watch.stage('evaluate', async report => {
    const judged = await judgementOf(
      learnable,
      learned,
      { project, leaks: profile.leaks },
      { ...input, report },
    )
    return { judgement: judged, gate: checkGate(project.gate, judged.evaluation, stakesOf(project)) }
  })
  return { training, learnable, gate, ...learned, ...judgement }
}

/**
 * What this run did, for the grades of evidence (D3). A model that failed its gate was made all the same; that it is of no
 * use shows in the deployment, which there is none of then.
 */
const ranIn = ({ recipe }: ProjectFile): string[] => [
  ...[...recipeSources(recipe).keys()].map(id => `source:${id}`),
  `recipe:${recipe.id}`,
  `model:${MODEL_ID}`,
]

/** Deploy, appraise: from the model to the business. */
const use = async (way: Way, known: Understood & Modelled): Promise<Round> => {
  const { input, watch, at } = way
  const project = input.file
  const { leaks } = known.profile
  const { file, deployed } = await watch.stage('deploy', async () => ({
    file: await keepModel({ ...known, leaks, project, at, seconds: watch.seconds.train! }, way.place.models),
    deployed: orStop(
      await deployAll({
        ...known,
        project,
        source: known.acquired.dataSet,
        features: known.features.names,
        preparation: way.preparation,
        bundles: way.place.bundles,
        withheld: input.withhold ? way.place.withheld : undefined,
        at,
      }),
    ),
  }))
  const appraisal = await watch.stage('appraise', async () =>
    orStop(
      appraise({
        notes: project.canvas.notes,
        parties: project.parties,
        kpis: project.kpis,
        measurements: project.measurements,
        plan: project.plan,
        deployments: deployed.deployments,
        ran: ranIn(project),
        metrics: known.evaluation.test,
        at,
      }),
    ),
  )
  return { ...known, file, deployed, appraisal }
}

/** The stages of flow, one after the other; each takes what the ones before it made. */
export const goRound = async (way: Way): Promise<Round> => {
  const understood = await understand(way)
  const modelled = await model(way, understood)
  way.input.signal?.throwIfAborted()
  return use(way, { ...understood, ...modelled })
}
