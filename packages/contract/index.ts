export { nearest } from '@leinwand/recipe'
export { type ComparedColumn, ComparedPart, ComparedSide, Comparison } from './data/comparison.ts'
export { AboutData, DataSetInfo, QuarantinedRow } from './data/data-set-info.ts'
export {
  ColumnDecision,
  Corrections,
  Detection,
  FileEncoding,
  FileFormat,
  Given,
  GivenColumn,
  StructureDecisions,
} from './data/detection.ts'
export {
  PostgresConnection,
  PostgresPlace,
  PostgresTls,
  QueriedSample,
} from './data/postgres-connection.ts'
export { FAILURES, type FailureCode, message, type Params } from './failures/failures.ts'
export { Language } from './failures/language.ts'
export { Message } from './failures/message.ts'
export { type CanvasList, canvasList } from './list/canvas-list.ts'
export { idFrom } from './list/id-from.ts'
export type { ListFailure } from './list/list-item.ts'
export { notesOfList } from './list/list-notes.ts'
export { projectOfList } from './list/list-project.ts'
export { listText } from './list/list-text.ts'
export {
  BrokenReading,
  ClientEvent,
  type ClientMessage,
  Ledger,
  LiveStatus,
  Machine,
  ScoredReading,
  ServerEvent,
} from './live/live-event.ts'
export { openApiDocument } from './openapi/document.ts'
export { type ReadPriceModel, readPriceModel } from './price/read-price-model.ts'
export { readUsage } from './price/read-usage.ts'
export { isUnwritten } from './project/blank.ts'
export { CriteriaFixed, Criterion } from './project/criterion.ts'
export { Learner, type Search } from './project/learner.ts'
export { metricsOf } from './project/metric.ts'
export { placesOf } from './project/part-place.ts'
export { lineOfPath, type Path, pathText } from './project/place.ts'
export type { ProjectFailure } from './project/project-failure.ts'
export {
  CanvasInFile,
  CRITERIA_PARTS,
  Deployment,
  LiveSource,
  MODEL_ID,
  PROJECT_PARTS,
  ProjectFile,
  ProjectNote,
  ProjectPart,
  Source,
  VariantInFile,
} from './project/project-file.ts'
export { type ReadProject, readProject } from './project/read-project.ts'
export { projectJsonSchema } from './project/schema-at.ts'
export { projectJson, projectYaml } from './project/write-project.ts'
export { type ReadRecipe, readRecipe } from './recipe-file/read-recipe.ts'
export { Person, Session } from './routes/account.ts'

export { AcquisitionPlan } from './routes/acquisition.ts'

export { DetectedSample } from './routes/data.ts'

export { DOCUMENT_TYPES, DocumentFormat } from './routes/documents.ts'
export { Guest, GuestLink } from './routes/guests.ts'
export { Job } from './routes/jobs.ts'
export { LiveAccess } from './routes/live.ts'
export { type Misfit, missingMisfit, referenceMisfit, schemaMisfit } from './routes/misfit.ts'
export { CARD_TYPES, MODEL_BUNDLE_TYPE } from './routes/models.ts'
export {
  Applied,
  ColumnLineage,
  DryRun,
  DryRunStep,
  Preview,
  PreviewColumn,
  PreviewStep,
  PreviewTable,
  RecipeChange,
  RecipeHistory,
  RecipeNode,
  Suggestion,
} from './routes/preparation.ts'
export { PreparedDataSet } from './routes/prepared.ts'
export {
  Advice,
  CircleElement,
  OfVariant,
  Overview,
  Project,
  ProjectParams,
  ProjectSummary,
  StoredProject,
} from './routes/projects.ts'
export { type Access, GUEST_RIGHTS, GuestRight, type Route } from './routes/route.ts'
export { ROUTES, type RouteName } from './routes/routes.ts'
export { Moment, Variant } from './routes/variants.ts'
export { WorkshopNow } from './routes/workshop.ts'
export { CriteriaStanding, Decision, DecisionAbout } from './run/decision.ts'
export { EvaluationReport } from './run/evaluation-report.ts'
export { judgedFigures, LESS_IS_BETTER, leadingMetric } from './run/judged-figures.ts'
export { JudgedModel, ModelSummary, ShownRows } from './run/judged-model.ts'
export { judgingSentence } from './run/judging-words.ts'
export { Leaderboard, RunningLeaderboard } from './run/leaderboard.ts'
export { LEARNER_NAMES, learnerName } from './run/learner-names.ts'
export { type Known, methodFacts } from './run/method-facts.ts'
export { METRIC_NAMES, STEP_NAMES } from './run/names.ts'
export { openQuestions } from './run/open-questions.ts'
export { Leak, Profile, ProfileAlert, ProfileColumn } from './run/profile.ts'
export { ProposedRule, TimeProfile } from './run/profile-parts.ts'
export { alertSentence, lengthOf, ruleSentence } from './run/profile-words.ts'
export { Progress, RunResult, STAGES, Stage } from './run/run-result.ts'
export { type ThreadPlace, threadFacts } from './thread/thread-facts.ts'
