export type {
  Breaches,
  DryRun,
  DryRunStep,
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
  RecipeSources,
  SpreadColumn,
} from './recipe-preview.ts'
