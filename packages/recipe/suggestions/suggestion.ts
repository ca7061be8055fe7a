import type { ColumnType } from '../steps/column.ts'
import type { Step } from '../steps/step.ts'

/** Why something is suggested; the interface words it with its params. */
export type SuggestionCode =
  | 'read-typed'
  | 'drop-constant'
  | 'drop-mostly-missing'
  | 'ignore-identifier'
  | 'ignore-leak'
  | 'unify-spelling'
  | 'drop-duplicates'
  | 'fill-missing'
  | 'clip-outliers'
  | 'split-by-time'
  | 'split-by-group'

/** Steps to put in behind step `at` (0: at the beginning), and columns not to learn from. */
export type Suggestion = {
  id: string
  code: SuggestionCode
  params: Record<string, string | number>
  steps: Step[]
  at: number
  ignore: string[]
}

export type SuggestedColumn = {
  name: string
  type: ColumnType
  decimal: '.' | ','
  format: string | null
  unit: string | null
  missing: number
  unreadable: number
  distinct: number
  min: number | string | null
  max: number | string | null
  quantiles: readonly { share: number; value: number }[]
  frequent: readonly { value: string; count: number }[]
  rare: readonly { value: string; count: number }[]
}

/** What has to be known of a source; a profile knows more. */
export type SuggestingProfile = {
  rows: number
  duplicates: number
  columns: readonly SuggestedColumn[]
  alerts: readonly { code: string; column: string | null }[]
  leaks: readonly { column: string; figure: number }[]
  time: { column: string; group: string | null; unit: 's' | 'step' } | null
}

export const suggestion = (
  code: SuggestionCode,
  column: string | null,
  what: Partial<Pick<Suggestion, 'params' | 'steps' | 'at' | 'ignore'>>,
): Suggestion => ({
  id: column === null ? code : `${code}:${column}`,
  code,
  steps: [],
  at: 0,
  ignore: [],
  ...what,
  params: { ...(column === null ? {} : { column }), ...what.params },
})
