export type {
  LiveRecipe,
  LiveRow,
  Preparation,
  Prepared,
  StepAccount,
  TextRow,
} from './preparation.ts'
