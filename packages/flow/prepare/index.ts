export { judgedStep } from './judged-step.ts'
export type {
  ApplyRun,
  Breaches,
  BrokenRule,
  DryRun,
  DryRunStep,
  HeldOut,
  LiveRecipe,
  LiveRow,
  Preparation,
  Prepared,
  PrepareRun,
  Sources,
  StepAccount,
  TextRow,
} from './preparation.ts'
export type {
  Preview,
  PreviewedStep,
  PreviewQuestion,
  PreviewTable,
  RecipePreview,
  SpreadColumn,
} from './recipe-preview.ts'
