export type {
  LiveRecipe,
  LiveRow,
  Preparation,
  Prepared,
  PrepareFailure,
  StepAccount,
  TextRow,
  Value,
} from './preparation.ts'
