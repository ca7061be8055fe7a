import { type ColumnDecision, type Parsing, parseStepOf } from '@leinwand/recipe'

/** How the columns of a source are read, by name, as the recipe would say it. */
export const parsingsOf = (columns: readonly ColumnDecision[]): Record<string, Parsing> =>
  parseStepOf(columns).columns
