export type {
  LiveRecipe,
  LiveRow,
  Preparation,
  Prepared,
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
