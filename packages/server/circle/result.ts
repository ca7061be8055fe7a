import { RunResult } from '@leinwand/contract'
import { watchedClass } from '@leinwand/flow/score'
import { gainImportance } from '@leinwand/learning'
import type { Failure } from '../outcome.ts'
import { worded } from '../wording.ts'
import type { Round, Way } from './go-round.ts'
import { inputHashes } from './input-hashes.ts'
import { projectName } from './learner-settings.ts'
import { targetOf } from './ready-to-run.ts'
import { lostValues, missingTargets, rejectedRows } from './warnings.ts'

const warningsOf = (round: Round, target: string): Failure[] => [
  ...[round.acquired, ...round.joined].flatMap(each => [...each.warnings, ...rejectedRows(each)]),
  ...lostValues(round.prepared.steps),
  ...missingTargets(round.training, target),
  ...round.features.warnings,
  ...round.deployed.warnings,
]

const positivesOf = ({ training, trained }: Round): { positives?: number } => {
  const { task } = trained.model
  if (task.kind === 'regression' || task.classes.length !== 2) return {}
  const watched = watchedClass({ task })
  return { positives: training.y.reduce((count, value) => count + (value === watched ? 1 : 0), 0) }
}

/** The round as the contract has it, checked against its schema. */
export const resultOf = ({ input, watch, at }: Way, round: Round): RunResult => {
  const { file: project, language } = input
  const { acquired, prepared, features, learnable, trained, evaluation, training } = round
  const trainRows = learnable.train.y.length
  return RunResult.parse({
    format: 'leinwand-run',
    version: 1,
    project: { id: project.id, name: project.name },
    startedAt: at,
    inputs: inputHashes(
      project,
      [acquired, ...round.joined].map(({ dataSet }) => dataSet.id),
    ),
    profile: round.profile,
    recipe: {
      id: project.recipe.id,
      steps: prepared.steps,
      features: features.names,
      columns: prepared.columns,
      dataSet: prepared.dataSet.id,
      trainRows,
      testRows: training.part.length - trainRows,
      ...positivesOf(round),
    },
    model: {
      learner: projectName(trained.model.learner),
      task: project.learner.task,
      parameters: trained.parameters,
      seed: project.learner.seed,
      seconds: watch.seconds.train,
      threshold: evaluation.threshold,
      test: evaluation.test,
      baseline: { learner: 'constant', test: evaluation.baselineTest },
      crossValidation: evaluation.crossValidation,
      confusion: evaluation.confusion,
      importance: gainImportance(trained.model),
      file: round.file,
    },
    ...(round.leaderboard ? { leaderboard: round.leaderboard } : {}),
    gate: round.gate,
    deployment: round.deployed.deployments,
    ...round.appraisal,
    warnings: warningsOf(round, targetOf(project)).map(warning => worded(warning, language)),
    seconds: watch.seconds,
  })
}
