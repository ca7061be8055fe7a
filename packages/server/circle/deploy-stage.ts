import { bundleDirectory } from '@leinwand/adapters/bundle'
import type { DuckdbPreparation, Training } from '@leinwand/adapters/duckdb'
import type { ProjectFile, RunResult } from '@leinwand/contract'
import type { DataSet } from '@leinwand/flow/data-set'
import {
  BUNDLE_FORMAT,
  BUNDLE_VERSION,
  type Bundle,
  type Proof,
  prove,
  type Sample,
} from '@leinwand/flow/deploy'
import type { Evaluation, Gate, Judgement } from '@leinwand/flow/evaluate'
import type { Prepared } from '@leinwand/flow/prepare'
import { carries, scorer, watchedClass } from '@leinwand/flow/score'
import type { Trained } from '@leinwand/flow/train'
import { MODEL_VERSION, serializeModel, takeRows } from '@leinwand/learning'
import { done, type Failure, type Outcome } from '../outcome.ts'
import { says } from '../train/says.ts'
import { proveBatch } from './prove-batch.ts'
import { targetOf } from './ready-to-run.ts'
import { sampleTexts } from './sample-texts.ts'

type Deployed = RunResult['deployment'][number]
type ProjectDeployment = ProjectFile['deployments'][number]

export type Deployments = { deployments: Deployed[]; warnings: Failure[] }

export type DeployInput = {
  project: ProjectFile
  source: DataSet
  /** What the recipe reads, by source, the one above among them. */
  sources: Readonly<Record<string, DataSet>>
  prepared: Prepared
  features: readonly string[]
  training: Training
  trained: Trained
  evaluation: Evaluation
  /** What the model was judged with, the calibration of its probabilities among it. */
  parts: Judgement['parts']
  gate: Gate
  preparation: DuckdbPreparation
  bundles: string
  /** Where bundles of a model that missed its gate are kept for a person to answer for; nothing is kept where there is none. */
  withheld: string | undefined
  at: string
}

const thresholdOf = ({ threshold }: ProjectDeployment, evaluation: Evaluation): number | null =>
  evaluation.threshold === null || threshold === 'auto' ? evaluation.threshold : threshold

/** What the evaluation said about each row of the training table. */
const saidOf = ({ trained, training, parts }: DeployInput): ((at: number) => number) => {
  const { model } = trained
  return at => {
    const said = says({ model, calibration: parts.calibration }, takeRows(training.matrix, [at]))
    return said.kind === 'regression'
      ? said.values[0]!
      : said.probabilities[watchedClass({ task: model.task })]![0]!
  }
}

/** Rows of the test part, spread over it, as the texts they came as, each with what the evaluation said about it. */
async function* samplesOf(input: DeployInput): AsyncGenerator<Sample[]> {
  const { preparation, source, training, prepared } = input
  const said = saidOf(input)
  const sampled = { preparation, source, training, carries: carries(prepared.fitted) }
  for await (const texts of sampleTexts(sampled))
    yield texts.map(({ at, text }) => ({ text, stored: at === null ? null : said(at) }))
}

const bundleOf = (input: DeployInput, deployment: ProjectDeployment): Bundle => ({
  manifest: {
    format: BUNDLE_FORMAT,
    version: BUNDLE_VERSION,
    project: input.project.id,
    deployment: deployment.id,
    party: deployment.party,
    mode: deployment.mode,
    source: deployment.source,
    target: targetOf(input.project),
    features: [...input.features],
    threshold: thresholdOf(deployment, input.evaluation),
    dataSet: input.prepared.dataSet.id,
    modelVersion: MODEL_VERSION,
    madeAt: input.at,
  },
  recipe: input.prepared.fitted,
  model: serializeModel(input.trained.model),
  calibration: input.parts.calibration,
})

const about = ({ project }: DeployInput, { id, party, mode }: ProjectDeployment) => {
  const at = project.parties.find(each => each.id === party)
  return { id, party, partyName: at?.name ?? party, external: at?.relation === 'external', mode }
}

const refused = (input: DeployInput, deployment: ProjectDeployment, reason: string): Deployed => ({
  ...about(input, deployment),
  status: 'refused',
  reason,
  bundle: null,
  withheld: null,
  sample: null,
})

/** The live path, with readings. Fails with `step-not-live` where the recipe has a step that needs stored rows. */
const proveLive = async (
  input: DeployInput,
  { recipe, calibration, manifest }: Bundle,
): Promise<Outcome<Proof>> => {
  const opened = await input.preparation.live(recipe)
  if (!opened.ok) return opened
  const live = opened.value
  try {
    const score = scorer({ model: input.trained.model, threshold: manifest.threshold, calibration })
    return done(await prove({ push: rows => live.push(rows), score }, samplesOf(input)))
  } finally {
    await live.close()
  }
}

/** By the path that the deployment will take. */
const proven = (input: DeployInput, bundle: Bundle): Promise<Outcome<Proof>> =>
  bundle.manifest.mode === 'live'
    ? proveLive(input, bundle)
    : proveBatch({
        ...input,
        model: input.trained.model,
        calibration: bundle.calibration,
        threshold: bundle.manifest.threshold,
      })

const deployOne = async (
  input: DeployInput,
  deployment: ProjectDeployment,
): Promise<Outcome<{ deployed: Deployed; warning?: Failure }>> => {
  const bundle = bundleOf(input, deployment)
  const proof = await proven(input, bundle)
  if (!proof.ok) {
    const deployed = refused(input, deployment, proof.failure.code)
    return { ok: true, value: { deployed, warning: proof.failure } }
  }
  const { rows, warnings, differing } = proof.value
  if (differing > 0) return { ok: false, failure: { code: 'live-differs', params: { rows, differing } } }
  const kept = await bundleDirectory(input.bundles).keep(bundle)
  if (!kept.ok) return kept
  const deployed = {
    ...about(input, deployment),
    status: 'deployed',
    reason: null,
    bundle: kept.value.name,
    withheld: null,
    sample: { rows, warnings },
  } as const
  return { ok: true, value: { deployed } }
}

const deployEach = async (
  input: DeployInput,
): Promise<Outcome<{ deployed: Deployed; warning?: Failure }[]>> => {
  const { deployments } = input.project
  const all: { deployed: Deployed; warning?: Failure }[] = []
  for (const deployment of deployments) {
    const deployed = await deployOne(input, deployment)
    if (!deployed.ok) return deployed
    all.push(deployed.value)
  }
  return done(all)
}

/**
 * Deploys the model wherever the project says, if it passed its gate. Where it did not, its bundles may be withheld: they
 * are deployed nowhere until a person answers for them.
 */
export const deployAll = async (input: DeployInput): Promise<Outcome<Deployments>> => {
  const { deployments } = input.project
  if (!input.gate.passed) {
    const criteria = input.gate.criteria
      .filter(({ passed }) => !passed)
      .map(({ id }) => id)
      .join(', ')
    const warnings = [{ code: 'gate-not-passed', params: { criteria } }]
    const kept =
      input.withheld === undefined ? done([]) : await deployEach({ ...input, bundles: input.withheld })
    if (!kept.ok) return kept
    return done({
      deployments: deployments.map((each, d) => ({
        ...refused(input, each, 'gate-not-passed'),
        withheld: kept.value[d]?.deployed.bundle ?? null,
      })),
      warnings,
    })
  }
  const deployed = await deployEach(input)
  if (!deployed.ok) return deployed
  return done({
    deployments: deployed.value.map(each => each.deployed),
    warnings: deployed.value.flatMap(({ warning }) => warning ?? []),
  })
}
